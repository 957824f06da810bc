/** Which language a place's name in Arabic letters is in: told only where the spelling leaves no doubt, or another source says so. */
const ARABIC_LETTERS = /^[\p{Script=Arabic}\p{M} \u200c'’-]+$/u;
/** Letters of Arabic and none besides. */
const ONLY_ARABIC = /^[ء-غف-يً-ْ \u200c'’-]+$/u;
/** Letters of Persian and none besides: پ چ ژ گ, and its own ک and ی. */
const ONLY_PERSIAN = /^[ءآأئابتثجحخدذرزسشصضطظعغفقلمنوهپچژگکیً-ْ \u200c'’-]+$/u;
/** Written in Arabic alone: ta marbuta, alef maksura at a word's end after Arabic letters, and hamza under alef. */
const SURELY_ARABIC = /[ةإ]|ى(?: |$)/u;

export interface Evidence {
  /** ISO 3166-1 of where it lies. */
  readonly country: string;
  /** Words that another gazetteer gives in that language for what it lies in. */
  readonly arabic: ReadonlySet<string>;
  readonly persian: ReadonlySet<string>;
}

const ARABIC_COUNTRIES = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));

export interface SortedSpellings {
  readonly arabic: readonly string[];
  readonly persian: readonly string[];
  readonly undecided: readonly string[];
}

/** Of a town's names those in Arabic letters, by language. */
export function sortSpellings(names: readonly string[], { country, arabic, persian }: Evidence): SortedSpellings {
  const written = [...new Set(names.filter((name) => ARABIC_LETTERS.test(name)))];
  const isArabic = (name: string): boolean => ONLY_ARABIC.test(name) && (SURELY_ARABIC.test(name) || arabic.has(name) || (ARABIC_COUNTRIES.has(country) && name.startsWith('ال')));
  const isPersian = (name: string): boolean => ONLY_PERSIAN.test(name) && persian.has(name);
  const found = { arabic: written.filter(isArabic), persian: written.filter(isPersian) };
  const rest = written.filter((name) => !isArabic(name) && !isPersian(name));
  // The one spelling of a town where everybody writes that language.
  const [only, ...more] = rest;
  if (only === undefined || more.length > 0) return { ...found, undecided: rest };
  if (country === 'IR' && found.persian.length === 0 && ONLY_PERSIAN.test(only)) return { ...found, persian: [only], undecided: [] };
  if (ARABIC_COUNTRIES.has(country) && found.arabic.length === 0 && ONLY_ARABIC.test(only)) return { ...found, arabic: [only], undecided: [] };
  return { ...found, undecided: rest };
}
