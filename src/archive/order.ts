/** Orders of the archive. All are total and know no locale: the same archive sorts alike on every machine. */
import { compareDays, compareSpans, dayNumber } from './date-span.ts';
import type { Day } from './date-span.ts';
import type { Article, Entity, Event } from './model.ts';

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What an article's place is told by. */
type Dated = Pick<Article, 'id' | 'published' | 'publishedAt'>;

/** Oldest first: by day, then instant (a day alone comes before), then id. */
export function byPublication(a: Dated, b: Dated): number {
  return compareDays(a.published, b.published) || compareInstants(a.publishedAt, b.publishedAt) || compareText(a.id, b.id);
}

/** With its zone, an instant is `2011-04-08T10:00:00+01:00` or the like. In one zone they sort as text. */
function compareInstants(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a?.slice(TIME) === b?.slice(TIME) && a?.length === b?.length) return compareText(a ?? '', b ?? '');
  return secondsOf(a) - secondsOf(b);
}

const TIME = '2011-04-08T10:00:00'.length;
const BEFORE_ALL = -1e15;

/** Seconds since 1970 of an instant with its zone. */
function secondsOf(instant: string | undefined): number {
  const [, day, hour, minute, second, sign, zoneHour = 0, zoneMinute = 0] = /^(.*)T(\d\d):(\d\d):(\d\d)(?:Z|([+-])(\d\d):(\d\d))$/.exec(instant ?? '') ?? [];
  if (day === undefined) return BEFORE_ALL;
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -60 : 60);
  return dayNumber(day as Day) * 86_400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
}

/** Accession clock, oldest first; an article without accession date counts by its publication. */
export function byAccession(a: Article, b: Article): number {
  return compareDays(a.added ?? a.published, b.added ?? b.published) || byPublication(a, b);
}

/** Earliest, then latest, then id; events without a date last. */
export function byEventDate(a: Event, b: Event): number {
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined) || compareText(a.id, b.id);
  return compareSpans(a.date, b.date) || compareText(a.id, b.id);
}

export function byId(a: Entity, b: Entity): number {
  return compareText(a.id, b.id);
}
