/** What writer and reader agree on. README.md tells the whole of it. */
import { ByteReader } from './bytes.ts';
import type { ByteWriter } from './bytes.ts';
import { SearchError } from './search-error.ts';

/** Raised with every change to the files, to the words that texts are cut into, or to what they fold to. */
export const FORMAT = 8;

export const MANIFEST_PATH = 'manifest.json';

/** The kinds of file, as their frames name them. */
export const FILE = { head: 1, terms: 2, positions: 3, vocabulary: 4, field: 5, article: 6, names: 7, values: 8, pack: 9 } as const;
export type FileKind = (typeof FILE)[keyof typeof FILE];

/** Every other file is named, by way of this one, for what is in it. */
export interface Manifest {
  readonly format: number;
  /** The languages of articles, as primary subtags, and their kinds; the segments' columns hold their places in these lists. */
  readonly langs: readonly string[];
  readonly kinds: readonly string[];
  /** Those of most articles first. */
  readonly segments: readonly SegmentEntry[];
  readonly fields: readonly FieldEntry[];
  readonly names: NamesEntry;
}

export interface SegmentEntry {
  /** Its head's. */
  readonly name: string;
  readonly articles: number;
}

export interface FieldEntry {
  readonly name: string;
  /** How many values there are in all, and the files that tell how they are shown: `valuePlace`. */
  readonly count: number;
  readonly files: readonly string[];
}

export interface NamesEntry {
  /** The first name in each file, in order. */
  readonly starts: readonly string[];
  readonly files: readonly string[];
}

/** One row of a names file: a folded name, its entity's place in the file's list, and 1 where it is only the end of a name. */
export type NameRow = readonly [name: string, entity: number, isEnd: 0 | 1];

export interface NamesFile {
  readonly rows: readonly NameRow[];
  readonly entities: readonly EntityRow[];
}

/** `weight` is in steps; `names` tell the entity in running text. */
export type EntityRow = readonly [kind: string, key: string, label: string, url: string, weight: number, names: readonly string[]];

export type ValueRow = readonly [key: string, label: string, parent: string, url: string];

/** Values are numbered by how frequent they are: the first file has those that most answers show. */
const FIRST_VALUES = 48;
const MORE_VALUES = 256;

/** The file that tells how the value of this number is shown, and the value's place in it. */
export function valuePlace(number: number): { readonly file: number; readonly row: number } {
  if (number < FIRST_VALUES) return { file: 0, row: number };
  const after = number - FIRST_VALUES;
  return { file: 1 + Math.floor(after / MORE_VALUES), row: after % MORE_VALUES };
}

/** Facet values are in files of so many articles: where a query finds few, few are read. */
export const FIELD_FILE = 1024;

/** A term that every article with this facet value is indexed under. No word can be written so. */
export function valueTerm(field: string, key: string): string {
  return `\u0001${field}/${key}`;
}

/** A term for the articles whose text has one of the entity's telling names. */
export function mentionTerm(kind: string, key: string): string {
  return `\u0002${kind}/${key}`;
}

/** Articles are in packs of so many, each compressed by itself: a reader asks for a part of the file. */
export const PACK = 16;

/** What a reader asks for to learn where a pack's articles are: no pack's head is longer. */
export const PACK_HEAD = 96;

const FOLDERS = ['', 'segments', 'terms', 'positions', 'words', 'fields', 'articles', 'names', 'values', 'articles'];

/** Names of files are so many hexadecimal digits of a digest: enough that no two of a kind will ever have the same. */
export const FILE_NAME_LENGTH = 10;

/** Articles are numbered within their block, which has the name; so are its packs. */
export function filePath(file: FileKind, name: string, number = 0): string {
  const pack = file === FILE.article ? Math.floor(number / PACK) : number;
  return `${FOLDERS[file] ?? ''}/${name}${file === FILE.article || file === FILE.pack ? `/${pack}` : ''}.bin`;
}

const MAGIC = [0x44, 0x4c, 0x53] as const;

/** The bytes of a file, before compression: good until the next write to `writer`. */
export function frame(writer: ByteWriter, file: FileKind, number: number, name: string, payload: Uint8Array | string): Uint8Array {
  writer.clear();
  for (const byte of MAGIC) writer.byte(byte);
  writer.byte(FORMAT);
  writer.byte(file);
  writer.number(number);
  writer.text(name);
  if (typeof payload === 'string') writer.rest(payload);
  else writer.bytes(payload);
  return writer.view();
}

/** A reader at the payload of a framed file, which is certain to be the one asked for. */
export function unframe(bytes: Uint8Array, path: string, file: FileKind, number: number, name: string): ByteReader {
  const reader = new ByteReader(bytes);
  try {
    for (const byte of MAGIC) if (reader.byte() !== byte) throw new SearchError('damaged-file', path);
    if (reader.byte() !== FORMAT) throw new SearchError('unknown-format', path);
    if (reader.byte() !== file || reader.number() !== number || reader.text() !== name) throw new SearchError('wrong-file', path);
  } catch (error) {
    if (error instanceof RangeError) throw new SearchError('damaged-file', path, { cause: error });
    throw error;
  }
  return reader;
}

/** Title words stand before body words; nothing in between is a phrase. */
export const POSITION_GAP = 16;

/** Frequencies in one byte: up to 15 in the body, up to 7 in the title. */
export function packFrequency(body: number, title: number): number {
  return Math.min(body, 15) | (Math.min(title, 7) << 4);
}

/** Lengths in sixteen steps, each half as long again as the one before, from 12 words. */
const LENGTH_STEP = Math.log(1.5);
const SHORTEST = 12;

export function packLength(words: number): number {
  return Math.max(0, Math.min(15, Math.round(Math.log(Math.max(words, 1) / SHORTEST) / LENGTH_STEP)));
}

/** A whole number, so that sums are exact in any order. */
export function unpackLength(code: number): number {
  return Math.round(SHORTEST * Math.exp(code * LENGTH_STEP));
}

/** A boost in a byte, 0 for 1. */
export function packBoost(boost: number): number {
  const steps = Math.round(Math.log(Math.max(0.1, Math.min(10, boost))) * 32);
  return steps >= 0 ? steps : 256 + steps;
}

export function unpackBoost(code: number): number {
  return Math.exp((code < 128 ? code : code - 256) / 32);
}
