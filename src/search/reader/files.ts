import { filePath, unframe } from '../format.ts';
import type { FileKind } from '../format.ts';
import type { ByteReader } from '../bytes.ts';
import { SearchError } from '../search-error.ts';
import type { LoadFile, Part } from './load-file.ts';

/** Opened files are kept: the most recent of them, some ten megabytes. */
const MOST_KEPT = 300;

export class Files {
  readonly #load: LoadFile;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(load: LoadFile) {
    this.#load = load;
  }

  /** What `decode` makes of a file, or of a part of one, checked to be what is meant; `number` is that of an article, or a pack of them, in its folder. */
  open<T>(file: FileKind, name: string, decode: (reader: ByteReader) => T, number = 0, part?: Part): Promise<T> {
    const key = `${file}/${name}/${number}`;
    // What is kept under a key was always decoded in the same way.
    const kept = this.#kept.get(key) as Promise<T> | undefined;
    this.#kept.delete(key);
    const opened = kept ?? this.#read(file, name, decode, number, part);
    this.#kept.set(key, opened);
    opened.catch(() => this.#kept.delete(key));
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return opened;
  }

  async #read<T>(file: FileKind, name: string, decode: (reader: ByteReader) => T, number: number, part: Part | undefined): Promise<T> {
    const path = filePath(file, name, number);
    const packed = await this.#load(path, false, part);
    if (packed === undefined) throw new SearchError('missing-file', path);
    const reader = unframe(await unpack(packed, path), path, file, number, name);
    try {
      return decode(reader);
    } catch (error) {
      throw new SearchError('damaged-file', path, { cause: error });
    }
  }
}

/** A host may have undone the compression on the way. */
async function unpack(packed: Uint8Array, path: string): Promise<Uint8Array> {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) return packed;
  try {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new SearchError('damaged-file', path, { cause: error });
  }
}
