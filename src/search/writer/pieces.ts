/** Sorted lists as files of a piece each. When few of a list's items are others, few pieces are looked at. */
import { findCuts } from './cuts.ts';
import type { PieceSizes } from './cuts.ts';

export interface Piece {
  /** Its first and last item, as texts. */
  readonly first: string;
  readonly last: string;
  /** The first item's: whether the piece before ends there may depend on it. */
  readonly firstSize: number;
  readonly file: string;
  /** Files that this one names. */
  readonly inner: readonly string[];
}

/** How items are cut into pieces, and pieces written. */
export interface PieceMaker<T> {
  readonly sizes: PieceSizes;
  /** Items with one text are one item. */
  textOf(item: T): string;
  sizeOf(item: T): number;
  /** Writes a piece. */
  put(items: readonly T[]): Pick<Piece, 'file' | 'inner'>;
}

export function putPieces<T>(items: readonly T[], maker: PieceMaker<T>): Piece[] {
  return cut(items, maker).pieces;
}

/** `next`: the size of the item that follows. Without it, there is no rest. */
function cut<T>(items: readonly T[], maker: PieceMaker<T>, next?: number): { pieces: Piece[]; rest: T[] } {
  let start = 0;
  const textAt = (index: number) => maker.textOf(items[index] as T);
  const sizeAt = (index: number) => maker.sizeOf(items[index] as T);
  const pieces = findCuts(items.length, textAt, sizeAt, maker.sizes, next).map((end) => {
    const piece = { first: textAt(start), last: textAt(end - 1), firstSize: sizeAt(start), ...maker.put(items.slice(start, end)) };
    start = end;
    return piece;
  });
  return { pieces, rest: items.slice(start) };
}

/** The piece that has the item with this text, or would have it; its number. */
export function pieceOf(pieces: readonly Piece[], text: string): number {
  let low = 0;
  for (let high = pieces.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.first ?? '') <= text) low = middle;
    else high = middle;
  }
  return low;
}

/** The pieces of a list that differs from the list of `before` in the pieces of these numbers alone: `open` gives their items as they are after. */
export function recutPieces<T>(before: readonly Piece[], changed: Iterable<number>, open: (piece: number) => readonly T[], maker: PieceMaker<T>): Piece[] {
  if (before.length === 0) return putPieces(open(0), maker);
  const opened = new Map([...changed].map((number) => [number, open(number)]));
  for (const [number, [first]] of opened) {
    const isSame = first !== undefined && maker.textOf(first) === before[number]?.first && maker.sizeOf(first) === before[number].firstSize;
    if (!isSame && number > 0 && !opened.has(number - 1)) opened.set(number - 1, open(number - 1));
  }
  const pieces: Piece[] = [];
  let rest: readonly T[] = [];
  for (const [number, piece] of before.entries()) {
    const items = opened.get(number);
    if (items === undefined && rest.length === 0) {
      pieces.push(piece);
      continue;
    }
    rest = [...rest, ...(items ?? open(number))];
    const following = opened.get(number + 1);
    // Nothing is left of what follows.
    if (following?.length === 0) continue;
    const made = cut(rest, maker, following === undefined ? before[number + 1]?.firstSize : maker.sizeOf(following[0] as T));
    pieces.push(...made.pieces);
    rest = made.rest;
  }
  return pieces;
}
