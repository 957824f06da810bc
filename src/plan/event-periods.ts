/** On the pages of which years, months and days an event stands. */
import type { Day } from '../archive/day.ts';
import { dayNumber } from '../archive/day.ts';
import { addTo } from '../archive/group.ts';
import type { Event } from '../archive/model.ts';
import { monthOfDay, yearOfDay } from './periods.ts';

export type Unit = 'year' | 'month' | 'day';
export const UNITS: readonly Unit[] = ['year', 'month', 'day'];

/** Of what lasts longer, only the beginning and the end are news: it stands in the periods of these two, and not in all between. */
const LONGEST: Readonly<Record<Unit, number>> = { day: 31, month: 366, year: 3653 };

/**
 * An event belongs to every one of `periods` (oldest first) that its date may lie in, unless it is vaguer than they are,
 * or lasts so long that it belongs to the first and the last only.
 */
export function eventsByPeriod(unit: Unit, events: readonly Event[], periods: readonly string[]): Map<string, Event[]> {
  const happened = new Map<string, Event[]>();
  for (const event of events) {
    const found = boundsOf(unit, event);
    if (found === undefined) continue;
    const { first, last, isLong } = found;
    const from = periods.findIndex((period) => period >= first);
    for (const period of from < 0 ? [] : periods.slice(from)) {
      if (period > last) break;
      if (!isLong || period === first || period === last) addTo(happened, period, event);
    }
  }
  return happened;
}

/** Periods in which an event begins or ends. */
export function periodsOfEvents(unit: Unit, events: readonly Event[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => {
    const { first, last } = boundsOf(unit, event) ?? {};
    return [first, last].flatMap((period) => (period === undefined || OUTERMOST.has(period.slice(0, 4)) ? [] : [period]));
  }));
}

/** Where times beyond the pages' years end up. */
const OUTERMOST: ReadonlySet<string> = new Set(['0000', '9999']);

interface Bounds {
  readonly first: string;
  readonly last: string;
  readonly isLong: boolean;
}

function boundsOf(unit: Unit, { date }: Event): Bounds | undefined {
  const from = date?.earliest ?? date?.latest;
  const to = date?.latest ?? date?.earliest;
  if (!date || !from || !to || isVaguer(date.precision, unit)) return undefined;
  return { first: periodOf(unit, inFourDigits(from)), last: periodOf(unit, inFourDigits(to)), isLong: dayNumber(to) - dayNumber(from) > LONGEST[unit] };
}

/** The nearest day of the years 0 to 9999, in which articles are published and text order is that of time. */
function inFourDigits(day: Day): Day {
  return day.startsWith('-') ? ('0000-01-01' as Day) : day.startsWith('+') ? ('9999-12-31' as Day) : day;
}

function isVaguer(precision: string, unit: Unit): boolean {
  if (unit === 'year') return !['day', 'month', 'season', 'year'].includes(precision);
  return unit === 'month' ? !['day', 'month'].includes(precision) : precision !== 'day';
}

export function periodOf(unit: Unit, day: Day): string {
  return unit === 'day' ? day : unit === 'month' ? monthOfDay(day) : yearOfDay(day);
}
