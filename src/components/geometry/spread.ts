/** Claims of one number side by side: a dot for a figure, a stem for "at least", hatching where it is not known closely. */
import type { Figure } from '../../archive/model.ts';
import { percent } from './time-axis.ts';

export interface Dot {
  /** Percent of the width. */
  readonly x: number;
  /** Zero on hatching of one figure, which is drawn in pixels around its place. */
  readonly width: number;
  /** 0 is on the axis; claims that would hide each other are piled up. */
  readonly level: number;
  readonly shape: 'dot' | 'at-least' | 'at-most' | 'about' | 'between';
}

export interface Spread {
  /** In the order of the claims. */
  readonly dots: readonly Dot[];
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly levels: number;
}

/** Percent kept free at both ends. */
const EDGE = 4;
/** Dots of 15 pixels on a phone. */
const APART = 4.6;
const STEPS = [1, 2, 5];
const MOST_TICKS = 6;

export function spreadOf(figures: readonly Figure[]): Spread {
  const scale = scaleOf(figures.flatMap((figure) => [figure.min, figure.max, figure.about].filter((value) => value !== undefined)));
  const taken: { readonly from: number; readonly to: number; readonly level: number }[] = [];
  const dots = figures.map((figure): Dot => {
    const low = scale.placeOf(figure.about ?? figure.min ?? figure.max ?? 0);
    const high = scale.placeOf(figure.about ?? figure.max ?? figure.min ?? 0);
    const hiding = taken.filter(({ from, to }) => low - APART < to && from < high + APART).map(({ level }) => level);
    const level = firstFree(hiding);
    taken.push({ from: low, to: high, level });
    return { x: low, width: percent(high - low), level, shape: shapeOf(figure) };
  });
  return { dots, ticks: scale.ticks, levels: Math.max(0, ...dots.map((dot) => dot.level)) + 1 };
}

export function shapeOf(figure: Figure): Dot['shape'] {
  if (figure.about !== undefined) return 'about';
  if (figure.min === figure.max) return 'dot';
  if (figure.max === undefined) return 'at-least';
  return figure.min === undefined ? 'at-most' : 'between';
}

/** From zero, unless all figures are in the upper half of what that would show. */
function scaleOf(values: readonly number[]): { readonly placeOf: (value: number) => number; readonly ticks: Spread['ticks'] } {
  const highest = Math.max(1, ...values);
  const lowest = Math.min(highest, ...values);
  const start = lowest * 2 > highest && values.length > 1 && lowest !== highest ? lowest : 0;
  const step = stepOf((highest - start) / MOST_TICKS);
  const from = Math.floor(start / step) * step;
  const to = Math.ceil(highest / step) * step;
  const placeOf = (value: number): number => percent(EDGE + ((value - from) / (to - from)) * (100 - 2 * EDGE));
  const ticks = Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
  return { placeOf, ticks: ticks.map((value) => ({ value, at: placeOf(value) })) };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function stepOf(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return (STEPS.find((step) => step * power >= least) ?? 10) * power;
}

function firstFree(taken: readonly number[]): number {
  let level = 0;
  while (taken.includes(level)) level++;
  return level;
}

const ALPHABETS: Readonly<Record<string, string>> = { fa: 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی', ar: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي' };

/** a, b, c … of the page's language; after the last letter aa, ab, ac. */
export function keyLetter(position: number, lang: string): string {
  const letters = ALPHABETS[lang] ?? 'abcdefghijklmnopqrstuvwxyz';
  const last = letters[position % letters.length] ?? '';
  return position < letters.length ? last : keyLetter(Math.floor(position / letters.length) - 1, lang) + last;
}
