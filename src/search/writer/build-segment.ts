import { FILE, FORMAT, frame, packBoost, packLength, segmentPath } from '../format.ts';
import type { FileKind } from '../format.ts';
import { ByteWriter } from '../bytes.ts';
import { dayKeyOf } from '../day-key.ts';
import type { Alias, SearchRecord } from '../record.ts';
import { createAnalyser } from '../words/analyser.ts';
import { loadStemmers, primaryLanguage } from '../words/stemmers.ts';
import type { Stemmer } from '../words/stemmers.ts';
import { compareText, digestOf } from './digest.ts';
import { gzip } from './gzip.ts';
import { Inversion } from './inversion.ts';
import { Lexicon } from './lexicon.ts';
import { ranksAmong } from './listing.ts';
import type { ListedRecord } from './listing.ts';
import { buildNameTrie, tellingNames } from './name-trie.ts';
import { emitShards } from './shards.ts';
import type { Directory } from './shards.ts';
import { ValueRegister } from './value-register.ts';
import type { ValueLists } from './value-register.ts';

/** Takes a file of the index, compressed; its path is relative to the index's folder. */
export type Emit = (path: string, bytes: Uint8Array) => void;

/** What the segments of an index have in common, and each may add to. */
export interface SharedLists {
  readonly langs: readonly string[];
  readonly kinds: readonly string[];
  readonly values: ValueLists;
}

export interface SegmentInput {
  /** Sorted by `sortListed`. */
  readonly listing: readonly ListedRecord[];
  /** The records of `listing`, each once, in any order. */
  readonly records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>;
  readonly aliases: readonly Alias[];
  readonly shared: SharedLists;
  /** The listings of the segments before this one. */
  readonly earlier: readonly (readonly ListedRecord[])[];
}

export interface BuiltSegment {
  readonly name: string;
  readonly shared: SharedLists;
}

/** What the columns of a segment are made of. */
interface Column {
  readonly lang: string;
  readonly kind: string;
  readonly boost: number;
  readonly fields: SearchRecord['fields'];
}

/** So many articles at most wait to be compressed. */
const MOST_PENDING = 64;

/** Writes a segment: the same input gives the same name and the same bytes. Throws where `records` is not `listing`. */
export async function buildSegment(input: SegmentInput, emit: Emit): Promise<BuiltSegment> {
  const { listing, aliases, shared } = input;
  const name = segmentName(input);
  const pending = new Set<Promise<void>>();
  const emitFile = (file: FileKind, number: number, payload: Uint8Array): void => {
    const packed = gzip(frame(file, number, name.slice(0, 8), payload)).then((bytes) => {
      emit(segmentPath(name, file, number), bytes);
      pending.delete(packed);
    });
    pending.add(packed);
  };
  const names = buildNameTrie(aliases);
  const stemmers = new Map<string, Stemmer>();
  const lexicon = new Lexicon(createAnalyser(stemmers), names);
  const inversion = new Inversion(lexicon, names, listing.length);
  const columns = await readRecords(input, stemmers, (ordinal, record) => {
    inversion.add(ordinal, record);
    emitFile(FILE.article, ordinal, encodeArticle(record));
    return pending.size < MOST_PENDING ? undefined : Promise.race(pending);
  });
  const langs = extend(shared.langs, columns.map(({ lang }) => lang));
  const kinds = extend(shared.kinds, columns.map(({ kind }) => kind));
  const register = new ValueRegister(shared.values);
  register.addAll(columns);
  for (const [number, field] of register.fields().entries()) {
    emitFile(FILE.field, number, encodeField(columns.map(({ fields }) => register.numbers(field, fields[field] ?? []))));
  }
  const directory = emitShards(inversion.finish(), lexicon.surfaces, lexicon.surfaceCounts.values, emitFile);
  emitFile(FILE.head, 0, encodeHead(input, columns, inversion.lengths, { langs, kinds, fields: register.fields().length }, directory));
  await Promise.all(pending);
  return { name, shared: { langs, kinds, values: register.lists() } };
}

