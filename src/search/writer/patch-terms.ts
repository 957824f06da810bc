/** Posting lists of a segment some of whose articles are others. */
import { ByteReader, ByteWriter } from '../bytes.ts';
import { FILE } from '../format.ts';
import { readName } from '../reader/segment.ts';
import type { Block } from './block.ts';
import { pieceOf, recutPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { Postings } from './postings.ts';
import type { TermLists } from './postings.ts';
import { termsMaker } from './shards.ts';
import type { PutFile } from './shards.ts';
import { openStored } from './stored-files.ts';
import type { ReadFile } from './stored-files.ts';
import type { Stretch } from './patch-segment.ts';
import { countBelow } from './sorted-numbers.ts';

/** A term's posting list, as a file has it. */
interface TermList {
  readonly term: string;
  readonly articles: Uint32Array;
  readonly frequencies: Uint8Array;
  readonly positions: Uint8Array;
}

/** For the articles from `start` to before `end`, those of `list`, or none. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly list: TermList | undefined;
}

const LISTS: TermLists<TermList> = {
  termOf: ({ term }) => term,
  countOf: ({ articles }) => articles.length,
  sizeOf: ({ positions }) => positions.length,
  write(list, { articles, frequencies, positions }) {
    articles.differences(list.articles, 0, list.articles.length);
    frequencies.bytes(list.frequencies);
    positions.bytes(list.positions);
  },
};

/** `articles`: how many the segment has after. */
export function patchTerms(before: readonly Piece[], stretches: readonly Stretch[], articles: number, read: ReadFile, put: PutFile): Piece[] {
  const changes = new Map<number, Map<string, Change[]>>();
  for (const stretch of stretches) {
    for (const [term, change] of changesIn(stretch)) {
      const piece = pieceOf(before, term);
      const ofPiece = changes.get(piece) ?? new Map<string, Change[]>();
      changes.set(piece, ofPiece);
      ofPiece.set(term, [...(ofPiece.get(term) ?? []), change]);
    }
  }
  const open = (number: number) => {
    const piece = before[number];
    const lists = piece === undefined ? [] : readLists(piece.file, read);
    return withChanges(lists, changes.get(number) ?? new Map<string, readonly Change[]>());
  };
  return recutPieces(before, changes.keys(), open, termsMaker(LISTS, articles, put));
}

/** The terms whose lists differ. */
function changesIn({ start, before, after }: Stretch): Map<string, Change> {
  const end = start + before.reduce((sum, { columns }) => sum + columns.length, 0);
  const changes = new Map<string, Change>();
  const lists = listsOf(before);
  for (const [term, list] of listsOf(after)) {
    const known = lists.get(term);
    lists.delete(term);
    if (known === undefined || !isSame(known, list)) changes.set(term, { start, end, list });
  }
  for (const term of lists.keys()) changes.set(term, { start, end, list: undefined });
  return changes;
}

function listsOf(blocks: readonly Block[]): Map<string, TermList> {
  const postings = new Postings(blocks);
  const writers = { articles: new ByteWriter(), frequencies: new ByteWriter(), positions: new ByteWriter() };
  const { articles, frequencies, positions } = writers;
  return new Map(Array.from(postings.terms, (term, number): [string, TermList] => {
    for (const list of [articles, frequencies, positions]) list.clear();
    postings.write(number, writers);
    return [term, {
      term,
      articles: new ByteReader(articles.view()).rising(postings.countOf(number)),
      frequencies: frequencies.view().slice(),
      positions: positions.view().slice(),
    }];
  }));
}

function isSame(a: TermList, b: TermList): boolean {
  return Buffer.compare(a.positions, b.positions) === 0 && Buffer.compare(a.frequencies, b.frequencies) === 0 && a.articles.every((article, place) => article === b.articles[place]);
}

function readLists(file: string, read: ReadFile): TermList[] {
  return openStored(read, FILE.terms, file, (reader) => {
    const terms = reader.texts();
    const counts = [...reader.numbers(terms.length)];
    const files = Array.from({ length: reader.number() }, () => ({ terms: reader.number(), name: readName(reader) }));
    const articles = counts.map((count) => reader.rising(count));
    const frequencies = counts.map((count) => reader.bytes(count));
    const positions = files.flatMap(({ terms, name }) =>
      openStored(read, FILE.positions, name, (reader) => Array.from({ length: terms }, () => reader.bytes(reader.number()))),
    );
    return terms.map((term, place): TermList => ({
      term,
      articles: articles[place] ?? new Uint32Array(),
      frequencies: frequencies[place] ?? new Uint8Array(),
      positions: positions[place] ?? new Uint8Array(),
    }));
  });
}

/** Sorted as the lists are. */
function withChanges(lists: readonly TermList[], changes: ReadonlyMap<string, readonly Change[]>): TermList[] {
  const left = new Map(changes);
  const changed = lists.map((list) => {
    const ofTerm = left.get(list.term) ?? [];
    left.delete(list.term);
    return ofTerm.reduce(spliced, list);
  });
  for (const [term, ofTerm] of left) changed.push(ofTerm.reduce(spliced, { term, articles: new Uint32Array(), frequencies: new Uint8Array(), positions: new Uint8Array() }));
  if (left.size > 0) changed.sort((a, b) => (a.term < b.term ? -1 : 1));
  return changed.filter(({ articles }) => articles.length > 0);
}

function spliced({ term, articles, frequencies, positions }: TermList, { start, end, list }: Change): TermList {
  const [from, to] = [countBelow(articles, start), countBelow(articles, end)];
  const reader = new ByteReader(positions);
  const skip = (count: number) => {
    for (let left = count; left > 0; left -= 1) reader.skipNumbers(reader.number());
    return reader.position;
  };
  const [first, last] = [skip(from), skip(to - from)];
  return {
    term,
    articles: replaced(articles, from, to, list?.articles.map((article) => article + start) ?? new Uint32Array()),
    frequencies: Buffer.concat([frequencies.subarray(0, from), list?.frequencies ?? new Uint8Array(), frequencies.subarray(to)]),
    positions: Buffer.concat([positions.subarray(0, first), list?.positions ?? new Uint8Array(), positions.subarray(last)]),
  };
}

function replaced(numbers: Uint32Array, from: number, to: number, others: Uint32Array): Uint32Array {
  const all = new Uint32Array(numbers.length - (to - from) + others.length);
  all.set(numbers.subarray(0, from));
  all.set(others, from);
  all.set(numbers.subarray(to), from + others.length);
  return all;
}
