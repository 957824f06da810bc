import { type Day, dateOf, dayAt, dayNumber, monthOf, yearOf } from '../archive/day.ts';
import { type InterfaceLanguage, LOCALES, interfaceLanguageOf } from './languages.ts';
import { formatDigits, formatNumber } from './numbers.ts';
import { words } from './words.ts';

export type DayStyle = 'full' | 'long' | 'short' | 'day-month' | 'month-year';

type Part = Exclude<DayStyle, 'full'> | 'weekday' | 'month' | 'short-month';

const PARTS: Readonly<Record<Part, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  'day-month': { day: 'numeric', month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  'short-month': { month: 'short' },
};

const MILLISECONDS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * `full` Friday 8 April 2011 · `long` 8 April 2011 · `short` 8 Apr 2011 · `day-month` 8 April · `month-year` April 2011.
 * Gregorian in every language. Throws a RangeError beyond the year ±271,821.
 */
export function formatDay(day: Day, lang: string, style: DayStyle = 'long'): string {
  const language = interfaceLanguageOf(lang);
  // Composed here: ICU's versions differ in the comma after an English weekday.
  return style === 'full' ? `${part(day, language, 'weekday')} ${part(day, language, 'long')}` : part(day, language, style);
}

/** The same few thousand days stand on all pages of an archive. */
const written = new Map<string, Map<Day, string>>();

function part(day: Day, language: InterfaceLanguage, name: Part): string {
  const key = `${language} ${name}`;
  const texts = written.get(key) ?? new Map<Day, string>();
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = write(day, language, name);
  written.set(key, texts.set(day, text));
  return text;
}

/** The only place where a `Date` is made: midnight UTC of the day, written in UTC. Before the year 1 with its era: 45 BC. */
function write(day: Day, language: InterfaceLanguage, name: Part): string {
  const era = PARTS[name].year !== undefined && yearOf(day) < 1;
  const key = `${language} ${name} ${era}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...PARTS[name], ...(era && { era: 'short' }) });
  formats.set(key, format);
  return format.format(new Date(dayNumber(day) * MILLISECONDS));
}

/** April 2011 */
export function formatMonth(year: number, month: number, lang: string): string {
  return formatDay(dayAt(year, month, 1), lang, 'month-year');
}

/** April */
export function formatMonthName(month: number, lang: string): string {
  return part(dayAt(2000, month, 1), interfaceLanguageOf(lang), 'month');
}

/** 2011; 45 BC for −44; with separators from five digits on. */
export function formatYear(year: number, lang: string): string {
  if (year < 1) return words(lang).dates.beforeChrist(yearDigits(1 - year, lang));
  return yearDigits(year, lang);
}

function yearDigits(year: number, lang: string): string {
  return year > 9999 ? formatNumber(year, lang) : formatDigits(year, lang);
}

/** A day, a month, a year, or years from first to last: `2011-04-08`, `2011-04`, `2011`, `1990/1999`. */
export function formatPeriod(period: string, lang: string): string {
  const [first, last] = period.split('/');
  if (first !== undefined && last !== undefined) return words(lang).dates.years(formatYear(Number(first), lang), formatYear(Number(last), lang));
  const day = firstDayOf(period);
  switch (unitOf(period)) {
    case 'day':
      return formatDay(day, lang);
    case 'month':
      return formatDay(day, lang, 'month-year');
    case 'year':
      return formatYear(yearOf(day), lang);
  }
}

/** Under a bar, where what it lies in is known: 8 · Apr · 2011; years by their first. */
export function formatPeriodShort(period: string, lang: string): string {
  const [first = period] = period.split('/');
  const day = firstDayOf(first);
  switch (unitOf(first)) {
    case 'day':
      return formatDigits(dateOf(day), lang);
    case 'month':
      return part(dayAt(2000, monthOf(day), 1), interfaceLanguageOf(lang), 'short-month');
    case 'year':
      return formatYear(yearOf(day), lang);
  }
}

function unitOf(period: string): 'day' | 'month' | 'year' {
  const hyphens = period.slice(1).split('-').length - 1;
  return hyphens === 2 ? 'day' : hyphens === 1 ? 'month' : 'year';
}

function firstDayOf(period: string): Day {
  const [, year = '0', month = '1', date = '1'] = /^([+-]?\d+)(?:-(\d+))?(?:-(\d+))?$/.exec(period) ?? [];
  return dayAt(Number(year), Number(month), Number(date));
}
