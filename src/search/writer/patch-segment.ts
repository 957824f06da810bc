/**
 * A segment of the articles that it had, some of which are others: the same, to the last byte, as if it were built
 * from all of its blocks. Only those files are read and written that the articles which differ are in.
 */
import { FIELD_FILE, FILE } from '../format.ts';
import { decodeField, decodeHead } from '../reader/segment.ts';
import type { Block, Column } from './block.ts';
import { putFields, putHead } from './build-segment.ts';
import type { BuiltSegment, SegmentInput } from './build-segment.ts';
import { patchTerms } from './patch-terms.ts';
import { patchWords } from './patch-words.ts';
import type { PutFile } from './shards.ts';
import { openStored } from './stored-files.ts';
import type { ReadFile } from './stored-files.ts';
import type { ValueLists } from './value-register.ts';

/** Articles in a row, by their place in the segment: those of `before` are taken out, and those of `after` put in. */
export interface Stretch {
  readonly start: number;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

export interface Patch {
  readonly segment: BuiltSegment;
  /** How many articles it has. */
  readonly articles: number;
  /** Before the last of them, there are as many articles after as before. */
  readonly stretches: readonly Stretch[];
}

/** Throws an UnreadableFile where the segment that was there is not whole. */
export function patchSegment(input: SegmentInput, { segment, articles, stretches }: Patch, read: ReadFile, put: PutFile): BuiltSegment {
  const { directory, shared: { langs, kinds } } = segment;
  const head = openStored(read, FILE.head, segment.name, (reader) => decodeHead(reader, articles));
  const before = Array.from({ length: articles }, (_, place) => ({
    lang: langs[head.langs[place] ?? 0] ?? '',
    kind: kinds[head.kinds[place] ?? 0] ?? '',
    boost: head.boosts[place] ?? 1,
    words: head.lengths[place] ?? 0,
  }));
  return putHead(input, {
    columns: replace(before, stretches),
    ...patchFields(segment, articles, stretches, input.shared.values, read, put),
    directory: {
      terms: patchTerms(directory.terms, stretches, input.listing.length, read, put),
      ...patchWords(directory, stretches, read, put),
    },
  }, put);
}

function columnsOf(blocks: readonly Block[]): Column[] {
  return blocks.flatMap(({ columns }) => columns);
}

function replace<T>(columns: readonly T[], stretches: readonly Stretch[]): (T | Column)[] {
  const replaced: (T | Column)[] = [...columns];
  for (const { start, before, after } of stretches) replaced.splice(start, columnsOf(before).length, ...columnsOf(after));
  return replaced;
}

function patchFields({ fields, shared: { values } }: BuiltSegment, articles: number, stretches: readonly Stretch[], known: ValueLists, read: ReadFile, put: PutFile): { fields: readonly string[]; values: ValueLists } {
  const told = (blocks: readonly Block[]) => JSON.stringify(columnsOf(blocks).map((column) => Object.entries(column.fields).sort()));
  if (stretches.every(({ before, after }) => told(before) === told(after))) return { fields, values };
  const parts = Math.ceil(articles / FIELD_FILE);
  const columns = Array.from({ length: articles }, (): { fields: Record<string, readonly string[]> } => ({ fields: {} }));
  for (const [number, [field, keys]] of Object.entries(values).entries()) {
    for (let part = 0; part < parts; part += 1) {
      const column = openStored(read, FILE.field, fields[number * parts + part] ?? '', decodeField);
      let place = 0;
      for (const [article, count] of column.counts.entries()) {
        const own = columns[part * FIELD_FILE + article];
        if (own !== undefined && count > 0) own.fields[field] = Array.from(column.values.subarray(place, place + count), (value) => keys[value] ?? '');
        place += count;
      }
    }
  }
  return putFields(replace(columns, stretches), known, put);
}
