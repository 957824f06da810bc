import { dayAt, lastDateOf, weekdayOf } from '../../archive/day.ts';
import type { Day } from '../../archive/day.ts';

export interface MonthGrid {
  /** `2011-04` */
  readonly month: string;
  readonly days: readonly Day[];
  /** Column of its first day, 1 to 7. */
  readonly start: number;
}

/** `weekStart`: the weekday of the first column, 1 for Monday (ISO 8601). */
export function monthGrid(year: string, month: number, weekStart: number): MonthGrid {
  const days = Array.from({ length: lastDateOf(Number(year), month) }, (_, index) => dayAt(Number(year), month, index + 1));
  const [first = dayAt(Number(year), month, 1)] = days;
  return { month: first.slice(0, -3), days, start: ((weekdayOf(first) - weekStart + 7) % 7) + 1 };
}
