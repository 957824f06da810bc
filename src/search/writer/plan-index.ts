import { FILE_NAME_LENGTH, FORMAT } from '../format.ts';
import type { ArticleGroup } from './build-segment.ts';
import { digestOf } from './digest.ts';
import { cutListing, planSegments } from './listing.ts';
import type { ListedRecord, Shape } from './listing.ts';

export interface SegmentPlan {
  /** Of all that decides what is in it. */
  readonly key: string;
  readonly listing: readonly ListedRecord[];
  readonly blocks: readonly BlockPlan[];
  /** The listings of the segments before it. */
  readonly earlier: readonly (readonly ListedRecord[])[];
}

export interface BlockPlan {
  /** Of its records. */
  readonly key: string;
  readonly listing: readonly ListedRecord[];
  readonly groups: readonly ArticleGroup[];
}

/** How the records are divided. `names`: a digest of all names that they may have. */
export function planIndex(listing: readonly ListedRecord[], names: string, shape: Shape): SegmentPlan[] {
  if (new Set(listing.map(({ id }) => id)).size < listing.length) throw new Error('Two records have one id.');
  const segments = planSegments(listing, shape);
  let key = digestOf(`${FORMAT}`, names);
  return segments.map((listing, number) => {
    const blocks = cutListing(listing, shape.blocks).map((listing): BlockPlan => ({
      key: keyOf(listing),
      listing,
      groups: cutListing(listing, shape.groups).map((listing) => ({ name: keyOf(listing).slice(0, FILE_NAME_LENGTH), listing })),
    }));
    // What stands in a segment depends on those before it: the numbers of facet values, and ranks.
    key = digestOf(key, ...blocks.flatMap(({ key, groups }) => [key, ...groups.map(({ name }) => name)]));
    return { key, listing, blocks, earlier: segments.slice(0, number) };
  });
}

function keyOf(listing: readonly ListedRecord[]): string {
  return digestOf(JSON.stringify([FORMAT, listing.map(({ id, date, digest }) => [id, date, digest])]));
}
