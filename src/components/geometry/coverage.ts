/** A month on both clocks: what happened on each of its days, and how much appeared. */
import { type Day, compareDays } from '../../archive/date-span.ts';
import type { Bar, EventLink } from '../../plan/models.ts';
import { isKnownByDay } from './day-strip.ts';
import { percent } from './time-axis.ts';

export interface CoverageDay {
  readonly day: Day;
  readonly x: number;
  readonly width: number;
  /** Events known to have happened, or lasted, that day. */
  readonly known: number;
  /** Whether an event may have happened that day, its own not being known. */
  readonly isPossible: boolean;
  readonly articles: number;
  /** Articles from 0 to 1, of the day with most. */
  readonly share: number;
}

/** `bars`: the days of a month, all of them. */
export function coverageDays(bars: readonly Bar[], events: readonly EventLink[], rtl: boolean): readonly CoverageDay[] {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = 100 / bars.length;
  return bars.map(({ period, count }, index) => {
    const day = period as Day;
    const covering = events.flatMap(({ date }) => (date?.earliest && date.latest && compareDays(date.earliest, day) <= 0 && compareDays(day, date.latest) <= 0 ? [date] : []));
    return {
      day, width: percent(width), x: percent((rtl ? bars.length - 1 - index : index) * width),
      known: covering.filter(isKnownByDay).length,
      isPossible: covering.some((date) => !isKnownByDay(date)),
      articles: count, share: count / most,
    };
  });
}
