/** What the page says, in its language: handed over by the page itself, so that no script holds four languages. */
import { interfaceLanguageOf } from '../../i18n/languages.ts';
import { counting, formatDigits, formatNumber } from '../../i18n/numbers.ts';
import type { Words } from '../../i18n/words.ts';

export type SearchWords = Words['searching'] & { readonly entityKinds: Readonly<Record<string, string>> };

export interface PageWords extends SearchWords {
  readonly pageLang: string;
  readonly reports: (count: number) => string;
  readonly number: (value: number) => string;
  readonly digits: (value: number) => string;
}

export function readWords(written: string): PageWords {
  const { lang: pageLang } = document.documentElement;
  const count = counting(interfaceLanguageOf(pageLang));
  // The page wrote it.
  const words = JSON.parse(written) as SearchWords;
  return { ...words, pageLang, reports: (n) => count(n, words.found), number: (value) => formatNumber(value, pageLang), digits: (value) => formatDigits(value, pageLang) };
}

/** Puts values into a sentence: `{typed}`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
