import { ByteWriter } from '../bytes.ts';
import { FILE, FILE_NAME_LENGTH, filePath, FORMAT, frame, PACK } from '../format.ts';
import type { FileKind } from '../format.ts';
import { digestOf } from './digest.ts';
import { gzip } from './gzip.ts';
import type { Content } from './gzip.ts';

/** Takes a file of the index, compressed; its path is relative to the index's folder. */
export type Emit = (path: string, bytes: Uint8Array) => void;

function contentOf(file: FileKind): Content {
  if (file === FILE.positions) return 'positions';
  return file === FILE.terms ? 'numbers' : 'texts';
}

/** Names files for what is in them, and writes those that are not there yet. */
export class FileWriter {
  readonly #writer = new ByteWriter();
  readonly #emit: Emit;
  readonly #known: Set<string>;

  /** `known`: the paths of what is there. */
  constructor(emit: Emit, known: Iterable<string>) {
    this.#emit = emit;
    this.#known = new Set(known);
  }

  /** Gives the file's name. */
  put(file: FileKind, payload: Uint8Array): string {
    const name = digestOf(`${FORMAT}`, payload).slice(0, FILE_NAME_LENGTH);
    const path = filePath(file, name);
    if (!this.#known.has(path)) this.#emit(path, gzip(frame(this.#writer, file, 0, name, payload), contentOf(file)));
    this.#known.add(path);
    return name;
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
