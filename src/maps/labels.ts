/** Where names stand on a map, so that none covers another name or a mark. */
import type { Size } from './projection.ts';

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of its mark. */
  readonly radius: number;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  /** In em, so that it holds for any size of letters. */
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sides of a mark in the order in which they are tried: across, down, anchor, baseline in em. */
const SIDES: readonly (readonly [number, number, PlacedLabel['anchor'], number])[] = [
  [1, 0, 'start', 0.35],
  [-1, 0, 'end', 0.35],
  [0.7, -0.7, 'start', 0],
  [-0.7, -0.7, 'end', 0],
  [0.7, 0.7, 'start', 0.7],
  [-0.7, 0.7, 'end', 0.7],
  [0, -1, 'middle', -0.2],
  [0, 1, 'middle', 0.95],
];
const GAP = 4;
const ASCENT = 0.8;
const DESCENT = 0.25;

/**
 * A place for each label, in their order: the first side that is free, or none. `taken` is what they must not cover;
 * labels that find a place are added to it.
 */
export function placeLabels(labels: readonly Label[], fontSize: number, size: Size, taken: Box[]): (PlacedLabel | undefined)[] {
  return labels.map((label) => {
    for (const placed of placesFor(label)) {
      const box = boxOf(placed, label.text, fontSize);
      if (!isInside(box, size) || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return placed;
    }
    return undefined;
  });
}

/** Where a label may stand, the best first. */
export function placesFor({ x, y, radius }: Label): PlacedLabel[] {
  const reach = radius + GAP;
  return SIDES.map(([across, down, anchor, dy]) => ({ x: tenth(x + across * reach), y: tenth(y + down * reach), dy, anchor }));
}

/** The room that a name takes at a size of letters. */
export function boxOf({ x, y, dy, anchor }: PlacedLabel, text: string, fontSize: number): Box {
  const width = widthOf(text) * fontSize;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const baseline = y + dy * fontSize;
  return { left, top: baseline - ASCENT * fontSize, right: left + width, bottom: baseline + DESCENT * fontSize };
}

export function boxAround({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** In em: a little more than the interface's letters take on average. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /\p{Mn}|\u200c/u.test(letter) ? 0 : /[\p{Lu}\p{Script=Han}mwMW]/u.test(letter) ? 0.75 : /[ .,'’ilj]/u.test(letter) ? 0.32 : 0.57;
  return width;
}

export function isInside({ left, top, right, bottom }: Box, { width, height }: Size): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
