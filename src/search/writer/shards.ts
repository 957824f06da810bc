/** Posting lists, positions and vocabulary as files that a reader fetches one or two of. */
import { ByteWriter } from '../bytes.ts';
import { FILE } from '../format.ts';
import type { FileKind } from '../format.ts';
import type { Block } from './block.ts';
import { findCuts } from './cuts.ts';
import type { PieceSizes } from './cuts.ts';
import type { Postings } from './postings.ts';

/** Where the terms and words are; part of a segment's head. Files by their names. */
export interface Directory {
  /** What each terms file begins with, as much of it as no file before has reached; and how many terms it has. */
  readonly termStarts: readonly string[];
  readonly termCounts: readonly number[];
  readonly termFiles: readonly string[];
  /** How many terms each positions file has. */
  readonly positionCounts: readonly number[];
  readonly positionFiles: readonly string[];
  /** The first word of each vocabulary file: of words in several articles, then of words in one. */
  readonly commonStarts: readonly string[];
  readonly rareStarts: readonly string[];
  readonly vocabularyFiles: readonly string[];
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
  const [common, rare] = splitWords(blocks);
  const sizes = blocks.reduce((sum, { columns }) => sum + columns.length, 0) < FEW_ARTICLES ? SMALL : LARGE;
  const [commonFiles, rareFiles] = [putVocabulary(common, put), putVocabulary(rare, put)];
  return {
    ...putTerms(postings, sizes, put),
    ...putPositions(postings, sizes, put),
    commonStarts: commonFiles.starts,
    rareStarts: rareFiles.starts,
    vocabularyFiles: [...commonFiles.files, ...rareFiles.files],
  };
}

interface SurfaceCount {
  readonly word: string;
  readonly count: number;
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

function putTerms(postings: Postings, pieces: PieceSizes, put: PutFile): Pick<Directory, 'termStarts' | 'termCounts' | 'termFiles'> {
  const { terms, counts } = postings;
  const writer = new ByteWriter();
  let first = 0;
  const files = findCuts(terms.length, (term) => terms[term] ?? '', (term) => (terms[term] ?? '').length + 2 + (counts[term] ?? 0) * 2, pieces).map((end) => {
    const start = first;
    first = end;
    writer.clear();
    writer.texts(terms.slice(start, end));
    for (let term = start; term < end; term += 1) writer.number(counts[term] ?? 0);
    for (let term = start; term < end; term += 1) postings.writeArticles(term, writer);
    for (let term = start; term < end; term += 1) postings.writeFrequencies(term, writer);
    return { start: beginningAfter(terms[start - 1] ?? '', terms[start] ?? ''), count: end - start, file: put(FILE.terms, writer.view()) };
  });
  return { termStarts: files.map(({ start }) => start), termCounts: files.map(({ count }) => count), termFiles: files.map(({ file }) => file) };
}

/** The shortest beginning of `text` that is after `before`. */
function beginningAfter(before: string, text: string): string {
  let length = 1;
  while (length < text.length && text.slice(0, length) <= before) length += 1;
  // Half of a surrogate pair cannot be encoded by itself.
  return text.slice(0, (text.charCodeAt(length - 1) & 0xfc00) === 0xd800 ? length + 1 : length);
}

function putPositions(postings: Postings, pieces: PieceSizes, put: PutFile): Pick<Directory, 'positionCounts' | 'positionFiles'> {
  const { terms, sizes } = postings;
  const writer = new ByteWriter();
  let first = 0;
  const files = findCuts(terms.length, (term) => terms[term] ?? '', (term) => (sizes[term] ?? 0) + 1, pieces).map((end) => {
    const start = first;
    first = end;
    writer.clear();
    for (let term = start; term < end; term += 1) {
      writer.number(sizes[term] ?? 0);
      postings.writePositions(term, writer);
    }
    return { count: end - start, file: put(FILE.positions, writer.view()) };
  });
  return { positionCounts: files.map(({ count }) => count), positionFiles: files.map(({ file }) => file) };
}

/** Cut where the first two letters change, so that those of a word are in one file or begin one. */
function putVocabulary(words: readonly SurfaceCount[], put: PutFile): { starts: string[]; files: string[] } {
  const runs: SurfaceCount[][] = [];
  for (const one of words) {
    const run = runs.at(-1);
    if (run?.[0]?.word.slice(0, 2) === one.word.slice(0, 2)) run.push(one);
    else runs.push([one]);
  }
  const sizes = runs.map((run) => run.reduce((sum, { word }) => sum + word.length + 2, 0));
  const starts: string[] = [];
  const files: string[] = [];
  let first = 0;
  for (const end of findCuts(runs.length, (run) => runs[run]?.[0]?.word.slice(0, 2) ?? '', (run) => sizes[run] ?? 0, VOCABULARY_FILE)) {
    const piece = runs.slice(first, end).flat();
    first = end;
    const writer = new ByteWriter();
    writer.texts(piece.map(({ word }) => word));
    for (const { count } of piece) writer.number(count);
    starts.push(piece[0]?.word ?? '');
    files.push(put(FILE.vocabulary, writer.view()));
  }
  return { starts, files };
}
