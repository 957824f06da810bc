/** Order of names as a language's own readers look them up, and the letter under which they look. */
import { foldName } from '../archive/names.ts';
import { scriptOf } from './languages.ts';

export interface Collation {
  /** Word by word, numbers by their value; names with the same letters stand equal. */
  readonly compare: (a: string, b: string) => number;
  /** The letter that heads a name's group in an index: `Å` is a letter in Swedish, in English an A. `#` for what begins with none. */
  readonly initial: (name: string) => string;
}

/** Highest of all in every collation (UTS 35, part 5). */
const HIGHEST = '\uffff';
/** On its seat: أحمد stands under ا, where Persian rules would give أ a place of its own. */
const HAMZA = /[\u0654\u0655]/gu;
const BEFORE_NAME = /^[^\p{L}\p{N}]+/u;
/** Scripts that languages are written in together. */
const MIXED: Readonly<Record<string, string>> = { Jpan: '[\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}]', Hans: '\\p{Script=Hani}', Hant: '\\p{Script=Hani}', Kore: '[\\p{Script=Hang}\\p{Script=Hani}]' };

const collations = new Map<string, Collation>();

/** The rules of `lang`, never the machine's; English ones where a language has none. */
export function collationOf(lang: string): Collation {
  const known = collations.get(lang);
  if (known !== undefined) return known;
  const locales = [lang, 'en'];
  const [names, letters] = [new Intl.Collator(locales, { numeric: true }), new Intl.Collator(locales, { sensitivity: 'base' })];
  const own = beginsIn(scriptOf(lang) ?? 'Latn');
  // A language has no rules for the letters of another script: spellings of one name then meet by folding.
  const sortable = (name: string): string => {
    const bare = name.replace(BEFORE_NAME, '');
    return own.test(bare) || !/^\p{L}/u.test(bare) ? bare : foldName(bare);
  };
  const initial = (name: string): string => {
    const [first = ''] = sortable(name).normalize('NFD').replaceAll(HAMZA, '').normalize('NFC');
    if (!/\p{L}/u.test(first)) return '#';
    const [plain = first] = foldName(first);
    const isWithin = letters.compare(plain, first) <= 0 && letters.compare(first, plain + HIGHEST) < 0;
    return (isWithin ? plain : first).toLocaleUpperCase('und');
  };
  const collation = { initial, compare: (a: string, b: string): number => names.compare(sortable(a), sortable(b)) };
  collations.set(lang, collation);
  return collation;
}

function beginsIn(script: string): RegExp {
  try {
    return new RegExp(`^(?:${MIXED[script] ?? `\\p{Script=${script}}`})`, 'u');
  } catch {
    // A script that Unicode has no letters of.
    return /^\p{Script=Latn}/u;
  }
}
