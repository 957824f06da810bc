import type { ByteReader } from '../bytes.ts';
import { FILE, FILE_NAME_LENGTH, PACK, PACK_HEAD, unpackBoost, unpackLength } from '../format.ts';
import type { SegmentEntry } from '../format.ts';
import type { Files } from './files.ts';
import type { Part } from './load-file.ts';

/** The articles of one term, and how often it is in each (`packFrequency`). */
export interface Posting {
  readonly articles: Uint32Array;
  readonly frequencies: Uint8Array;
  /** The file of its positions, and its place among the terms there. */
  readonly file: string;
  readonly place: number;
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

export interface Head {
  readonly dates: Uint32Array;
  readonly lengths: Uint16Array;
  readonly langs: Uint32Array;
  readonly kinds: Uint32Array;
  readonly boosts: Float32Array;
  /** How many articles of the segments before this one stand before each; undefined in the first. */
  readonly ranks: Uint32Array | undefined;
  /** How the texts in each file begin. */
  readonly termStarts: readonly string[];
  readonly commonStarts: readonly string[];
  readonly rareStarts: readonly string[];
  /** Names of files: of terms, of the words of several articles, of those of one. */
  readonly textFiles: readonly string[];
  /** The number of each folder's first article, and the folder's name. */
  readonly folderFirsts: Uint32Array;
  readonly folders: readonly string[];
  readonly fieldFiles: readonly string[];
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
  const { termStarts, commonStarts, rareStarts, textFiles, folderFirsts, folders, fieldFiles } = head;
  return {
    ...head,
    articles,
    async posting(term) {
      const file = lastAtOrBefore(termStarts, term);
      return file < 0 ? undefined : (await files.open(FILE.terms, textFiles[file] ?? '', decodeTerms))(term);
    },
    async positions({ file, place, articles }, wanted) {
      return (await files.open(FILE.positions, file, decodePositions))(place, articles, wanted);
    },
    vocabulary(prefix, tier) {
      const [starts, before] = tier === 'common' ? [commonStarts, 0] : [rareStarts, commonStarts.length];
      return Promise.all(vocabularyFiles(starts, prefix).map((file) => files.open(FILE.vocabulary, textFiles[termStarts.length + before + file] ?? '', decodeVocabulary)));
    },
    field: (file) => (file in fieldFiles ? files.open(FILE.field, fieldFiles[file] ?? '', decodeField) : undefined),
    async article(ordinal) {
      const folder = lastAtOrBefore(folderFirsts, ordinal);
      const number = ordinal - (folderFirsts[folder] ?? 0);
      const parts = await files.open(FILE.pack, folders[folder] ?? '', decodePack, Math.floor(number / PACK), [0, PACK_HEAD]);
      return files.open(FILE.article, folders[folder] ?? '', (reader) => JSON.parse(reader.rest()) as StoredArticle, number, parts[number % PACK]);
    },
  };
}

export function decodeHead(reader: ByteReader, articles: number): Head {
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
  const commonStarts = reader.texts();
  const rareStarts = reader.texts();
  const textFiles = readNames(reader, termStarts.length + commonStarts.length + rareStarts.length);
  const folderFirsts = firstsOf(reader.numbers(reader.number()));
  const folders = readNames(reader, folderFirsts.length);
  return { dates, lengths, langs, kinds, boosts, ranks, termStarts, commonStarts, rareStarts, textFiles, folderFirsts, folders, fieldFiles: readNames(reader, reader.number()) };
}

function readNames(reader: ByteReader, length: number): string[] {
  return Array.from({ length }, () => readName(reader));
}

export function readName(reader: ByteReader): string {
  return Array.from(reader.bytes(FILE_NAME_LENGTH / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function firstsOf(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => (sum += count) - count);
}

function decodeTerms(reader: ByteReader): (term: string) => Posting | undefined {
  const terms = reader.texts();
  const counts = reader.numbers(terms.length);
  const files = Array.from({ length: reader.number() }, () => [reader.number(), readName(reader)] as const);
  const start = reader.position;
  reader.skipNumbers(sumOf(counts));
  const frequencyStart = reader.position;
  const places = new Map(terms.map((term, place) => [term, place]));
  return (term) => {
    let place = places.get(term);
    if (place === undefined) return undefined;
    const count = counts[place] ?? 0;
    const before = sumOf(counts.subarray(0, place));
    reader.position = start;
    reader.skipNumbers(before);
    const articles = reader.rising(count);
    reader.position = frequencyStart + before;
    const frequencies = reader.bytes(count);
    for (const [length, file] of files) {
      if (place < length) return { articles, frequencies, file, place };
      place -= length;
    }
    throw new RangeError();
  };
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where each article of a pack is. */
function decodePack(reader: ByteReader): Part[] {
  const sizes = reader.numbers(reader.number());
  let end = reader.position;
  return Array.from(sizes, (size) => [end, (end += size)]);
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

export function decodeVocabulary(reader: ByteReader): Vocabulary {
  const words = reader.texts();
  return { words, counts: reader.numbers(words.length) };
}

export function decodeField(reader: ByteReader): FieldColumn {
  const counts = reader.numbers(reader.number());
  return { counts, values: reader.numbers(sumOf(counts)) };
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
