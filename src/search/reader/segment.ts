import type { ByteReader } from '../bytes.ts';
import { FILE, FILE_NAME_LENGTH, unpackBoost, unpackLength } from '../format.ts';
import type { SegmentEntry } from '../format.ts';
import type { Files } from './files.ts';

/** The articles of one term, and how often it is in each (`packFrequency`). */
export interface Posting {
  /** The term's place among all of the segment's. */
  readonly term: number;
  readonly articles: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** How many facet values each article has, and then these. */
export interface FieldColumn {
  readonly counts: Uint32Array;
  readonly values: Uint32Array;
}

/** Words of several articles, or of one. */
export type Tier = 'common' | 'rare';

export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
}

/** What is stored of an article. */
export interface StoredArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly lang: string;
  readonly kind: string;
  readonly body: string;
  readonly shown?: Readonly<Record<string, string>>;
}

const NAMED = [FILE.field, FILE.terms, FILE.positions, FILE.vocabulary, FILE.article] as const;
type NamedKind = (typeof NAMED)[number];

interface Head {
  readonly dates: Uint32Array;
  readonly lengths: Uint16Array;
  readonly langs: Uint32Array;
  readonly kinds: Uint32Array;
  readonly boosts: Float32Array;
  /** How many articles of the segments before this one stand before each; undefined in the first. */
  readonly ranks: Uint32Array | undefined;
  readonly termStarts: readonly string[];
  /** Ordinals of the first terms of the files. */
  readonly termFirsts: Uint32Array;
  readonly positionFirsts: Uint32Array;
  readonly commonStarts: readonly string[];
  readonly rareStarts: readonly string[];
  /** The number of each group's first article. */
  readonly groupFirsts: Uint32Array;
  /** Names of files, of the kinds that have several; for articles, of their groups. */
  readonly names: Readonly<Record<NamedKind, readonly string[]>>;
}

export interface Segment extends Head {
  readonly articles: number;
  posting(term: string): Promise<Posting | undefined>;
  /** Positions of a term in the articles that `wanted` holds a 1 for, by ordinal. */
  positions(posting: Posting, wanted: Uint8Array): Promise<Map<number, Uint32Array>>;
  /** The files that have the words with this beginning, those in several articles or in one; other words are in them too. */
  vocabulary(prefix: string, tier: Tier): Promise<readonly Vocabulary[]>;
  /** A file of facet values (`FIELD_FILE`), counted through the fields; undefined where the segment has no such field. */
  field(file: number): Promise<FieldColumn> | undefined;
  article(ordinal: number): Promise<StoredArticle>;
}

export async function openSegment(files: Files, { name, articles }: SegmentEntry): Promise<Segment> {
  const head = await files.open(FILE.head, name, (reader) => decodeHead(reader, articles));
  const open = <T>(file: NamedKind, number: number, decode: (reader: ByteReader) => T, part = 0) =>
    files.open(file, head.names[file][number] ?? '', decode, part);
  return {
    ...head,
    articles,
    async posting(term) {
      const file = lastAtOrBefore(head.termStarts, term);
      return file < 0 ? undefined : (await open(FILE.terms, file, decodeTerms))(term, head.termFirsts[file] ?? 0);
    },
    async positions(posting, wanted) {
      const file = lastAtOrBefore(head.positionFirsts, posting.term);
      const read = await open(FILE.positions, file, decodePositions);
      return read(posting.term - (head.positionFirsts[file] ?? 0), posting.articles, wanted);
    },
    vocabulary(prefix, tier) {
      const [starts, before] = tier === 'common' ? [head.commonStarts, 0] : [head.rareStarts, head.commonStarts.length];
      return Promise.all(vocabularyFiles(starts, prefix).map((file) => open(FILE.vocabulary, before + file, decodeVocabulary)));
    },
    field: (file) => (file in head.names[FILE.field] ? open(FILE.field, file, decodeField) : undefined),
    article(ordinal) {
      const group = lastAtOrBefore(head.groupFirsts, ordinal);
      return open(FILE.article, group, (reader) => JSON.parse(reader.rest()) as StoredArticle, ordinal - (head.groupFirsts[group] ?? 0));
    },
  };
}

