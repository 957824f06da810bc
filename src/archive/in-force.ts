/**
 * What held on a day, from dates that may be vague: an office, a name.
 *
 * It held *certainly* where the day lies between the latest day it can have begun and the earliest it can have ended.
 * It held *probably* where at least half of the days it may have begun on are not after that day, and at least half of
 * those it may have ended on are not before it: "from 2010" covers 8 November 2010, and not 8 April. All else is left
 * unsaid. Without an end it still holds, as the front matter has it; without a beginning nobody knows since when, so it
 * covers no day. A date with `?` makes no more than probable; `~` widens it by its own unit on either side.
 */
import type { DateSpan } from './date-span.ts';
import { dayNumber } from './day.ts';
import type { Interval } from './model.ts';

export type Certainty = 'certain' | 'probable';

const DAYS_ABOUT = { day: 1, month: 30, season: 91, year: 365, decade: 3652, century: 36_524, millennium: 365_242 } as const;

/** First and last day that a date may mean, as day numbers. */
type Bounds = readonly [first: number, last: number];

const ALWAYS: Bounds = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NEVER: Bounds = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Whether it held all through `when`; undefined where that is less than probable, or `when` has no beginning or end. */
export function inForce({ from, to }: Interval, when: DateSpan): Certainty | undefined {
  const days = boundsOf(when);
  const start = from?.openStart ? ALWAYS : boundsOf(from);
  const end = to === undefined || to.openEnd ? NEVER : boundsOf(to);
  if (days === undefined || start === undefined || end === undefined) return undefined;
  const [first, last] = days;
  const isSure = !from?.uncertain && !to?.uncertain;
  if (isSure && start[1] <= first && last <= end[0]) return 'certain';
  return middle(start) <= first && last <= middle(end) ? 'probable' : undefined;
}

function boundsOf(span: DateSpan | undefined): Bounds | undefined {
  if (!span?.earliest || !span.latest) return undefined;
  const about = span.approximate ? DAYS_ABOUT[span.precision] : 0;
  return [dayNumber(span.earliest) - about, dayNumber(span.latest) + about];
}

function middle([first, last]: Bounds): number {
  return first === last ? first : (first + last) / 2;
}
