/** Days in words: “April 8, 2011”, “8 avril 2011”, «۱۹ فروردین ۱۳۹۰». Names of months and weekdays come from ICU. */
import { foldName } from '../archive/names.ts';

export interface WrittenDay {
  /** Gregorian; undefined where none is written. */
  readonly year?: number;
  readonly month: number;
  readonly date: number;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const LANGUAGES = ['en', 'sv', 'fa-u-ca-gregory', 'ar-EG', 'ar-LB', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'fi', 'pl', 'ru', 'uk', 'tr'];

interface Month {
  readonly number: number;
  readonly calendar: 'gregorian' | 'persian';
}

/** Folded names, long and short, also as they stand in a date (genitives). A name of two calendars is the first one's. */
const MONTHS: ReadonlyMap<string, Month> = new Map([
  ...namesOfMonths('fa-u-ca-persian', 'persian'),
  ...LANGUAGES.toReversed().flatMap((language) => namesOfMonths(language, 'gregorian')),
]);

function namesOfMonths(language: string, calendar: Month['calendar']): [string, Month][] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((number): [string, Month][] => {
    const middle = calendar === 'gregorian' ? Date.UTC(2011, number - 1, 15) : Date.UTC(2011, number + 1, 20 + 15);
    const formats: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }];
    const names = formats.flatMap((format) => new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).formatToParts(middle).filter(({ type }) => type === 'month').map(({ value }) => foldName(value)));
    const month = { number: calendar === 'gregorian' ? number : persianMonthOf(middle), calendar };
    // “sept” and “juil” are cut as ICU does not cut them.
    return [...names, ...(language === 'en' ? names.map((name) => name.slice(0, 4)) : [])].filter((name) => name.length > 1 && !/^\d/.test(name)).map((name) => [name, month]);
  });
}

function persianParts(time: number): { year: number; month: number; date: number } {
  const parts = new Map(new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, date: parts.get('day') ?? 0 };
}

function persianMonthOf(time: number): number {
  return persianParts(time).month;
}

const DIGITS = String.raw`[\d\u0660-\u0669\u06f0-\u06f9]`;
const WORD = String.raw`[\p{L}\p{M}\u200c]+`;
const YEAR = String.raw`(?:[,،]?\s*(?:de\s+|del\s+)?(${DIGITS}{4})(?!${DIGITS}))?`;
/** 8 April 2011, 8. April, 8 de abril de 2011, 1er avril, den 8 april, ۱۹ فروردین ۱۳۹۰ */
const DAY_FIRST = new RegExp(String.raw`(?<![\p{L}${'\\d'}])(${DIGITS}{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(${WORD})\.?${YEAR}`, 'giu');
/** April 8, 2011; Apr. 08 */
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})(${WORD})\.?\s+(${DIGITS}{1,2})(?:st|nd|rd|th)?(?!${DIGITS})${YEAR}`, 'giu');

/** The first day that the text names. */
export function findWrittenDay(text: string): WrittenDay | undefined {
  return daysIn(text).toSorted((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** Every day that the text names. One may be found twice, with the month before it and after it. */
export function daysIn(text: string): WrittenDay[] {
  const dayFirst = Array.from(text.matchAll(DAY_FIRST), (match) => dayFrom(match, match[2], match[1]));
  const monthFirst = Array.from(text.matchAll(MONTH_FIRST), (match) => dayFrom(match, match[1], match[2]));
  return [...dayFirst, ...monthFirst].filter((day) => day !== undefined);
}

function dayFrom(match: RegExpExecArray, name = '', digits = ''): WrittenDay | undefined {
  const month = MONTHS.get(foldName(name));
  const date = numberOf(digits);
  const written = match[3] === undefined ? undefined : numberOf(match[3]);
  if (month === undefined || date < 1 || date > 31) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  if (month.calendar === 'gregorian') return { ...(written !== undefined && { year: written }), month: month.number, date, ...place };
  return written === undefined ? undefined : fromPersian(written, month.number, date, place);
}

/** Nowruz falls on 19 to 22 March; a few days from an estimate the day is found. */
function fromPersian(year: number, month: number, date: number, place: { start: number; end: number }): WrittenDay | undefined {
  const estimate = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + date - 1) * 86_400_000;
  for (let days = -6; days <= 6; days += 1) {
    const time = Math.round(estimate / 86_400_000 + days) * 86_400_000;
    const parts = persianParts(time);
    if (parts.year !== year || parts.month !== month || parts.date !== date) continue;
    const [gregorianYear = 0, gregorianMonth = 0, gregorianDate = 0] = new Date(time).toISOString().slice(0, 10).split('-').map(Number);
    return { year: gregorianYear, month: gregorianMonth, date: gregorianDate, ...place };
  }
  return undefined;
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf)));
}

/** Folded names of weekdays → 1 for Monday to 7. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) => [1, 2, 3, 4, 5, 6, 7].map((weekday): [string, number] => [
    // 3 January 2011 was a Monday.
    foldName(new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2011, 0, 2 + weekday))), weekday,
  ])),
);

/** The first weekday that the text names. */
export function findWeekday(text: string): number | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\u200c]+(?:-feira)?/gu)) {
    const weekday = WEEKDAYS.get(foldName(word));
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}
