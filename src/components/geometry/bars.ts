/** Bars of articles by period, in percent of the width, with a figure and a label only where there is room for them. */
import type { Bar } from '../../plan/models.ts';
import { unitOf } from './periods.ts';
import { percent } from './time-axis.ts';

/** Where something fits: on every page, on a wide one only, or nowhere. */
export type Room = 'always' | 'wide' | 'never';

export interface BarShape extends Bar {
  /** The whole slot of the period, for the finger. */
  readonly slot: { readonly x: number; readonly width: number };
  readonly x: number;
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly figure: Room;
  readonly label: Room;
}

/** What a picture has at least in pixels: on a phone of 320, and from 62em on (bars.css). */
const NARROW = 280;
const WIDE = 720;
const DIGIT = 7;
/** Every fifth bin has a label, or every tenth … Each goes into the next, so that a wide page only adds labels between those of a narrow one. */
const STEPS: readonly number[] = [5, 10, 20, 100, 200, 1000];
const SHARE_OF_SLOT = 0.34;
const WIDEST = 2.4;
const LEAST_HEIGHT = 3;
const ROW_HEIGHT = 18;

/** `tallest` in pixels. Expects every period that is to have a slot. */
export function barShapes(bars: readonly Bar[], tallest: number): readonly BarShape[] {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const slot = 100 / bars.length;
  const width = Math.min(slot * SHARE_OF_SLOT, WIDEST);
  return bars.map((bar, position) => ({
    ...bar,
    slot: { x: percent(position * slot), width: percent(slot) },
    x: percent((position + 0.5) * slot - width / 2),
    width: percent(width),
    height: bar.count === 0 ? 0 : Math.max(LEAST_HEIGHT, Math.round((bar.count / most) * tallest)),
    figure: figureRoom(bar.count, most, slot),
    label: labelRoom(bar.period, position, bars.length),
  }));
}

/** Bars of several rows on the same periods, one under another and of one scale. */
export function rowShapes(rows: readonly (readonly Bar[])[]): readonly (readonly BarShape[])[] {
  const most = Math.max(1, ...rows.flat().map((bar) => bar.count));
  return rows.map((bars) => {
    const highest = Math.max(0, ...bars.map((bar) => bar.count));
    return barShapes(bars, Math.max((highest / most) * ROW_HEIGHT, LEAST_HEIGHT));
  });
}

function figureRoom(count: number, most: number, slot: number): Room {
  if (count === 0) return 'never';
  const room = roomFor(String(count).length * DIGIT + 4, slot);
  return count === most && room === 'wide' ? 'always' : room;
}

function labelRoom(period: string, position: number, slots: number): Room {
  if (slots <= 7 || isMainLabel(period, position, slots, NARROW)) return 'always';
  const letters = unitOf(period) === 'day' ? 2 : 4;
  return WIDE / slots >= letters * DIGIT || isMainLabel(period, position, slots, WIDE) ? 'wide' : 'never';
}

/** The labels that stay where not all have room; years are rounder the fewer pixels there are. */
function isMainLabel(period: string, position: number, slots: number, pixels: number): boolean {
  const unit = unitOf(period);
  if (unit === 'day') return position % 7 === 0;
  if (unit === 'month') return slots > 12 ? period.endsWith('-01') : position % 3 === 0;
  const [start, end = start] = period.split('/').map(Number) as [number, number | undefined];
  const step = STEPS.find((each) => (pixels / slots) * each >= 5 * DIGIT) ?? Infinity;
  return start % (step * (end - start + 1)) === 0;
}

function roomFor(pixels: number, slot: number): Room {
  if ((NARROW * slot) / 100 >= pixels) return 'always';
  return (WIDE * slot) / 100 >= pixels ? 'wide' : 'never';
}
