/**
 * A stretch of days laid out from 0 to 100: pictures of time are drawn in percentages, so that text in them never
 * scales. Time runs with the page's direction; `mirrored` turns a picture for a right-to-left page.
 */
import { type Day, addDays, dayNumber, yearOf } from '../../archive/date-span.ts';
import { dayAt, monthOf } from '../../archive/day.ts';

export interface TimeAxis {
  readonly from: Day;
  /** The day after its last. */
  readonly to: Day;
}

export interface Tick {
  /** A year or a month: `2010`, `2010-06`. */
  readonly period: string;
  /** Where it begins, in percent. */
  readonly at: number;
}

/** Room left at an end where something is known to begin or to stop, as a share of the whole. */
const MARGIN = 0.03;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MONTH_STEPS = [1, 2, 3, 6];
const DAYS_OF_MONTH = 30.4;
const DAYS_OF_YEAR = 365.25;

/** An axis around these days, with some room at both ends; undefined when there are none. */
export function axisAround(days: readonly Day[]): TimeAxis | undefined {
  const numbers = days.map(dayNumber);
  if (numbers.length === 0) return undefined;
  const first = Math.min(...numbers);
  const last = Math.max(...numbers) + 1;
  const margin = Math.max(Math.round((last - first) * MARGIN), 1);
  return { from: addDays('1970-01-01' as Day, first - margin), to: addDays('1970-01-01' as Day, last + margin) };
}

/** Where `day` begins, in percent; outside of the axis it is cut off at its end. */
export function placeOf(axis: TimeAxis, day: Day): number {
  const from = dayNumber(axis.from);
  const share = (dayNumber(day) - from) / (dayNumber(axis.to) - from);
  return percent(Math.min(Math.max(share, 0), 1) * 100);
}

/** Round years, at most `most` of them, or on a short axis round months, two fewer; none at the very edge. */
export function ticksOf(axis: TimeAxis, most: number): readonly Tick[] {
  const days = dayNumber(axis.to) - dayNumber(axis.from);
  const ticks = days < 2 * DAYS_OF_YEAR ? monthTicks(axis, days, most - 2) : yearTicks(axis, days, most);
  return ticks.filter((tick) => tick.at >= MARGIN * 100 && tick.at <= 100 - MARGIN * 100);
}

function yearTicks(axis: TimeAxis, days: number, most: number): readonly Tick[] {
  const step = YEAR_STEPS.find((years) => days / (years * DAYS_OF_YEAR) <= most) ?? 10_000;
  const first = Math.ceil(yearOf(axis.from) / step) * step;
  const ticks: Tick[] = [];
  for (let year = first; year <= yearOf(axis.to); year += step) {
    const start = dayAt(year, 1, 1);
    ticks.push({ period: start.slice(0, -6), at: placeOf(axis, start) });
  }
  return ticks;
}

function monthTicks(axis: TimeAxis, days: number, most: number): readonly Tick[] {
  const step = MONTH_STEPS.find((months) => days / (months * DAYS_OF_MONTH) <= most) ?? 12;
  const last = yearOf(axis.to) * 12 + monthOf(axis.to) - 1;
  const ticks: Tick[] = [];
  for (let month = Math.ceil((yearOf(axis.from) * 12 + monthOf(axis.from) - 1) / step) * step; month <= last; month += step) {
    const start = dayAt(Math.floor(month / 12), (month % 12) + 1, 1);
    ticks.push({ period: start.slice(0, -3), at: placeOf(axis, start) });
  }
  return ticks;
}

/** The same piece where time runs from the right. */
export function mirrored<Piece extends { readonly x: number; readonly width: number }>(piece: Piece): Piece {
  return { ...piece, x: percent(100 - piece.x - piece.width) };
}

/** Two decimals are a tenth of a pixel on the widest page. */
export function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
