/**
 * Where a sorted list is cut into pieces. Mostly it is the items themselves that say where a piece ends, so the cuts
 * stay where they are when an item comes, changes or goes: only the piece that it is in becomes another.
 */

export interface PieceSizes {
  /** A piece ends after the first item that says so from here on. */
  readonly least: number;
  /** It ends before the item that would make it larger than this; an item that is larger is a piece by itself. */
  readonly most: number;
  /** How many items there are for one that ends a piece. */
  readonly oneIn: number;
}

/**
 * Where each piece ends, that is, where the next one begins. `next`: the size of an item that follows the list; where
 * its last items are a piece that this one would be in, too, they have no end here.
 */
export function findCuts(count: number, keyOf: (index: number) => string, sizeOf: (index: number) => number, { least, most, oneIn }: PieceSizes, next = Infinity): number[] {
  const ends: number[] = [];
  let start = 0;
  let size = 0;
  const end = (at: number) => {
    ends.push(at);
    start = at;
    size = 0;
  };
  for (let index = 0; index < count; index += 1) {
    const own = sizeOf(index);
    if (index > start && size + own > most) end(index);
    size += own;
    if (size >= least && hashOf(keyOf(index)) % oneIn === 0) end(index + 1);
  }
  if (start < count && size + next > most) end(count);
  return ends;
}

/** The pieces themselves, where each item counts as one. */
export function cutList<T>(items: readonly T[], keyOf: (item: T) => string, sizes: PieceSizes): T[][] {
  let start = 0;
  return findCuts(items.length, (index) => keyOf(items[index] as T), () => 1, sizes).map((end) => items.slice(start, (start = end)));
}

/** FNV-1a, without its poorest bits. */
export function hashOf(text: string): number {
  let hash = 0x811c_9dc5 | 0;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
