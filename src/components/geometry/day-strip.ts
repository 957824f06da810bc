/** The days of an event in its month: filled when known to the day, hatched when it may have been any of them. */
import { type DateSpan, type Day, addDays, compareDays, dateOf, dayNumber, monthOf, yearOf } from '../../archive/date-span.ts';
import { dayAt, lastDateOf } from '../../archive/day.ts';
import type { EventLink } from '../../plan/models.ts';
import type { Room } from './bars.ts';
import { percent } from './time-axis.ts';

export interface StripDay {
  readonly day: Day;
  readonly state: 'plain' | 'known' | 'possible';
}

/** The months it touches fit one row. */
const MOST_DAYS = 62;

/** Whole months around the event; undefined when it is open, or longer than two months. */
export function stripOf(span: DateSpan): readonly StripDay[] | undefined {
  const { earliest, latest } = span;
  if (earliest === null || latest === null || dayNumber(latest) - dayNumber(earliest) >= MOST_DAYS) return undefined;
  const first = dayAt(yearOf(earliest), monthOf(earliest), 1);
  const last = dayAt(yearOf(latest), monthOf(latest), lastDateOf(yearOf(latest), monthOf(latest)));
  const length = dayNumber(last) - dayNumber(first) + 1;
  if (length > MOST_DAYS) return undefined;
  const inside = isKnownByDay(span) ? 'known' : 'possible';
  return Array.from({ length }, (_, index) => {
    const day = addDays(first, index);
    const isInside = compareDays(day, earliest) >= 0 && compareDays(day, latest) <= 0;
    return { day, state: isInside ? inside : 'plain' };
  });
}

/** A set such as `[2011-04-08,2011-04-10]` has days in it, but no one knows which. */
export function isKnownByDay(span: DateSpan): boolean {
  return span.precision === 'day' && !span.uncertain && !span.approximate && !/^[[{]/.test(span.edtf);
}

export interface StripCell extends StripDay {
  /** Percent. */
  readonly x: number;
  readonly width: number;
  readonly label: Room;
  /** Others that are known to the day, on this day. */
  readonly events: readonly EventLink[];
}

/** Where the days stand in a row, and which of `events` fall on them. */
export function stripCells(days: readonly StripDay[], events: readonly EventLink[], rtl: boolean): readonly StripCell[] {
  const width = 100 / days.length;
  return days.map((stripDay, index) => ({
    ...stripDay,
    x: percent((rtl ? days.length - 1 - index : index) * width),
    width: percent(width),
    label: labelRoom(stripDay, days),
    events: events.filter(({ date }) => date !== undefined && isKnownByDay(date) && date.earliest === stripDay.day && date.latest === stripDay.day),
  }));
}

/** The months of a strip and where each begins; in a right-to-left row that is its right end. */
export function monthsOf(days: readonly StripDay[], rtl: boolean): readonly { readonly period: string; readonly x: number }[] {
  const starts = days.map(({ day }, index) => ({ period: day.slice(0, -3), index })).filter(({ index }) => index === 0 || dateOf(days[index]?.day ?? ('' as Day)) === 1);
  return starts.map(({ period, index }) => ({ period, x: percent(((rtl ? days.length - index : index) / days.length) * 100) }));
}

/**
 * A number takes the room of two days on a phone, of three to four where the strip has two months. The event's own first
 * day comes before all others, then its last.
 */
function labelRoom({ day }: StripDay, days: readonly StripDay[]): Room {
  const known = days.filter(({ state }) => state === 'known');
  const [first, last] = [known[0]?.day, known.at(-1)?.day];
  const isLong = days.length > 31;
  const room = isLong ? 4 : 2;
  if (day === first) return 'always';
  if (first !== undefined && day === last) return daysBetween(first, day) >= room ? 'always' : 'wide';
  const isMain = isLong ? dateOf(day) === 1 || dateOf(day) === 15 : dateOf(day) % 7 === 1;
  const isFree = ![first, last].some((own) => own !== undefined && daysBetween(own, day) < room);
  if (isLong) return isMain && isFree ? 'always' : 'never';
  return isMain && isFree ? 'always' : 'wide';
}

function daysBetween(a: Day, b: Day): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}
