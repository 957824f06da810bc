import { FILE, FILE_NAME_LENGTH, filePath, FORMAT, frame } from '../format.ts';
import type { FileKind } from '../format.ts';
import { digestOf } from './digest.ts';
import { gzip } from './gzip.ts';

/** Takes a file of the index, compressed; its path is relative to the index's folder. */
export type Emit = (path: string, bytes: Uint8Array) => void;

/** Names files for what is in them, and writes those that are not there yet. */
export class FileWriter {
  /** Put since they were last taken. */
  #put = new Set<string>();
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
    if (!this.#known.has(path)) this.#emit(path, gzip(frame(file, 0, name, payload)));
    this.#known.add(path);
    this.#put.add(path);
    return name;
  }

  putJson(file: FileKind, value: unknown): string {
    return this.put(file, new TextEncoder().encode(JSON.stringify(value)));
  }

  /** The paths of what was put since they were last taken, whether it was there or not. */
  takePaths(): string[] {
    const paths = [...this.#put];
    this.#put.clear();
    return paths;
  }

  isKnown(path: string): boolean {
    return this.#known.has(path);
  }

  /** An article of a group, whose name says what all of its articles are. */
  putArticle(group: string, number: number, payload: Uint8Array): void {
    this.#emit(filePath(FILE.article, group, number), gzip(frame(FILE.article, number, group, payload)));
  }
}