function decodeHead(reader: ByteReader, articles: number): Head {
  const dates = reader.rising();
  if (dates.length !== articles) throw new RangeError();
  const lengths = new Uint16Array(articles);
  for (let pair = 0; pair < articles; pair += 2) {
    const packed = reader.byte();
    lengths[pair] = unpackLength(packed & 15);
    if (pair + 1 < articles) lengths[pair + 1] = unpackLength(packed >> 4);
  }
  const langs = reader.numbers(articles);
  const kinds = reader.numbers(articles);
  const boosts = Float32Array.from(reader.bytes(articles), unpackBoost);
  const ranks = reader.byte() > 0 ? reader.rising() : undefined;
  const termStarts = reader.texts();
  const termFirsts = firstsOf(reader.numbers(termStarts.length));
  const positionFirsts = firstsOf(reader.numbers(reader.number()));
  const commonStarts = reader.texts();
  const rareStarts = reader.texts();
  const groupFirsts = firstsOf(reader.numbers(reader.number()));
  const counts = [reader.number(), termStarts.length, positionFirsts.length, commonStarts.length + rareStarts.length, groupFirsts.length];
  const names = Object.fromEntries(NAMED.map((file, kind) => [file, Array.from({ length: counts[kind] ?? 0 }, () => readName(reader))])) as Record<NamedKind, string[]>;
  return { dates, lengths, langs, kinds, boosts, ranks, termStarts, termFirsts, positionFirsts, commonStarts, rareStarts, groupFirsts, names };
}

function readName(reader: ByteReader): string {
  return Array.from(reader.bytes(FILE_NAME_LENGTH / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function firstsOf(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => (sum += count) - count);
}

function decodeTerms(reader: ByteReader): (term: string, first: number) => Posting | undefined {
  const terms = reader.texts();
  const counts = reader.numbers(terms.length);
  const start = reader.position;
  reader.skipNumbers(counts.reduce((sum, count) => sum + count, 0));
  const frequencyStart = reader.position;
  const places = new Map(terms.map((term, place) => [term, place]));
  const found = new Map<string, Posting>();
  return (term, first) => {
    const place = places.get(term);
    if (place === undefined) return undefined;
    let posting = found.get(term);
    if (posting === undefined) {
      const before = counts.subarray(0, place).reduce((sum, count) => sum + count, 0);
      const count = counts[place] ?? 0;
      reader.position = start;
      reader.skipNumbers(before);
      const articles = reader.rising(count);
      reader.position = frequencyStart + before;
      posting = { term: first + place, articles, frequencies: reader.bytes(count) };
      found.set(term, posting);
    }
    return posting;
  };
}

function decodePositions(reader: ByteReader) {
  const start = reader.position;
  return (place: number, articles: Uint32Array, wanted: Uint8Array): Map<number, Uint32Array> => {
    reader.position = start;
    for (let term = 0; term < place; term += 1) reader.bytes(reader.number());
    reader.number();
    const found = new Map<number, Uint32Array>();
    for (const article of articles) {
      if ((wanted[article] ?? 0) === 1) found.set(article, reader.rising());
      else reader.skipNumbers(reader.number());
    }
    return found;
  };
}

function decodeVocabulary(reader: ByteReader): Vocabulary {
  const words = reader.texts();
  return { words, counts: reader.numbers(words.length) };
}

function decodeField(reader: ByteReader): FieldColumn {
  const counts = reader.numbers(reader.number());
  return { counts, values: reader.numbers(counts.reduce((sum, count) => sum + count, 0)) };
}

function lastAtOrBefore<T extends string | number>(starts: ArrayLike<T>, value: T): number {
  let low = -1;
  for (let high = starts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The files that may have words with this beginning. */
function vocabularyFiles(starts: readonly string[], prefix: string): number[] {
  const files: number[] = [];
  for (let file = Math.max(0, lastAtOrBefore(starts, prefix)); file < starts.length; file += 1) {
    const start = starts[file] ?? '';
    if (start > prefix && !start.startsWith(prefix)) break;
    files.push(file);
  }
  return files;
}
