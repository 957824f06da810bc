/** “On Friday” and “yesterday” in a text, and the days that they are by its dateline. */
import { addDays, weekdayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { foldName } from '../archive/names.ts';

export interface RelativeDate {
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  /** The last such day up to the day of filing. */
  readonly day: Day;
}

interface Manner {
  /** Words before a weekday that make it one of the past week; a weekday alone counts where there are none. */
  readonly before?: readonly string[];
  /** Endings of a weekday after such a word. */
  readonly endings?: readonly string[];
  /** Other words, and how many days back they are. */
  readonly words: Readonly<Record<string, number>>;
}

const MANNERS: Readonly<Record<string, Manner>> = {
  en: { before: ['on', 'last', 'this', 'since', 'late', 'early'], words: { yesterday: 1 } },
  sv: { before: ['i', 'på', 'under'], endings: ['', 's', 'en'], words: { igår: 1, 'i går': 1 } },
  fa: { words: { دیروز: 1 } },
  ar: { words: { أمس: 1 } },
};

/** A date in figures beside it says the day already. */
const SAID = /^[^\p{L}\n]{0,3}\p{N}|^[^\n]{0,3}\p{L}+\.?\s\p{N}/u;

export function relativeDates(text: string, lang: string, filed: Day): RelativeDate[] {
  const language = lang.split('-')[0] ?? '';
  const manner = MANNERS[language];
  if (manner === undefined) return [];
  const days = weekdayNames(language);
  const { before = [], endings = [''], words } = manner;
  const weekdays = [...days.keys()].flatMap((name) => endings.map((ending) => name + ending));
  const opening = before.length === 0 ? '' : `(?:${before.join('|')})\\s+`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${opening}(?<weekday>${weekdays.toSorted((a, b) => b.length - a.length).join('|')})|(?<word>${Object.keys(words).join('|')}))(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return [...text.matchAll(pattern)].flatMap((match): RelativeDate[] => {
    const { weekday, word = '' } = match.groups ?? {};
    if (SAID.test(text.slice(match.index + match[0].length))) return [];
    const back = weekday === undefined ? words[word.toLowerCase()] : daysBack(weekday, days, filed);
    return back === undefined ? [] : [{ text: match[0].replaceAll(/\s+/g, ' '), start: match.index, day: addDays(filed, -back) }];
  });
}

function daysBack(written: string, days: ReadonlyMap<string, number>, filed: Day): number | undefined {
  const name = foldName(written);
  const day = [...days].find(([known]) => name.startsWith(foldName(known)))?.[1];
  return day === undefined ? undefined : (weekdayOf(filed) - day + 7) % 7;
}

/** A language's own names of Monday (1) to Sunday (7); longest first, as «شنبه» ends the others. */
function weekdayNames(lang: string): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, index) => [format.format(new Date(Date.UTC(2024, 0, 1 + index))), index + 1] as const);
  return new Map(names.toSorted(([a], [b]) => b.length - a.length));
}
