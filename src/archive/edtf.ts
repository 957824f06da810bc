/**
 * Vague dates as written: EDTF (ISO 8601-2:2019), levels 0 and 1 in full, and of level 2 the sets (`[1667,1670..1672]`,
 * `{1960,1961-12}`), qualified parts (`2004-06~-11`) and `1XXX`.
 * Specification: https://www.loc.gov/standards/datetime/
 */
import { type Day, compareDays, dayAt, isCalendarDay, lastDateOf } from './day.ts';

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** One date as written: a day, or something wider, known or not to be exact. */
export interface EdtfDate {
  readonly precision: DatePrecision;
  readonly earliest: Day;
  readonly latest: Day;
  readonly season?: Season;
  /** `?` or `%` */
  readonly uncertain: boolean;
  /** `~` or `%` */
  readonly approximate: boolean;
}

/** `..` is open: there is no such end. A blank is unknown: there is one, and nobody wrote it down. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/** A single date has itself at both ends. */
export interface EdtfRange {
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

export interface Edtf {
  readonly shape: 'date' | 'interval' | 'one-of' | 'all-of';
  /** One, except in a set. */
  readonly ranges: readonly EdtfRange[];
}

export interface DateProblem {
  /** `impossible`: rightly written, but the calendar or the clock has no such thing. `reversed`: ends before it begins. */
  readonly problem: 'not-edtf' | 'impossible' | 'reversed';
  /** What is wrong, quoting the text. */
  readonly message: string;
}

const DATE = /^[?~%]?(-?(?:\d{4}|\d{3}X|\d\dXX|\dXXX))(?:[?~%]?-[?~%]?(\d\d|XX)(?:[?~%]?-[?~%]?(\d\d|XX))?)?[?~%]?$/;
const LONG_YEAR = /^Y(-?[1-9]\d{4,8})$/;
const INSTANT = /^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-](\d\d)(?::?(\d\d))?)?$/;
/** Level 2: quarters, halves, and seasons of a hemisphere. */
const SUB_YEAR = /^(?:2[5-9]|3\d|4[01])$/;
const RANGE = /^(.*?)\.\.(.*)$/;

const SEASONS: Readonly<Record<string, readonly [Season, firstMonth: number]>> = {
  '21': ['spring', 3],
  '22': ['summer', 6],
  '23': ['autumn', 9],
  '24': ['winter', 12],
};

/** The time of an instant is checked and dropped: what counts is the calendar day as written, in its own zone. */
export function parseEdtf(text: string): Edtf | DateProblem {
  const set = /^([[{])(.*)([\]}])$/.exec(text);
  if (set !== null) return parseSet(text, set);
  if (text.includes('/')) {
    const [start = '', end = '', ...rest] = text.split('/');
    const range = rest.length > 0 ? notEdtf(text) : parseRange(text, start, end);
    return isProblem(range) ? range : { shape: 'interval', ranges: [range] };
  }
  const date = text.includes('T') ? parseInstant(text) : parseDate(text);
  return isProblem(date) ? date : { shape: 'date', ranges: [{ start: date, end: date }] };
}

function parseSet(text: string, [, opening, inside = '', closing]: RegExpExecArray): Edtf | DateProblem {
  if ((opening === '[') !== (closing === ']')) return notEdtf(text);
  const ranges: EdtfRange[] = [];
  const members = inside.split(',').map((member) => member.trim());
  for (const [position, member] of members.entries()) {
    const [, start, end] = RANGE.exec(member) ?? [];
    if ((start === '' && position > 0) || (end === '' && position < members.length - 1)) return notEdtf(text);
    const range = start === undefined || end === undefined ? single(parseDate(member)) : parseRange(text, start || '..', end || '..');
    if (isProblem(range)) return ofWhole(text, range);
    ranges.push(range);
  }
  return { shape: opening === '[' ? 'one-of' : 'all-of', ranges };
}

function parseRange(whole: string, startText: string, endText: string): EdtfRange | DateProblem {
  const start = parseEnd(startText);
  if (isProblem(start)) return ofWhole(whole, start);
  const end = parseEnd(endText);
  if (isProblem(end)) return ofWhole(whole, end);
  if (typeof start === 'string') return typeof end === 'string' ? notEdtf(whole) : { start, end };
  if (typeof end === 'string' || compareDays(start.earliest, end.latest) <= 0) return { start, end };
  return { problem: 'reversed', message: `“${whole}” ends before it begins.` };
}

