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

interface Keyed {
  readonly listed: ListedRecord;
  readonly day: number;
}

/** By date, then by id: the order of articles in a segment, and of results of the same score. */
export function sortListed(listing: readonly ListedRecord[]): ListedRecord[] {
  return keyed(listing).sort(compareKeyed).map(({ listed }) => listed);
}

function keyed(listing: readonly ListedRecord[]): Keyed[] {
  return listing.map((listed) => ({ listed, day: dayKeyOf(listed.date) }));
}

function compareKeyed(a: Keyed, b: Keyed): number {
  return a.day - b.day || compareText(a.listed.id, b.listed.id);
}

/** How many of `earlier` stand before each of `listing`; both sorted. */
export function ranksAmong(earlier: readonly ListedRecord[], listing: readonly ListedRecord[]): number[] {
  const before = keyed(earlier);
  let rank = 0;
  return keyed(listing).map((one) => {
    for (let next = before[rank]; next !== undefined && compareKeyed(next, one) < 0; next = before[rank]) rank += 1;
    return rank;
  });
}
