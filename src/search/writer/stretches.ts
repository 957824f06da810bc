/** Where the blocks of a segment differ from those that it had. */

/** A block that a segment consists of. */
export interface StoredBlock {
  /** Of its records, and of the names that they may have. */
  readonly key: string;
  readonly names: string;
  readonly articles: number;
}

/** Blocks in a row, and those that stand in their place. */
export interface BlockStretch<T> {
  /** Articles before them. */
  readonly start: number;
  readonly before: readonly StoredBlock[];
  readonly after: readonly T[];
}

/** Undefined where an article that stays has another place, or where so much differs that all may as well be made anew. */
export function findStretches<T extends { readonly key: string; readonly listing: readonly unknown[] }>(before: readonly StoredBlock[], after: readonly T[], isKept: (key: string) => boolean): BlockStretch<T>[] | undefined {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const stretches: BlockStretch<T>[] = [];
  let [from, next, start, many] = [0, 0, 0, 0];
  for (let number = 0; number <= after.length; number += 1) {
    const key = after[number]?.key;
    const place = key === undefined ? before.length : isKept(key) ? places.get(key) : undefined;
    if (place === undefined || place < from) continue;
    const stretch = { start, before: before.slice(from, place), after: after.slice(next, number) };
    const [taken, put] = [countOf(stretch.before), stretch.after.reduce((sum, { listing }) => sum + listing.length, 0)];
    if (key !== undefined && taken !== put) return undefined;
    if (stretch.before.length > 0 || stretch.after.length > 0) stretches.push(stretch);
    many += stretch.before.length + stretch.after.length;
    start += taken + (before[place]?.articles ?? 0);
    [from, next] = [place + 1, number + 1];
  }
  return many <= FEW_BLOCKS + before.length / 4 ? stretches : undefined;
}

const FEW_BLOCKS = 4;

function countOf(blocks: readonly StoredBlock[]): number {
  return blocks.reduce((sum, { articles }) => sum + articles, 0);
}
