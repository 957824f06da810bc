/** The line that says where and when a report was filed: “London, Apr. 08 – Iraqi forces …”. */
import { compareDays, dayAt, isCalendarDay, yearOf } from '../../archive/day.ts';
import type { Day } from '../../archive/day.ts';
import { daysIn } from '../written-dates.ts';

export interface CutDateline {
  readonly place: string;
  readonly date?: Day;
  /** What stood there, for the report. */
  readonly written: string;
  /** The text without it. */
  readonly rest: string;
}

/** Place, then perhaps a day and an agency, then a dash or a colon, at the very beginning; perhaps in bold. */
const BEGINNING = /^(\s*)([*_]{0,3})([^\n*_[\]<>|#:"“”«»]{2,90}?)\s*([*_]{0,3})\s*(?:[–—―:]|(?<=\s)-{1,3}(?=\s))\s*([*_]{0,3})\s*/u;
const AGENCY = /\s*\(?\b(?:Reuters|AP|AFP|UPI|dpa|TT|IRNA|ISNA|Xinhua|EFE|ANSA|Associated Press)\b\)?\s*$/iu;
const MOST_WORDS = 5;

/**
 * Takes a dateline off the beginning of a Markdown text. Sure signs only: a day in it, or a place that the archive knows
 * or that stands in capitals. A day without its year is the last one up to the day of publication.
 */
export function cutDateline(markdown: string, published: Day, isPlace: (name: string) => boolean): CutDateline | undefined {
  const match = BEGINNING.exec(markdown);
  if (match === null) return undefined;
  const [whole, , opening = '', words = '', closing = '', after = ''] = match;
  if (opening !== closing && opening !== after) return undefined;
  const inside = words.replace(AGENCY, '').trim();
  const [found] = daysIn(inside).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const place = (found === undefined ? inside : inside.slice(0, found.start)).replace(/[\s,،;(]+$/u, '').replace(/[\s,]+(?:den|the|le|el|am|on|på)$/iu, '').trim();
  if (found !== undefined && inside.slice(found.end).replace(/[\s).,،]+/gu, '') !== '') return undefined;
  if (!isPlaceLike(place)) return undefined;
  const rest = markdown.slice(whole.length);
  if (rest.trim() === '' || /^[a-z]+:\/\//i.test(rest)) return undefined;
  const written = markdown.slice(0, whole.length).trim();
  if (found === undefined) return inside === place && isSure(place, isPlace, markdown, whole.length) ? { place: titleCased(place), written, rest } : undefined;
  const date = nearestDay(found, published);
  return date === undefined ? undefined : { place: titleCased(place), date, written, rest };
}

/** “Baghdad”, “New York, USA”, «بغداد»: few words, none of them a number, and capitals where the script has them. */
function isPlaceLike(place: string): boolean {
  const words = place.split(/\s+/u);
  return place !== '' && words.length <= MOST_WORDS && !/\d/u.test(place) && /^\p{Lu}|^\p{Lo}/u.test(place) && !/[.!?](?:\s|$)/u.test(place.replace(/\b\p{Lu}\p{Ll}?\./gu, ''));
}

/** “NOTE – ” is in capitals too: a place in capitals is one only before a sentence, and of four letters at least. */
function isSure(place: string, isPlace: (name: string) => boolean, markdown: string, end: number): boolean {
  if (isPlace(place)) return true;
  const dash = markdown.slice(0, end).trimEnd().at(-1) ?? '';
  return dash !== ':' && /^\p{Lu}[\p{Lu}\s,.'-]{3,}$/u.test(place) && !NO_PLACES.has(place);
}

const NO_PLACES = new Set(['NOTE', 'UPDATE', 'BREAKING', 'CORRECTION', 'EXCLUSIVE', 'URGENT', 'WARNING', 'VIDEO', 'PHOTOS', 'NEWS', 'OPINION', 'EDITORIAL', 'INTERVIEW', 'ANALYSIS']);

/** LONDON → London; NEW YORK, USA → New York, USA. */
function titleCased(place: string): string {
  if (!/^[\p{Lu}\s,.'-]+$/u.test(place)) return place;
  return place.replace(/\p{Lu}{4,}|(?<![\p{L},]\s*)\p{Lu}{2,}(?=\s\p{Lu}{2,})/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function nearestDay({ year, month, date }: { readonly year?: number; readonly month: number; readonly date: number }, published: Day): Day | undefined {
  const years = year === undefined ? [yearOf(published), yearOf(published) - 1] : [year];
  for (const candidate of years) {
    if (!isCalendarDay(candidate, month, date)) continue;
    const day = dayAt(candidate, month, date);
    if (compareDays(day, published) <= 0 || year !== undefined) return day;
  }
  return undefined;
}
