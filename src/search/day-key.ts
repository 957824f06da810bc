/**
 * A date as a number that sorts like the date: year × 416 + month × 32 + day. Month and day are 0 where the text has
 * none. An article without a date has 0, and no calendar is consulted.
 */
const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The key of `2011-04-08`, `2011-04` or `2011`; 0 for anything else. */
export function dayKeyOf(text: string): number {
  return keyOf(text, '00');
}

/** The last key within what `text` names: all of 2011, or all of April. */
export function lastDayKeyOf(text: string): number {
  return keyOf(text, '31', '12');
}

function keyOf(text: string, missingDay: string, missingMonth = '00'): number {
  const match = WRITTEN.exec(text);
  if (match === null) return 0;
  const [, year, month = missingMonth, day = missingDay] = match;
  return Number(year) * 416 + Number(month) * 32 + Number(day);
}

export function yearOf(key: number): number {
  return Math.floor(key / 416);
}
