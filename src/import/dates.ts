/** Dates as other systems write them → as the archive does: a day, or an instant with its zone. */
import { dayAt, dayNumber, dayOf, isCalendarDay } from '../archive/day.ts';
import { findWrittenDay } from './written-dates.ts';

/** RFC 5322, section 3.3, which RSS uses; two-digit years and names of zones are its older forms. */
const MAIL_DATE = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})(?!\d)(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(.*))?/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, string>> = { z: 'Z', ut: 'Z', utc: 'Z', gmt: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' };
/** `+01:00`, `-4`, `GMT+0200`, or a name; what follows it, such as a remark in brackets, says nothing. */
const ZONE = /^(?:(?:z|utc?|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)|([a-z]{1,5})(?![a-z\d/+-]))/i;
/** Of any zone on Earth. */
const MOST_HOURS = 14;
const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([a-z([+-].{0,40})?)?$/i;

/**
 * `Fri, 08 Apr 2011 14:30:00 +0100`, `2011-4-8`, `2015-03-17 10:00:00 -4`, `8 avril 2011` → `2011-04-08…`; anything else
 * as it was, for the archive's own rules to judge. A zone that is not understood is left out.
 */
export function normalisedDate(written: string): string {
  const text = written.trim();
  return isoOf(text) ?? mailDateOf(text) ?? wordsOf(text) ?? text;
}

function isoOf(text: string): string | undefined {
  const match = ISO_LIKE.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', date = '', hour, minute = '', second = '00', zone = ''] = match;
  const day = `${year}-${two(month)}-${two(date)}`;
  if (hour === undefined) return day;
  return `${day}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`;
}

/** Empty where the zone is not understood. */
function offsetOf(written: string): string {
  const [, sign, hours = '', minutes = '00', name = ''] = ZONE.exec(written) ?? [];
  if (sign !== undefined) return Number(hours) <= MOST_HOURS ? `${sign}${two(hours)}:${minutes}` : '';
  return ZONES[name.toLowerCase()] ?? '';
}

function mailDateOf(text: string): string | undefined {
  const match = MAIL_DATE.exec(text);
  if (match === null) return undefined;
  const [, date = '', name = '', year = '', hour, minute = '', second = '00', zone = ''] = match;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const whole = year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
  const day = `${whole}-${two(String(month))}-${two(date)}`;
  if (hour === undefined) return day;
  return `${day}T${two(hour)}:${minute}:${second}${offsetOf(zone)}`;
}

/** Only where the text is a date and nothing much besides. */
function wordsOf(text: string): string | undefined {
  const found = findWrittenDay(text);
  if (found?.year === undefined || text.length - (found.end - found.start) > 40) return undefined;
  return isCalendarDay(found.year, found.month, found.date) ? dayAt(found.year, found.month, found.date) : undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})$/;

/**
 * The same moment in local time and in UTC (`2011-04-08 18:30:00`, `2011-04-08 14:00:00`) → with its zone
 * (`2011-04-08T18:30:00+04:30`), so that the newsroom's day is kept. Undefined where they can't be the same moment.
 */
export function zonedMoment(local: string, utc: string): string | undefined {
  const there = secondsOf(local);
  const here = secondsOf(utc);
  if (there === undefined || here === undefined) return undefined;
  const minutes = Math.round((there - here) / 60);
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return undefined;
  const size = Math.abs(minutes);
  return `${local.slice(0, 10)}T${local.slice(11)}${minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(String(Math.floor(size / 60)))}:${two(String(size % 60))}`}`;
}

function secondsOf(written: string): number | undefined {
  const match = CLOCK.exec(written);
  const day = match === null ? undefined : dayOf(match[1] ?? '');
  if (match === null || day === undefined) return undefined;
  return dayNumber(day) * 86_400 + Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4]);
}
