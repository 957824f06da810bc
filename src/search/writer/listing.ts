import { dayKeyOf } from '../day-key.ts';
import type { SearchRecord } from '../record.ts';
import { cutList } from './cuts.ts';
import type { PieceSizes } from './cuts.ts';
import { compareText, digestRecord } from './digest.ts';

/** What the writer has to know of every record to see which have changed. */
export interface ListedRecord {
  readonly id: string;
  readonly date: string;
  /** Changes with anything in the record: `digestRecord`, or the caller's own. */
  readonly digest: string;
  /** The day that the record came, which sorts as text; its date where absent. The latest are in the smallest segment. */
  readonly since?: string;
}

export function listRecord(record: SearchRecord): ListedRecord {
  return { id: record.id, date: record.date, digest: digestRecord(record) };
}

/** By date, then by id: the order of articles in a segment, and of results of the same score. */
export function sortListed(listing: readonly ListedRecord[]): ListedRecord[] {
  const days = daysOf(listing);
  const places = Uint32Array.from(listing, (_, place) => place);
  places.sort((a, b) => compareListed(listing[a], days[a], listing[b], days[b]));
  return Array.from(places, (place) => listing[place] as ListedRecord);
}

/** Each with its day, as a key. */
function compareListed(a: ListedRecord | undefined, dayOfA = 0, b: ListedRecord | undefined, dayOfB = 0): number {
  return dayOfA - dayOfB || compareText(a?.id ?? '', b?.id ?? '');
}

/** The day of each, as a key. Many share one. */
export function daysOf(listing: readonly ListedRecord[]): number[] {
  const known = new Map<string, number>();
  return listing.map(({ date }) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = dayKeyOf(date);
    known.set(date, day);
    return day;
  });
}

/** How many of all `lists` stand before each of `listing`; all sorted. */
export function ranksAmong(lists: readonly (readonly ListedRecord[])[], listing: readonly ListedRecord[]): number[] {
  const days = daysOf(listing);
  return listing.map((one, place) => lists.reduce((sum, list) => sum + rankIn(list, one, days[place]), 0));
}

function rankIn(list: readonly ListedRecord[], one: ListedRecord, day: number | undefined): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compareListed(other, dayKeyOf(other.date), one, day) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How an index is divided. Of the archive alone, never of how it came about. */
export interface Shape {
  /** Each segment holds whole multiples of its step of what those before it leave; a last one has the rest, and is never empty. */
  readonly steps: readonly number[];
  /** Records that are indexed together, and kept so; their files are in one folder. */
  readonly blocks: PieceSizes;
}

export const SHAPE: Shape = {
  steps: [256],
  blocks: { least: 80, most: 256, oneIn: 120 },
};

/** The articles of each segment, sorted: those that came first in the first one. None is empty. */
export function planSegments(listing: readonly ListedRecord[], { steps }: Shape): ListedRecord[][] {
  const sorted = sortListed(listing);
  const arrived = sorted.toSorted((a, b) => compareText(a.since ?? a.date, b.since ?? b.date));
  const segmentOf = new Map<ListedRecord, number>();
  let start = 0;
  let count = 0;
  for (const step of [...steps, 1]) {
    const left = listing.length - start;
    const size = step === 1 ? left : Math.floor(Math.max(0, left - 1) / step) * step;
    if (size === 0) continue;
    // Nearly all are in the first one, which is not written down.
    if (count > 0) for (const listed of arrived.slice(start, start + size)) segmentOf.set(listed, count);
    start += size;
    count += 1;
  }
  return Array.from({ length: count }, (_, number) => sorted.filter((listed) => (segmentOf.get(listed) ?? 0) === number));
}

/** Pieces of a sorted list. */
export function cutListing(listing: readonly ListedRecord[], sizes: PieceSizes): ListedRecord[][] {
  return cutList(listing, ({ id }) => id, sizes);
}
