import { FILE_NAME_LENGTH, FORMAT } from '../format.ts';
import { digestOf } from './digest.ts';
import { cutListing, planSegments } from './listing.ts';
import type { ListedRecord, Shape } from './listing.ts';

export interface SegmentPlan {
  readonly listing: readonly ListedRecord[];
  readonly blocks: readonly BlockPlan[];
  /** The listings of the segments before it. */
  readonly earlier: readonly (readonly ListedRecord[])[];
}

export interface BlockPlan {
  /** Of its records. */
  readonly key: string;
  /** The folder of its articles. */
  readonly name: string;
  readonly listing: readonly ListedRecord[];
}

/** How the records are divided. */
export function planIndex(listing: readonly ListedRecord[], shape: Shape): SegmentPlan[] {
  if (new Set(listing.map(({ id }) => id)).size < listing.length) throw new Error('Two records have one id.');
  const segments = planSegments(listing, shape);
  return segments.map((listing, number) => {
    const blocks = cutListing(listing, shape.blocks).map((listing): BlockPlan => {
      const key = keyOf(listing);
      return { key, name: key.slice(0, FILE_NAME_LENGTH), listing };
    });
    return { listing, blocks, earlier: segments.slice(0, number) };
  });
}

function keyOf(listing: readonly ListedRecord[]): string {
  const told = [`${FORMAT}`];
  for (const { id, date, digest } of listing) told.push(id, date, digest);
  return digestOf(JSON.stringify(told));
}
