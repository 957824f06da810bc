/**
 * A calendar day as ISO 8601 text: `2011-04-08`, or `-0044-03-15` before the year 0.
 * The ends of spans in years beyond four digits are written `+12345-01-01`.
 * Never a JavaScript `Date`, so never a day off. Proleptic Gregorian calendar throughout.
 */
export type Day = string & { readonly __brand: 'Day' };

const WRITTEN_DAY = /^-?\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** The day that `text` writes exactly as `YYYY-MM-DD`, if the calendar has it. `2011-02-30` and `2011-4-8` have none. */
export function dayOf(text: string): Day | undefined {
  if (!WRITTEN_DAY.test(text) || text.startsWith('-0000')) return undefined;
  const { year, month, date } = partsOf(text);
  return isCalendarDay(year, month, date) ? (text as Day) : undefined;
}

/** Whether it is a day, a month or a year as HTML and schema.org write one: with no sign of doubt, no season, and from year 1 on. */
export function isPlainDate(edtf: string): boolean {
  return /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(edtf);
}

/** Year 0 is 1 BC, as in ISO 8601. Expects a day that the calendar has. */
export function dayAt(year: number, month: number, date: number): Day {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${digits}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

export function isCalendarDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
}

/** 28 to 31. */
export function lastDateOf(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Below zero where `a` comes first. Plain text order holds only from year 0 to 9999. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : 1;
  return dayNumber(a) - dayNumber(b);
}

function isPlain(day: Day): boolean {
  return day.length === 10;
}

export function addDays(day: Day, days: number): Day {
  return dayNumbered(dayNumber(day) + days);
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return modulo(dayNumber(day) + 3, 7) + 1;
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return partsOf(day).month;
}

/** 1 to 31. */
export function dateOf(day: Day): number {
  return partsOf(day).date;
}

/**
 * Days since 1970-01-01, for distances and axes.
 * The arithmetic is Howard Hinnant's `days_from_civil`: years start in March, so that the leap day comes last.
 */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** The inverse of `dayNumber` (Hinnant's `civil_from_days`). */
export function dayNumbered(number: number): Day {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dayAt(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function partsOf(text: string): { year: number; month: number; date: number } {
  return {
    year: Number(text.slice(0, -6)),
    month: Number(text.slice(-5, -3)),
    date: Number(text.slice(-2)),
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
