import type { ByteWriter } from '../bytes.ts';
import type { Block } from './block.ts';
import { GrowingNumbers } from './growing-numbers.ts';

/** Posting lists by whatever stands for their terms. */
export interface TermLists<T> {
  termOf(term: T): string;
  /** In how many articles it is. */
  countOf(term: T): number;
  /** How many bytes its positions take. */
  sizeOf(term: T): number;
  write(term: T, writers: ListWriters): void;
}

/** The articles by their differences; how often the term is in each; where. */
export interface ListWriters {
  readonly articles: ByteWriter;
  readonly frequencies: ByteWriter;
  readonly positions: ByteWriter;
}

/**
 * The posting lists of a segment: each term's of all its blocks, one after the other. Articles are numbered through
 * all blocks.
 */
export class Postings implements TermLists<number> {
  /** Sorted; the methods below go by a term's place in it. */
  readonly terms: readonly string[];
  /** In how many articles each term is, and how many bytes its positions take. */
  readonly #counts: Int32Array;
  readonly #sizes: Int32Array;
  readonly #blocks: readonly Block[];
  /** The number of each block's first article. */
  readonly #firsts: readonly number[];
  /** A term's part in a block: which block, the term's place in it, and the next part of the term, or 0. */
  readonly #parts = { blocks: new GrowingNumbers(), places: new GrowingNumbers(), nexts: new GrowingNumbers() };
  readonly #heads: Int32Array;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    let first = 0;
    this.#firsts = blocks.map(({ columns }) => (first += columns.length) - columns.length);
    const numbers = new Map<string, number>();
    const [heads, lasts, counts, sizes] = [new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers(), new GrowingNumbers()];
    const { blocks: ofPart, places, nexts } = this.#parts;
    for (const list of [ofPart, places, nexts]) list.push(0);
    for (const [number, { terms, starts, positionStarts }] of blocks.entries()) {
      for (let place = 0; place < terms.length; place += 1) {
        const part = ofPart.length;
        ofPart.push(number);
        places.push(place);
        nexts.push(0);
        const term = terms[place] ?? '';
        const known = numbers.get(term);
        const count = (starts[place + 1] ?? 0) - (starts[place] ?? 0);
        const size = (positionStarts[place + 1] ?? 0) - (positionStarts[place] ?? 0);
        if (known === undefined) {
          numbers.set(term, heads.length);
          for (const [list, value] of [[heads, part], [lasts, part], [counts, count], [sizes, size]] as const) list.push(value);
          continue;
        }
        nexts.values[lasts.values[known] ?? 0] = part;
        lasts.values[known] = part;
        counts.values[known] = (counts.values[known] ?? 0) + count;
        sizes.values[known] = (sizes.values[known] ?? 0) + size;
      }
    }
    // Strings are sorted by their UTF-16 units, as `compareText` does.
    this.terms = [...numbers.keys()].sort();
    const order = this.terms.map((term) => numbers.get(term) ?? 0);
    const sorted = ({ values }: GrowingNumbers) => Int32Array.from(order, (number) => values[number] ?? 0);
    [this.#heads, this.#counts, this.#sizes] = [sorted(heads), sorted(counts), sorted(sizes)];
  }

  termOf(term: number): string {
    return this.terms[term] ?? '';
  }

  countOf(term: number): number {
    return this.#counts[term] ?? 0;
  }

  sizeOf(term: number): number {
    return this.#sizes[term] ?? 0;
  }

  write(term: number, writers: ListWriters): void {
    const { blocks, places, nexts } = this.#parts;
    let last = 0;
    for (let part = this.#heads[term] ?? 0; part > 0; part = nexts.values[part] ?? 0) {
      const number = blocks.values[part] ?? 0;
      const block = this.#blocks[number];
      if (block === undefined) continue;
      const { starts, articles, frequencies, positionStarts, positions } = block;
      const place = places.values[part] ?? 0;
      const first = this.#firsts[number] ?? 0;
      const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
      writers.articles.differences(articles, start, end, last - first);
      last = first + (articles[end - 1] ?? 0);
      writers.frequencies.part(frequencies, start, end);
      writers.positions.part(positions, positionStarts[place] ?? 0, positionStarts[place + 1] ?? 0);
    }
  }
}
