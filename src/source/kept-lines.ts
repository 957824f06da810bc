/** Lines of JSON in a file, which what is new is added to: what one process has learnt, for the next. Safe to delete. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const NEW_LINE = '\n';
/** Bytes that are parsed in one go: quicker than line by line. */
const BLOCK = 64 * 1024;
/** So many lines are written in one go. */
const GO = 1000;
/** For each line that holds, as many may lie in the file; with more of them, it is written anew. */
const MOST = 1.25;

/** Made one after another, when they are written. */
export interface Lines {
  readonly count: number;
  readonly lines: Iterable<unknown>;
}

export class KeptLines {
  readonly #file: string;
  readonly #reader: string;
  #count = 0;

  /** `reader`: whom the lines are for; those of others are passed over. */
  constructor(file: string, reader: string) {
    this.#file = file;
    this.#reader = reader;
  }

  /** From the oldest on; of several about the same thing, the last holds. A line that was cut short is none. */
  *read(): Generator<unknown> {
    this.#count = 0;
    if (!existsSync(this.#file)) return;
    let areOurs = false;
    for (const block of blocksOf(readFileSync(this.#file))) {
      for (const line of linesOf(block)) {
        // For whom those after it are.
        if (typeof line === 'string') {
          areOurs = line === this.#reader;
          continue;
        }
        this.#count += 1;
        if (areOurs) yield line;
      }
    }
  }

  /** After `read`. `fresh`: those of all that were not read. */
  save(all: Lines, fresh: Lines): void {
    const mayGrow = this.#count > 0 && this.#count + fresh.count <= MOST * all.count;
    if (mayGrow && fresh.count === 0) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    if (mayGrow) return this.#write(this.#file, 'a', fresh.lines);
    const written = `${this.#file}.${process.pid}`;
    this.#write(written, 'w', all.lines);
    renameSync(written, this.#file);
  }

  /** Each go under a heading of its own, since others may write between two; a line break comes first, since a line before may have been cut short. */
  #write(file: string, flag: 'a' | 'w', lines: Iterable<unknown>): void {
    const to = openSync(file, flag);
    const heading = NEW_LINE + JSON.stringify(this.#reader);
    let text = heading;
    let count = 0;
    for (const line of lines) {
      text += NEW_LINE + JSON.stringify(line);
      count += 1;
      if (count % GO !== 0) continue;
      writeFileSync(to, text);
      text = heading;
    }
    writeFileSync(to, text);
    closeSync(to);
  }
}

/** Some whole lines at a time, since all of them may be more than a string can hold. */
function* blocksOf(content: Buffer): Generator<string> {
  for (let from = 0; from < content.length;) {
    const end = content.indexOf(NEW_LINE, from + BLOCK);
    const to = end === -1 ? content.length : end;
    yield content.toString('utf8', from, to).trim();
    from = to + 1;
  }
}

/** Without those that are no JSON. */
function linesOf(block: string): unknown[] {
  try {
    return JSON.parse(`[${block.replaceAll(NEW_LINE, ',')}]`) as unknown[];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return block.includes(NEW_LINE) ? block.split(NEW_LINE).flatMap(linesOf) : [];
  }
}
