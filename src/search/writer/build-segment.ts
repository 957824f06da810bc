import { ByteWriter } from '../bytes.ts';
import { FIELD_FILE, FILE, packBoost, packLength } from '../format.ts';
import type { Block, Column } from './block.ts';
import { compareText } from './digest.ts';
import { daysOf, ranksAmong } from './listing.ts';
import type { ListedRecord } from './listing.ts';
import { Postings } from './postings.ts';
import { putShards, writeDirectory, writeName } from './shards.ts';
import type { Directory, PutFile } from './shards.ts';
import { ValueRegister } from './value-register.ts';
import type { ValueLists } from './value-register.ts';

/** What the segments of an index have in common, and each may add to. */
export interface SharedLists {
  readonly langs: readonly string[];
  readonly kinds: readonly string[];
  readonly values: ValueLists;
}

export interface SegmentInput {
  /** Sorted by `sortListed`. */
  readonly listing: readonly ListedRecord[];
  /** The folders of articles, and how many each has; all articles of `listing`, in its order. */
  readonly folders: readonly ArticleFolder[];
  readonly shared: SharedLists;
  /** The listings of the segments before this one. */
  readonly earlier: readonly (readonly ListedRecord[])[];
}

export interface ArticleFolder {
  readonly name: string;
  readonly listing: readonly ListedRecord[];
}

export interface BuiltSegment {
  /** Of its head. */
  readonly name: string;
  readonly shared: SharedLists;
  readonly directory: Directory;
  /** Files of facet values, field by field. */
  readonly fields: readonly string[];
}

/** Writes all of a segment but its articles: the same input gives the same bytes. The articles of `blocks` are those of the listing, in its order. */
export function buildSegment(input: SegmentInput, blocks: readonly Block[], put: PutFile): BuiltSegment {
  const columns = blocks.flatMap((block) => block.columns);
  const { fields, values } = putFields(columns, input.shared.values, put);
  const directory = putShards(new Postings(blocks), blocks, put);
  return putHead(input, { columns, fields, values, directory }, put);
}

/** Facet values, in files; and their lists, with those that the segment adds. */
export function putFields(columns: readonly Pick<Column, 'fields'>[], known: ValueLists, put: PutFile): { fields: string[]; values: ValueLists } {
  const register = new ValueRegister(known);
  register.addAll(columns);
  const fields = register.fields().flatMap((field) => {
    const lists = columns.map((column) => register.numbers(field, column.fields[field] ?? []));
    return Array.from({ length: Math.ceil(lists.length / FIELD_FILE) }, (_, part) => put(FILE.field, encodeField(lists.slice(part * FIELD_FILE, (part + 1) * FIELD_FILE))));
  });
  return { fields, values: register.lists() };
}

/** All that a segment's head is made of but its listing. */
export interface SegmentParts {
  readonly columns: readonly Omit<Column, 'fields'>[];
  readonly fields: readonly string[];
  readonly values: ValueLists;
  readonly directory: Directory;
}

export function putHead({ listing, folders, shared, earlier }: SegmentInput, { columns, fields, values, directory }: SegmentParts, put: PutFile): BuiltSegment {
  const langs = extend(shared.langs, columns.map(({ lang }) => lang));
  const kinds = extend(shared.kinds, columns.map(({ kind }) => kind));
  const writer = new ByteWriter();
  writer.rising(daysOf(listing));
  writeColumns(writer, columns, langs, kinds);
  writer.byte(earlier.length > 0 ? 1 : 0);
  if (earlier.length > 0) writer.rising(ranksAmong(earlier, listing));
  writeDirectory(writer, directory);
  writer.number(folders.length);
  for (const { listing } of folders) writer.number(listing.length);
  for (const { name } of folders) writeName(writer, name);
  writer.number(fields.length);
  for (const name of fields) writeName(writer, name);
  return { name: put(FILE.head, writer.view()), shared: { langs, kinds, values }, directory, fields };
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

function writeColumns(writer: ByteWriter, columns: SegmentParts['columns'], langs: readonly string[], kinds: readonly string[]): void {
  for (let pair = 0; pair < columns.length; pair += 2) {
    writer.byte(packLength(columns[pair]?.words ?? 0) | (packLength(columns[pair + 1]?.words ?? 0) << 4));
  }
  const langNumbers = new Map(langs.map((lang, number) => [lang, number]));
  const kindNumbers = new Map(kinds.map((kind, number) => [kind, number]));
  for (const { lang } of columns) writer.number(langNumbers.get(lang) ?? 0);
  for (const { kind } of columns) writer.number(kindNumbers.get(kind) ?? 0);
  for (const { boost } of columns) writer.byte(packBoost(boost));
}
