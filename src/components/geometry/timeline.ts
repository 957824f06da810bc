/**
 * Events on one axis, each as wide as its date is: solid where it surely lasted, hatched where the day is not known more
 * closely. They stand in as few lanes as keep them apart; where too many begin in one stretch of years, a block with
 * their number takes their place.
 */
import { type DateSpan, yearOf } from '../../archive/date-span.ts';
import { dayAt } from '../../archive/day.ts';
import type { Bar } from '../../plan/models.ts';
import { type Stretch, axisOfLives, lifeOfSpan, lifelineOf } from './lifeline.ts';
import { lastDayOf, yearOfPeriod } from './periods.ts';
import { type TimeAxis, axisAround, percent, placeOf } from './time-axis.ts';

export interface TimelineRow {
  readonly lane: number;
  readonly stretches: readonly Stretch[];
}

export interface TimelineFold {
  readonly lane: number;
  readonly x: number;
  readonly width: number;
  /** Events. */
  readonly count: number;
}

export interface TimelineLayout {
  readonly rows: readonly TimelineRow[];
  readonly folds: readonly TimelineFold[];
  readonly lanes: number;
}

export interface TimelineBar extends Bar {
  readonly x: number;
  readonly width: number;
  /** From 0 to 1, of the highest. */
  readonly share: number;
}

/** More than these in one stretch fold. */
const MOST_TOGETHER = 6;
const STRETCHES = 30;
/** Percent between two neighbours in a lane. */
const GAP = 0.6;
const LEAST_FOLD = 3;

/** Around all of them and around the periods in which something appeared; undefined when there is neither. */
export function axisOfTimeline(dates: readonly DateSpan[], bars: readonly Bar[]): TimeAxis | undefined {
  const counted = bars.filter(({ count }) => count > 0);
  const [first, last] = [counted[0], counted.at(-1)];
  const published = first && last ? [dayAt(yearOfPeriod(first.period), 1, 1), lastDayOf(last.period)] : [];
  const axis = axisOfLives(dates.map(lifeOfSpan));
  return published.length === 0 ? axis : axisAround([...published, ...(axis ? [axis.from, axis.to] : [])]);
}

export function layOutTimeline(dates: readonly DateSpan[], axis: TimeAxis): TimelineLayout {
  const size = Math.max(1, Math.ceil((yearOf(axis.to) - yearOf(axis.from) + 1) / STRETCHES));
  const lifelines = dates
    .map((date) => ({ start: Math.floor(yearOf(date.earliest ?? date.latest ?? axis.from) / size) * size, stretches: lifelineOf(lifeOfSpan(date), axis).stretches }))
    .filter(({ stretches }) => stretches.length > 0);
  const together = Map.groupBy(lifelines.filter(({ stretches }) => isWithin(stretches, axis, size)), ({ start }) => start);
  const folded = [...together].filter(([, group]) => group.length > MOST_TOGETHER);
  const isFolded = new Set(folded.flatMap(([, group]) => group));
  const lanes = new Lanes();
  const folds = folded.map(([start, group]) => {
    const x = placeOf(axis, dayAt(start, 1, 1));
    const width = percent(Math.max(placeOf(axis, dayAt(start + size, 1, 1)) - x - GAP, LEAST_FOLD));
    return { x, width, count: group.length, lane: lanes.take(x, width) };
  });
  const rows = lifelines.filter((line) => !isFolded.has(line)).map(({ stretches }) => {
    const x = stretches[0]?.x ?? 0;
    return { stretches, lane: lanes.take(x, stretches.reduce((sum, { width }) => sum + width, 0)) };
  });
  return { rows, folds, lanes: lanes.count };
}

/** Bars of reports on the same axis. */
export function timelineBars(bars: readonly Bar[], axis: TimeAxis): readonly TimelineBar[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return bars.filter(({ count }) => count > 0).map((bar) => {
    const { period, count } = bar;
    const x = placeOf(axis, dayAt(yearOfPeriod(period), 1, 1));
    return { ...bar, x, width: percent(Math.max(placeOf(axis, lastDayOf(period)) - x, 0.3)), share: count / most };
  });
}

/** What lasts longer than the stretch it begins in is drawn by itself. */
function isWithin(stretches: readonly Stretch[], axis: TimeAxis, size: number): boolean {
  const years = yearOf(axis.to) - yearOf(axis.from) + 1;
  return stretches.reduce((sum, { width }) => sum + width, 0) <= (size / years) * 100 + 1;
}

class Lanes {
  /** Where each lane is free from. */
  readonly #free: number[] = [];

  get count(): number {
    return this.#free.length;
  }

  take(x: number, width: number): number {
    const found = this.#free.findIndex((free) => free <= x);
    const lane = found < 0 ? this.#free.length : found;
    this.#free[lane] = x + width + GAP;
    return lane;
  }
}

