/** The line that says where and when a report was filed: “London, Apr. 08 – Iraqi forces …”. */
import { compareDays, dayAt, isCalendarDay, yearOf } from '../../archive/day.ts';
import type { Day } from '../../archive/day.ts';
import { daysIn, findWeekday } from '../written-dates.ts';

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
  if (!isPlaceLike(place) || (isNoPlace(place) && !isPlace(place))) return undefined;
  const rest = markdown.slice(whole.length);
  // “From April 1 – 5”: a stretch of days.
  if (found !== undefined && !whole.includes(':') && /^\p{Nd}/u.test(rest)) return undefined;
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
  return dash !== ':' && /^\p{Lu}[\p{Lu}\s,.'-]{3,}$/u.test(place);
}

/** Words that a sentence or a note begins with, before a day: “On April 8 – the day of the raid – …”, “Updated April 9: …”. */
const NO_PLACES = wordsOf(`
  note update breaking correction exclusive urgent warning video photos news opinion editorial interview analysis press
  on from between since until till by in at after before during around about through of early late starting beginning effective
  updated published posted modified corrected edited filed written created dated date last first today yesterday tomorrow
  från mellan sedan till före efter under omkring kring vid senast uppdaterad publicerad
  von vom zwischen seit bis nach vor während aktualisiert veröffentlicht stand
  depuis entre jusqu'au jusqu’au après avant pendant dès en du mis publié vers
  desde hasta antes después durante actualizado publicado hacia
  از در تا بین پس پیش روز هنگام
  من في منذ حتى بين بعد قبل يوم خلال`);
/** No place by themselves; some begin a name: Den Haag, Le Caire, As Salt. */
const NO_PLACES_ALONE = wordsOf('the den det de der die das am im ab um le la les el los las il lo al as mon tue tues wed thu thur thurs fri sat sun');

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A weekday alone, also as a part of “London, Friday”; Santo Domingo is a place. */
function isNoPlace(place: string): boolean {
  const lower = place.toLowerCase();
  const words = lower.split(/[\s,،.]+/u);
  return [words[0], words.at(-1)].some((word) => NO_PLACES.has(word ?? '')) || lower.split(/\s*[,،]\s*/u).some((part) => NO_PLACES_ALONE.has(part.replace(/\.$/, '')) || (!/\s/u.test(part) && findWeekday(part) !== undefined));
}

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
