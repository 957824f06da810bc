/** Periods as the models write them: `1990/1999`, `2011`, `2011-04`, `2011-04-08`. */
import type { Day } from '../../archive/date-span.ts';
import { dayAt, lastDateOf } from '../../archive/day.ts';

export type PeriodUnit = 'years' | 'year' | 'month' | 'day';

export function unitOf(period: string): PeriodUnit {
  if (period.includes('/')) return 'years';
  return ['year', 'month', 'day'][period.slice(1).split('-').length - 1] as PeriodUnit;
}

/** The year a period lies in, or begins with. */
export function yearOfPeriod(period: string): number {
  const hyphen = period.indexOf('-', 1);
  return Number.parseInt(hyphen === -1 ? period : period.slice(0, hyphen), 10);
}

export function lastDayOf(period: string): Day {
  const [, to = period] = period.split('/');
  if (unitOf(to) === 'day') return to as Day;
  const year = yearOfPeriod(to);
  const month = unitOf(to) === 'month' ? Number(to.slice(-2)) : 12;
  return dayAt(year, month, lastDateOf(year, month));
}
