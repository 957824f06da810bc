import type { ByteWriter } from '../bytes.ts';
import type { Block } from './block.ts';

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
  /** Where the parts of each term begin in `#partBlocks`; one more than there are terms. */
  readonly #starts: Int32Array;
  /** A term's parts, block by block: which block, and the term's place in it. */
  readonly #partBlocks: Uint16Array;
  readonly #partPlaces: Int32Array;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    let first = 0;
    this.#firsts = blocks.map(({ columns }) => (first += columns.length) - columns.length);
    const numbers = new Map<string, number>();
    const met = blocks.map(({ terms }) => Int32Array.from(terms, (term) => numberOf(numbers, term)));
    // Strings are sorted by their UTF-16 units, as `compareText` does.
    this.terms = [...numbers.keys()].sort();
    const ranks = new Int32Array(numbers.size);
    for (const [rank, term] of this.terms.entries()) ranks[numbers.get(term) ?? 0] = rank;
    this.#starts = startsOf(met, ranks);
    const cursor = this.#starts.slice();
    [this.#partBlocks, this.#partPlaces] = [new Uint16Array(cursor.at(-1) ?? 0), new Int32Array(cursor.at(-1) ?? 0)];
    [this.#counts, this.#sizes] = [new Int32Array(numbers.size), new Int32Array(numbers.size)];
    for (const [block, { starts, positionStarts }] of blocks.entries()) {
      const ofBlock = met[block] ?? [];
      for (let place = 0; place < ofBlock.length; place += 1) {
        const rank = ranks[ofBlock[place] ?? 0] ?? 0;
        const part = cursor[rank] ?? 0;
        cursor[rank] = part + 1;
        this.#partBlocks[part] = block;
        this.#partPlaces[part] = place;
        this.#counts[rank] = (this.#counts[rank] ?? 0) + (starts[place + 1] ?? 0) - (starts[place] ?? 0);
        this.#sizes[rank] = (this.#sizes[rank] ?? 0) + (positionStarts[place + 1] ?? 0) - (positionStarts[place] ?? 0);
      }
    }
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

  write(term: number, { articles, frequencies, positions }: ListWriters): void {
    let last = 0;
    const end = this.#starts[term + 1] ?? 0;
    for (let part = this.#starts[term] ?? 0; part < end; part += 1) {
      const number = this.#partBlocks[part] ?? 0;
      const block = this.#blocks[number];
      if (block === undefined) continue;
      const place = this.#partPlaces[part] ?? 0;
      const first = this.#firsts[number] ?? 0;
      const [from, to] = [block.starts[place] ?? 0, block.starts[place + 1] ?? 0];
      articles.differences(block.articles, from, to, last - first);
      last = first + (block.articles[to - 1] ?? 0);
      frequencies.part(block.frequencies, from, to);
      positions.part(block.positions, block.positionStarts[place] ?? 0, block.positionStarts[place + 1] ?? 0);
    }
  }
}

/** A number for each text, from 0. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** Where each rank's items begin if they are sorted; one more than there are ranks. */
function startsOf(met: readonly Int32Array[], ranks: Int32Array): Int32Array {
  const starts = new Int32Array(ranks.length + 1);
  for (const numbers of met) for (const number of numbers) starts[(ranks[number] ?? 0) + 1] = (starts[(ranks[number] ?? 0) + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  return starts;
}