function parseEnd(text: string): EdtfEnd | DateProblem {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

function single(date: EdtfDate | DateProblem): EdtfRange | DateProblem {
  return isProblem(date) ? date : { start: date, end: date };
}

function parseInstant(text: string): EdtfDate | DateProblem {
  const [, day, hour, minute, second = '0', zoneHour = '0', zoneMinute = '0'] = INSTANT.exec(text) ?? [];
  if (day === undefined) return notEdtf(text);
  const isOnClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60 && Number(zoneHour) <= 14 && Number(zoneMinute) < 60;
  return isOnClock ? parseDate(day) : impossible(text, 'time of day');
}

function parseDate(text: string): EdtfDate | DateProblem {
  const longYear = LONG_YEAR.exec(text)?.[1];
  if (longYear !== undefined) return dated('year', text, dayAt(Number(longYear), 1, 1), dayAt(Number(longYear), 12, 31));
  const [, year, month, date] = DATE.exec(text) ?? [];
  if (year === undefined) return notEdtf(text);
  if (year.startsWith('-0000')) return impossible(text, 'year');
  if (year.includes('X')) return month === undefined ? maskedYear(text, year) : notEdtf(text);
  if (month === undefined || month === 'XX') {
    if (date !== undefined && date !== 'XX') return notEdtf(text);
    return dated('year', text, dayAt(Number(year), 1, 1), dayAt(Number(year), 12, 31));
  }
  const season = SEASONS[month];
  if (season !== undefined) return date === undefined ? seasonOf(text, Number(year), season) : notEdtf(text);
  if (SUB_YEAR.test(month)) return notEdtf(text);
  if (Number(month) < 1 || Number(month) > 12) return impossible(text, 'month');
  return monthOrDay(text, Number(year), Number(month), date);
}

function monthOrDay(text: string, year: number, month: number, date: string | undefined): EdtfDate | DateProblem {
  if (date === undefined || date === 'XX') return dated('month', text, dayAt(year, month, 1), dayAt(year, month, lastDateOf(year, month)));
  if (!isCalendarDay(year, month, Number(date))) return impossible(text, 'day');
  const day = dayAt(year, month, Number(date));
  return dated('day', text, day, day);
}

function maskedYear(text: string, year: string): EdtfDate {
  const precision = year.endsWith('XXX') ? 'millennium' : year.endsWith('XX') ? 'century' : 'decade';
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  return dated(precision, text, dayAt(Math.min(low, high), 1, 1), dayAt(Math.max(low, high), 12, 31));
}

/**
 * EDTF leaves the months open. Here they are the northern, meteorological ones, and winter runs from December to the
 * end of February, so that the four come in their order, and last.
 */
function seasonOf(text: string, year: number, [season, firstMonth]: readonly [Season, number]): EdtfDate {
  const lastYear = season === 'winter' ? year + 1 : year;
  const lastMonth = (firstMonth + 1) % 12 + 1;
  const latest = dayAt(lastYear, lastMonth, lastDateOf(lastYear, lastMonth));
  return { ...dated('season', text, dayAt(year, firstMonth, 1), latest), season };
}

function dated(precision: DatePrecision, text: string, earliest: Day, latest: Day): EdtfDate {
  return { precision, earliest, latest, uncertain: /[?%]/.test(text), approximate: /[~%]/.test(text) };
}

export function isProblem<T extends object | string>(value: T | DateProblem): value is DateProblem {
  return typeof value === 'object' && 'problem' in value;
}

/** A slip in one part is told with the whole text, but a day that does not exist by itself. */
function ofWhole(text: string, problem: DateProblem): DateProblem {
  return problem.problem === 'not-edtf' ? notEdtf(text) : problem;
}

function notEdtf(text: string): DateProblem {
  return { problem: 'not-edtf', message: `“${text}” is no date as this archive writes it (EDTF).` };
}

function impossible(text: string, what: 'year' | 'month' | 'day' | 'time of day'): DateProblem {
  return { problem: 'impossible', message: `“${text}” has a ${what} that does not exist.` };
}
