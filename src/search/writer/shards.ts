/** Posting lists, positions and vocabulary as files that a reader fetches one or two of. */
import { ByteWriter } from '../bytes.ts';
import { FILE, FILE_NAME_LENGTH } from '../format.ts';
import type { FileKind } from '../format.ts';
import type { Block } from './block.ts';
import { findCuts } from './cuts.ts';
import type { PieceSizes } from './cuts.ts';
import { putPieces } from './pieces.ts';
import type { Piece, PieceMaker } from './pieces.ts';
import type { ListWriters, Postings, TermLists } from './postings.ts';

/** Where the terms and words are; part of a segment's head, by way of `writeDirectory`. */
export interface Directory {
  readonly terms: readonly Piece[];
  /** Words in several articles, and words in one. */
  readonly common: readonly Piece[];
  readonly rare: readonly Piece[];
}

/** Writes a file that is named for what is in it, and gives the name. */
export type PutFile = (file: FileKind, payload: Uint8Array) => string;

/** In bytes before compression; it halves them, about. A word of a query is a file of each, so those of few articles are smaller. */
const LARGE: PieceSizes = { least: 5_000, most: 8_500, oneIn: 24 };
const SMALL: PieceSizes = { least: 3_000, most: 5_500, oneIn: 12 };
const FEW_ARTICLES = 1000;
const VOCABULARY_FILE: PieceSizes = { least: 8_000, most: 16_000, oneIn: 3 };

/** Writes all shards and gives their directory. */
export function putShards(postings: Postings, blocks: readonly Block[], put: PutFile): Directory {
  const articles = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  const [common, rare] = splitWords(blocks);
  return {
    terms: putPieces([...postings.terms.keys()], termsMaker(postings, articles, put)),
    common: putPieces(runsOf(common), wordsMaker(put)),
    rare: putPieces(runsOf(rare), wordsMaker(put)),
  };
}

/** Of a segment of so many articles. */
export function termsMaker<T>(lists: TermLists<T>, articles: number, put: PutFile): PieceMaker<T> {
  const sizes = articles < FEW_ARTICLES ? SMALL : LARGE;
  const writers = { articles: new ByteWriter(), frequencies: new ByteWriter(), positions: new ByteWriter() };
  return {
    sizes,
    textOf: (term) => lists.termOf(term),
    sizeOf: (term) => lists.termOf(term).length + 2 + lists.countOf(term) * 2,
    put: (terms) => putTerms(lists, terms, { sizes, writers, put }),
  };
}

interface TermTools {
  readonly sizes: PieceSizes;
  readonly writers: ListWriters;
  readonly put: PutFile;
}

/** The terms, in how many articles each is, the files of their positions and how many terms each has, then the lists. */
function putTerms<T>(lists: TermLists<T>, terms: readonly T[], { sizes, writers, put }: TermTools): Pick<Piece, 'file' | 'inner'> {
  const { articles, frequencies, positions } = writers;
  for (const list of [articles, frequencies, positions]) list.clear();
  const starts: number[] = [];
  for (const term of terms) {
    starts.push(positions.length);
    positions.number(lists.sizeOf(term));
    lists.write(term, writers);
  }
  const writer = new ByteWriter();
  writer.texts(terms.map((term) => lists.termOf(term)));
  for (const term of terms) writer.number(lists.countOf(term));
  const ends = findCuts(terms.length, (index) => lists.termOf(terms[index] as T), (index) => lists.sizeOf(terms[index] as T) + 1, sizes);
  writer.number(ends.length);
  let start = 0;
  const inner = ends.map((end) => {
    const file = put(FILE.positions, positions.view().subarray(starts[start], starts[end]));
    writer.number(end - start);
    writeName(writer, file);
    start = end;
    return file;
  });
  writer.bytes(articles.view());
  writer.bytes(frequencies.view());
  return { file: put(FILE.terms, writer.view()), inner };
}

/** A file's, or a folder's. */
export function writeName(writer: ByteWriter, name: string): void {
  writer.bytes(Buffer.from(name.slice(0, FILE_NAME_LENGTH), 'hex'));
}

export interface SurfaceCount {
  readonly word: string;
  readonly count: number;
}

/** Words with one beginning. */
export type WordRun = readonly SurfaceCount[];

/** Two letters: words that begin with the same are in one file. Half of a surrogate pair cannot be encoded by itself. */
export function beginningOf(word: string): string {
  return word.slice(0, (word.charCodeAt(1) & 0xfc00) === 0xd800 ? 3 : 2);
}

/** The words, sorted, by their beginnings. */
export function runsOf(words: readonly SurfaceCount[]): WordRun[] {
  const runs: SurfaceCount[][] = [];
  for (const one of words) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && beginningOf(run[0].word) === beginningOf(one.word)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

export function wordsMaker(put: PutFile): PieceMaker<WordRun> {
  return {
    sizes: VOCABULARY_FILE,
    textOf: (run) => beginningOf(run[0]?.word ?? ''),
    sizeOf: (run) => run.reduce((sum, { word }) => sum + word.length + 2, 0),
    put(runs) {
      const words = runs.flat();
      const writer = new ByteWriter();
      writer.texts(words.map(({ word }) => word));
      for (const { count } of words) writer.number(count);
      return { file: put(FILE.vocabulary, writer.view()), inner: [] };
    },
  };
}

/** Words of several articles, and of one; sorted. */
function splitWords(blocks: readonly Block[]): [common: SurfaceCount[], rare: SurfaceCount[]] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const { surfaces, surfaceCounts } of blocks) {
    for (let place = 0; place < surfaces.length; place += 1) {
      const word = surfaces[place] ?? '';
      const count = surfaceCounts[place] ?? 0;
      const number = numbers.get(word);
      if (number === undefined) numbers.set(word, counts.push(count) - 1);
      else counts[number] = (counts[number] ?? 0) + count;
    }
  }
  const words = [...numbers.keys()].sort().map((word): SurfaceCount => ({ word, count: counts[numbers.get(word) ?? 0] ?? 0 }));
  return [words.filter(({ count }) => count > 1), words.filter(({ count }) => count === 1)];
}

/** Of the terms' files, as much of each first term as no file before has reached. */
export function writeDirectory(writer: ByteWriter, { terms, common, rare }: Directory): void {
  writer.texts(terms.map(({ first }, number) => beginningAfter(terms[number - 1]?.last ?? '', first)));
  writer.texts(common.map(({ first }) => first));
  writer.texts(rare.map(({ first }) => first));
  for (const { file } of [...terms, ...common, ...rare]) writeName(writer, file);
}

/** The shortest beginning of `text` that is after `before`. */
function beginningAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length += 1;
  // Half of a surrogate pair cannot be encoded by itself.
  return text.slice(0, (text.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length + 1 : length);
}
