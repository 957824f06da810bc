import { filePath, unframe } from '../format.ts';
import type { FileKind } from '../format.ts';
import type { ByteReader } from '../bytes.ts';
import { SearchError } from '../search-error.ts';
import type { LoadFile } from './load-file.ts';

/** Opened files are kept: the most recent of them, some ten megabytes. */
const MOST_KEPT = 300;

export class Files {
  readonly #load: LoadFile;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(load: LoadFile) {
    this.#load = load;
  }

  /** What `decode` makes of a file, checked to be the one that is meant; `number` is that of an article in its group. */
  open<T>(file: FileKind, name: string, decode: (reader: ByteReader) => T, number = 0): Promise<T> {
    const path = filePath(file, name, number);
    // What is kept under a path was always decoded in the same way.
    const kept = this.#kept.get(path) as Promise<T> | undefined;
    this.#kept.delete(path);
    const opened = kept ?? this.#read(path, file, name, number, decode);
    this.#kept.set(path, opened);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    return opened;
  }

  async #read<T>(path: string, file: FileKind, name: string, number: number, decode: (reader: ByteReader) => T): Promise<T> {
    try {
      const packed = await this.#load(path, false);
      if (packed === undefined) throw new SearchError('missing-file', path);
      const reader = unframe(await unpack(packed, path), path, file, number, name);
      try {
        return decode(reader);
      } catch (error) {
        throw new SearchError('damaged-file', path, { cause: error });
      }
    } catch (error) {
      this.#kept.delete(path);
      throw error;
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
