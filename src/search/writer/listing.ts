import { dayKeyOf } from '../day-key.ts';
import type { SearchRecord } from '../record.ts';
import { compareText, digestRecord } from './digest.ts';

/** What the writer has to know of every record to see which have changed. */
export interface ListedRecord {
  readonly id: string;
  readonly date: string;
  /** Changes with anything in the record: `digestRecord`, or the caller's own. */
  readonly digest: string;
}

export function listRecord(record: SearchRecord): ListedRecord {
  return { id: record.id, date: record.date, digest: digestRecord(record) };
}

/** By date, then by id: the order of articles in a segment, and of results of the same score. */
export function compareListed(a: ListedRecord, b: ListedRecord): number {
  return dayKeyOf(a.date) - dayKeyOf(b.date) || compareText(a.id, b.id);
}

/** How many of `earlier` stand before each of `listing`; both sorted. */
export function ranksAmong(earlier: readonly ListedRecord[], listing: readonly ListedRecord[]): number[] {
  let rank = 0;
  return listing.map((listed) => {
    for (let next = earlier[rank]; next !== undefined && compareListed(next, listed) < 0; next = earlier[rank]) rank += 1;
    return rank;
  });
}