/** A segment is named for all that decides what is in it. */
export function segmentName({ listing, aliases, shared, earlier }: Omit<SegmentInput, 'records'>): string {
  const records = listing.map(({ id, date, digest }) => [id, date, digest]);
  const before = earlier.map((list) => ranksAmong(list, listing));
  const telling = aliases.map((alias) => [alias.kind, alias.key, ...tellingNames(alias)].join('\n')).sort(compareText);
  return digestOf(JSON.stringify([FORMAT, records, before, telling, shared]));
}

async function readRecords(
  { listing, records }: SegmentInput,
  stemmers: Map<string, Stemmer>,
  take: (ordinal: number, record: SearchRecord) => Promise<void> | undefined,
): Promise<Column[]> {
  const ordinals = new Map(listing.map(({ id }, ordinal) => [id, ordinal]));
  if (ordinals.size < listing.length) throw new Error('Two records have one id.');
  const columns = new Map<number, Column>();
  const langs = new Set<string>();
  for await (const record of records) {
    const ordinal = ordinals.get(record.id);
    if (ordinal === undefined || columns.has(ordinal)) throw new Error(`The record ${record.id} is not listed, or came twice.`);
    const lang = primaryLanguage(record.lang);
    if (!langs.has(lang)) {
      langs.add(lang);
      for (const [key, stemmer] of await loadStemmers([lang])) stemmers.set(key, stemmer);
    }
    await take(ordinal, record);
    columns.set(ordinal, { lang, kind: record.kind, boost: record.boost ?? 1, fields: record.fields });
  }
  return listing.map(({ id }, ordinal) => {
    const column = columns.get(ordinal);
    if (column === undefined) throw new Error(`The record ${id} is listed, and did not come.`);
    return column;
  });
}

function extend(known: readonly string[], met: readonly string[]): string[] {
  const seen = new Set(known);
  return [...known, ...[...new Set(met)].filter((value) => !seen.has(value)).sort(compareText)];
}

/** The article's public record: what a result shows, and what it quotes from. */
function encodeArticle({ id, url, title, date, lang, kind, body, shown }: SearchRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ id, url, title, date, lang, kind, shown, body }));
}

/** How many values each article has, then the values. */
function encodeField(lists: readonly (readonly number[])[]): Uint8Array {
  const writer = new ByteWriter();
  for (const list of lists) writer.number(list.length);
  for (const list of lists) for (const number of list) writer.number(number);
  return writer.view();
}

function encodeHead(
  { listing, earlier }: SegmentInput,
  columns: readonly Column[],
  lengths: ArrayLike<number>,
  { langs, kinds, fields }: { langs: readonly string[]; kinds: readonly string[]; fields: number },
  directory: Directory,
): Uint8Array {
  const writer = new ByteWriter();
  writer.rising(listing.map(({ date }) => dayKeyOf(date)));
  for (let pair = 0; pair < columns.length; pair += 2) {
    writer.byte(packLength(lengths[pair] ?? 0) | (packLength(lengths[pair + 1] ?? 0) << 4));
  }
  const langNumbers = new Map(langs.map((lang, number) => [lang, number]));
  const kindNumbers = new Map(kinds.map((kind, number) => [kind, number]));
  for (const { lang } of columns) writer.number(langNumbers.get(lang) ?? 0);
  for (const { kind } of columns) writer.number(kindNumbers.get(kind) ?? 0);
  for (const { boost } of columns) writer.byte(packBoost(boost));
  writer.number(earlier.length);
  for (const list of earlier) writer.rising(ranksAmong(list, listing));
  writer.number(fields);
  writer.texts(directory.termStarts);
  for (const count of directory.termCounts) writer.number(count);
  writer.number(directory.positionCounts.length);
  for (const count of directory.positionCounts) writer.number(count);
  writer.texts(directory.commonStarts);
  writer.texts(directory.rareStarts);
  return writer.view();
}
