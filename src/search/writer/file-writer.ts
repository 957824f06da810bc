import { ByteWriter } from '../bytes.ts';
import { FILE, FILE_NAME_LENGTH, filePath, FORMAT, frame, PACK } from '../format.ts';
import type { FileKind } from '../format.ts';
import { digestOf } from './digest.ts';
import { gzip, gzipElsewhere } from './gzip.ts';
import type { Content } from './gzip.ts';
import type { WriterThreads } from './writer-threads.ts';

/** Takes a file of the index, compressed; its path is relative to the index's folder. */
export type Emit = (path: string, bytes: Uint8Array) => void;

function contentOf(file: FileKind): Content {
  if (file === FILE.positions) return 'positions';
  return file === FILE.terms ? 'numbers' : 'texts';
}

/** For files of fewer bytes, handing them over costs more than compressing them. */
const LARGE = 1 << 15;

/** Names files for what is in them, and writes those that are not there yet. */
export class FileWriter {
  readonly #writer = new ByteWriter();
  readonly #emit: Emit;
  readonly #known: Set<string>;
  readonly #threads: WriterThreads | undefined;
  readonly #large: Promise<void>[] = [];

  /** `known`: the paths of what is there. `threads`: they write what they have room for. */
  constructor(emit: Emit, known: Iterable<string> = [], threads?: WriterThreads) {
    this.#emit = emit;
    this.#known = new Set(known);
    this.#threads = threads;
  }

  /** Gives the file's name. It is there when all have settled. */
  put(file: FileKind, payload: Uint8Array): string {
    const name = digestOf(`${FORMAT}`, payload).slice(0, FILE_NAME_LENGTH);
    const path = filePath(file, name);
    if (this.#known.has(path)) return name;
    this.#known.add(path);
    const loose = { path, bytes: frame(this.#writer, file, 0, name, payload), content: contentOf(file) };
    if (this.#threads?.writeFile(loose) === true) return name;
    if (loose.bytes.length < LARGE) this.#emit(path, gzip(loose.bytes, loose.content));
    else this.#large.push(gzipElsewhere(loose.bytes.slice(), loose.content).then((packed) => this.#emit(path, packed)));
    return name;
  }

  async settle(): Promise<void> {
    await Promise.all([...this.#large, this.#threads?.settle()]);
  }

  putJson(file: FileKind, value: unknown): string {
    return this.put(file, new TextEncoder().encode(JSON.stringify(value)));
  }

  isKnown(path: string): boolean {
    return this.#known.has(path);
  }

  /** So many articles of a block, the first of which has this number: each can be read by itself. */
  putPack(block: string, first: number, articles: readonly string[]): void {
    const packed = articles.map((article, place) => gzip(frame(this.#writer, FILE.article, first + place, block, article), 'texts'));
    const head = new ByteWriter();
    head.number(packed.length);
    for (const { length } of packed) head.number(length);
    const number = first / PACK;
    this.#emit(filePath(FILE.pack, block, number), Buffer.concat([frame(this.#writer, FILE.pack, number, block, head.view()), ...packed]));
  }
}
