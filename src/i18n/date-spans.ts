import type { DateSpan } from '../archive/date-span.ts';
import { dateOf, monthOf, yearOf } from '../archive/day.ts';
import { type Edtf, type EdtfDate, type EdtfRange, isProblem, parseEdtf } from '../archive/edtf.ts';
import { formatDay, formatMonth, formatMonthName, formatYear } from './dates.ts';
import { formatDigits, formatList } from './numbers.ts';
import { words } from './words.ts';

/** In words: "28–29 July 2009", "about 1986", "2003, uncertain", "the 1980s", "until 2009", "one of 1667 or 1668". */
export function formatSpan(span: DateSpan, lang: string): string {
  const edtf = parseEdtf(span.edtf);
  const text = isProblem(edtf) ? span.edtf : edtfText(edtf, lang);
  return span.uncertain ? words(lang).dates.uncertain(text) : text;
}

/**
 * Something that held from one vague date to another: "about 1986 to 11 September 2013", "from 1981", "until 2009".
 * A missing end says nothing of whether it still holds. "dates not recorded" where both are missing.
 */
export function formatInterval({ from, to }: { readonly from?: DateSpan | undefined; readonly to?: DateSpan | undefined }, lang: string): string {
  const { dates, datesNotRecorded } = words(lang);
  if (from === undefined) return to === undefined ? datesNotRecorded : dates.until(formatSpan(to, lang));
  if (to === undefined) return dates.from(formatSpan(from, lang));
  if (from.edtf === to.edtf) return formatSpan(from, lang);
  const [start, end] = [singleDate(from), singleDate(to)];
  if (start === undefined || end === undefined) return dates.range(formatSpan(from, lang), formatSpan(to, lang));
  const text = fromToText(start, end, lang);
  return from.uncertain || to.uncertain ? dates.uncertain(text) : text;
}

function singleDate(span: DateSpan): EdtfDate | undefined {
  const edtf = parseEdtf(span.edtf);
  const start = isProblem(edtf) || edtf.shape !== 'date' ? undefined : edtf.ranges[0]?.start;
  return typeof start === 'object' ? start : undefined;
}

function edtfText({ shape, ranges }: Edtf, lang: string): string {
  if (shape === 'date' || shape === 'interval') return ranges.map((range) => rangeText(range, lang)).join('');
  const members = ranges.map((range) => memberText(range, lang));
  if (members.length === 1) return members.join('');
  return shape === 'one-of' ? words(lang).dates.oneOf(formatList(members, lang, 'or')) : formatList(members, lang);
}

function rangeText({ start, end }: EdtfRange, lang: string): string {
  const { dates } = words(lang);
  if (typeof start === 'object' && typeof end === 'object') return fromToText(start, end, lang);
  if (typeof end === 'object') return (start === 'open' ? dates.until : dates.startUnknown)(dateText(end, lang));
  if (typeof start === 'object') return (end === 'open' ? dates.since : dates.endUnknown)(dateText(start, lang));
  return words(lang).datesNotRecorded;
}

/** In a set, an open end means that the date may lie beyond, not that something lasted. */
function memberText(range: EdtfRange, lang: string): string {
  const { dates } = words(lang);
  if (range.start === 'open' && typeof range.end === 'object') return dates.orEarlier(dateText(range.end, lang));
  if (range.end === 'open' && typeof range.start === 'object') return dates.orLater(dateText(range.start, lang));
  return rangeText(range, lang);
}

/** Says what both ends share once: 28–29 July 2009, July to August 2009. */
function fromToText(start: EdtfDate, end: EdtfDate, lang: string): string {
  const { dates } = words(lang);
  const last = dateText(end, lang);
  const first = dateText(start, lang);
  if (first === last) return last;
  if (start.precision !== end.precision || start.approximate || end.approximate) return dates.range(first, last);
  const sameYear = yearOf(start.earliest) === yearOf(end.earliest);
  switch (start.precision) {
    case 'year':
      return dates.years(first, last);
    case 'month':
      return dates.range(sameYear ? formatMonthName(monthOf(start.earliest), lang) : first, last);
    case 'day':
      if (!sameYear) return dates.range(first, last);
      if (monthOf(start.earliest) !== monthOf(end.earliest)) return dates.range(formatDay(start.earliest, lang, 'day-month'), last);
      return dates.days(formatDigits(dateOf(start.earliest), lang), last);
    default:
      return dates.range(first, last);
  }
}

/** Without its uncertainty, which is said once, of the whole. */
function dateText(date: EdtfDate, lang: string): string {
  const text = bareText(date, lang);
  return date.approximate ? words(lang).dates.about(text) : text;
}

function bareText({ precision, earliest, latest, season }: EdtfDate, lang: string): string {
  const { dates } = words(lang);
  const year = yearOf(earliest);
  const yearText = formatYear(year, lang);
  if (season !== undefined) return dates[season](yearText);
  switch (precision) {
    case 'day':
      return formatDay(earliest, lang);
    case 'month':
      return formatMonth(year, monthOf(earliest), lang);
    case 'decade':
      if (year >= 100) return dates.decade(year);
      break;
    case 'century':
      if (year >= 0) return dates.century(year / 100 + 1);
      break;
  }
  return yearOf(latest) === year ? yearText : dates.years(yearText, formatYear(yearOf(latest), lang));
}
