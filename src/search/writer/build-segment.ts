import { ByteWriter } from '../bytes.ts';
import { dayKeyOf } from '../day-key.ts';
import { FIELD_FILE, FILE, FILE_NAME_LENGTH, packBoost, packLength } from '../format.ts';
import type { Block, Column } from './block.ts';
import { compareText } from './digest.ts';
import { ranksAmong, sortListed } from './listing.ts';
import type { ListedRecord } from './listing.ts';
import { Postings } from './postings.ts';
import { putShards } from './shards.ts';
import type { Directory, PutFile } from './shards.ts';
import { ValueRegister } from './value-register.ts';
import type { ValueLists } from './value-register.ts';

/** What the segments of an index have in common, and each may add to. */
export interface SharedLists {
  readonly langs: readonly string[];
  readonly kinds: readonly string[];
  readonly values: ValueLists;
}

/** Articles whose files are in one folder. */
export interface ArticleGroup {
  readonly name: string;
  readonly listing: readonly ListedRecord[];
}

export interface SegmentInput {
  /** Sorted by `sortListed`. */
  readonly listing: readonly ListedRecord[];
  /** All articles of `listing`, in its order; and so in the groups. */
  readonly blocks: readonly Block[];
  readonly groups: readonly ArticleGroup[];
  readonly shared: SharedLists;
  /** The listings of the segments before this one. */
  readonly earlier: readonly (readonly ListedRecord[])[];
}

export interface BuiltSegment {
  /** Of its head. */
  readonly name: string;
  readonly shared: SharedLists;
}

/** Writes all of a segment but its articles: the same input gives the same bytes. */
export function buildSegment({ listing, blocks, groups, shared, earlier }: SegmentInput, put: PutFile): BuiltSegment {
  const columns = blocks.flatMap((block) => block.columns);
  const langs = extend(shared.langs, columns.map(({ lang }) => lang));
  const kinds = extend(shared.kinds, columns.map(({ kind }) => kind));
  const register = new ValueRegister(shared.values);
  register.addAll(columns);
  const fields = register.fields().flatMap((field) => {
    const lists = columns.map((column) => register.numbers(field, column.fields[field] ?? []));
    return Array.from({ length: Math.ceil(lists.length / FIELD_FILE) }, (_, part) => put(FILE.field, encodeField(lists.slice(part * FIELD_FILE, (part + 1) * FIELD_FILE))));
  });
  const directory = putShards(new Postings(blocks), blocks, put);
  const writer = new ByteWriter();
  writer.rising(listing.map(({ date }) => dayKeyOf(date)));
  writeColumns(writer, columns, blocks.flatMap(({ lengths }) => [...lengths]), langs, kinds);
  writer.byte(earlier.length > 0 ? 1 : 0);
  if (earlier.length > 0) writer.rising(ranksAmong(sortListed(earlier.flat()), listing));
  writeDirectory(writer, directory);
  writer.number(groups.length);
  for (const group of groups) writer.number(group.listing.length);
  writer.number(fields.length);
  const files = [...fields, ...directory.termFiles, ...directory.positionFiles, ...directory.vocabularyFiles, ...groups.map(({ name }) => name)];
  for (const name of files) writer.bytes(Buffer.from(name.slice(0, FILE_NAME_LENGTH), 'hex'));
  return { name: put(FILE.head, writer.view()), shared: { langs, kinds, values: register.lists() } };
}

function extend(known: readonly string[], met: readonly string[]): string[] {
  const seen = new Set(known);
  return [...known, ...[...new Set(met)].filter((value) => !seen.has(value)).sort(compareText)];
}

/** How many articles, how many values each has, then the values. */
function encodeField(lists: readonly (readonly number[])[]): Uint8Array {
  const writer = new ByteWriter();
  writer.number(lists.length);
  for (const list of lists) writer.number(list.length);
  for (const list of lists) for (const number of list) writer.number(number);
  return writer.view();
}

function writeColumns(writer: ByteWriter, columns: readonly Column[], lengths: readonly number[], langs: readonly string[], kinds: readonly string[]): void {
  for (let pair = 0; pair < columns.length; pair += 2) {
    writer.byte(packLength(lengths[pair] ?? 0) | (packLength(lengths[pair + 1] ?? 0) << 4));
  }
  const langNumbers = new Map(langs.map((lang, number) => [lang, number]));
  const kindNumbers = new Map(kinds.map((kind, number) => [kind, number]));
  for (const { lang } of columns) writer.number(langNumbers.get(lang) ?? 0);
  for (const { kind } of columns) writer.number(kindNumbers.get(kind) ?? 0);
  for (const { boost } of columns) writer.byte(packBoost(boost));
}

function writeDirectory(writer: ByteWriter, directory: Directory): void {
  writer.texts(directory.termStarts);
  for (const count of directory.termCounts) writer.number(count);
  writer.number(directory.positionCounts.length);
  for (const count of directory.positionCounts) writer.number(count);
  writer.texts(directory.commonStarts);
  writer.texts(directory.rareStarts);
}
