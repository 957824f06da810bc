/** Posting lists, positions and vocabulary as files that a reader fetches one or two of. */
import { ByteWriter } from '../bytes.ts';
import { FILE } from '../format.ts';
import type { FileKind } from '../format.ts';
import type { Postings } from './inversion.ts';

/** Where the terms and words are; part of a segment's head. */
export interface Directory {
  /** The first term of each terms file, and how many terms it has. */
  readonly termStarts: readonly string[];
  readonly termCounts: readonly number[];
  /** How many terms each positions file has. */
  readonly positionCounts: readonly number[];
  /** The first word of each vocabulary file: of words in several articles, then of words in one. */
  readonly commonStarts: readonly string[];
  readonly rareStarts: readonly string[];
}

export type EmitFile = (file: FileKind, number: number, payload: Uint8Array) => void;

/** Bytes before compression; it halves them, about. */
const TERMS_FILE = 14_000;
const POSITIONS_FILE = 12_000;
const VOCABULARY_FILE = 40_000;

/** Writes all shards and gives their directory. */
export function emitShards(postings: Postings, surfaces: readonly string[], counts: ArrayLike<number>, emit: EmitFile): Directory {
  const words = surfaces.map((word, surface): SurfaceCount => ({ word, count: (counts[surface] ?? 0) })).sort((a, b) => (a.word < b.word ? -1 : 1));
  const commonStarts = emitVocabulary(words.filter(({ count }) => count > 1), 0, emit);
  const rareStarts = emitVocabulary(words.filter(({ count }) => count === 1), commonStarts.length, emit);
  return { ...emitTerms(postings, emit), positionCounts: emitPositions(postings, emit), commonStarts, rareStarts };
}

interface SurfaceCount {
  readonly word: string;
  readonly count: number;
}

function emitTerms({ terms, starts, articles, frequencies }: Postings, emit: EmitFile) {
  const termStarts: string[] = [];
  const termCounts: number[] = [];
  let first = 0;
  let size = 0;
  const close = (end: number) => {
    if (end === first) return;
    const writer = new ByteWriter();
    writer.texts(terms.slice(first, end));
    for (let term = first; term < end; term += 1) writer.number((starts[term + 1] ?? 0) - (starts[term] ?? 0));
    for (let term = first; term < end; term += 1) writer.differences(articles, starts[term] ?? 0, starts[term + 1] ?? 0);
    writer.bytes(frequencies.subarray((starts[first] ?? 0), starts[end] ?? 0));
    emit(FILE.terms, termStarts.length, writer.view());
    termStarts.push(terms[first] ?? '');
    termCounts.push(end - first);
    first = end;
    size = 0;
  };
  for (let term = 0; term < terms.length; term += 1) {
    const next = (terms[term] ?? '').length + 2 + ((starts[term + 1] ?? 0) - (starts[term] ?? 0)) * 2;
    if (size + next > TERMS_FILE) close(term);
    size += next;
  }
  close(terms.length);
  return { termStarts, termCounts };
}

function emitPositions({ terms, starts, positionStarts, positionCounts, positions }: Postings, emit: EmitFile): number[] {
  const counts: number[] = [];
  const writer = new ByteWriter();
  const list = new ByteWriter();
  let first = 0;
  const close = (end: number) => {
    if (end === first) return;
    emit(FILE.positions, counts.length, writer.view());
    counts.push(end - first);
    writer.clear();
    first = end;
  };
  for (let term = 0; term < terms.length; term += 1) {
    list.clear();
    for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place += 1) {
      const start = positionStarts[place] ?? 0;
      const count = positionCounts[place] ?? 0;
      list.number(count);
      list.differences(positions, start, start + count);
    }
    if (writer.length + list.length > POSITIONS_FILE) close(term);
    writer.number(list.length);
    writer.bytes(list.view());
  }
  close(terms.length);
  return counts;
}

/** Cut where the first two letters change, so that those of a word are in one file or begin one. */
function emitVocabulary(words: readonly SurfaceCount[], firstNumber: number, emit: EmitFile): string[] {
  const starts: string[] = [];
  let first = 0;
  let size = 0;
  const close = (end: number) => {
    const chunk = words.slice(first, end);
    const [start] = chunk;
    if (start === undefined) return;
    const writer = new ByteWriter();
    writer.texts(chunk.map(({ word }) => word));
    for (const { count } of chunk) writer.number(count);
    emit(FILE.vocabulary, firstNumber + starts.length, writer.view());
    starts.push(start.word);
    first = end;
    size = 0;
  };
  for (const [index, { word }] of words.entries()) {
    const before = words[index - 1]?.word ?? '';
    if (size > VOCABULARY_FILE && word.slice(0, 2) !== before.slice(0, 2)) close(index);
    size += word.length + 2;
  }
  close(words.length);
  return starts;
}
