import { type InterfaceLanguage, LOCALES, interfaceLanguageOf } from './languages.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** 4,213 · 4 213 · ۴٬۲۱۳ */
export function formatNumber(value: number, lang: string): string {
  const language = interfaceLanguageOf(lang);
  if (!Number.isInteger(value) || value < 0 || value >= SMALL) return formatOf(language, true).format(value);
  const small = (smallNumbers[language] ??= []);
  return (small[value] ??= formatOf(language, true).format(value));
}

/** Numbers below this are kept as they are written: paragraphs, years of a list, counts. */
const SMALL = 1000;
const smallNumbers: Partial<Record<InterfaceLanguage, string[]>> = {};

/** The digits alone, for years and the like: 2011 · ۲۰۱۱ */
export function formatDigits(value: number, lang: string): string {
  return formatOf(interfaceLanguageOf(lang), false).format(value);
}

/** With exactly so many decimals: 34.06 · 34,06 · ۳۴٫۰۶ */
export function formatDecimal(value: number, lang: string, decimals: number): string {
  return formatOf(interfaceLanguageOf(lang), true, decimals).format(value);
}

function formatOf(language: InterfaceLanguage, useGrouping: boolean, decimals?: number): Intl.NumberFormat {
  const key = `${language} ${useGrouping} ${decimals}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const fraction = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = new Intl.NumberFormat(LOCALES[language], { useGrouping, ...fraction });
  formats.set(key, format);
  return format;
}

/** Texts by plural category of the language (CLDR); `#` stands for the number. */
export type PluralForms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** Picks and fills the form for a count, or for a place in an order, in one language. */
export function counting(language: InterfaceLanguage, type: 'cardinal' | 'ordinal' = 'cardinal'): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(LOCALES[language], { type });
  return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', formatNumber(count, language));
}

/** In a list: "a, b and c", or with `or` "a, b or c". */
export function formatList(items: readonly string[], lang: string, joint: 'and' | 'or' = 'and'): string {
  const language = interfaceLanguageOf(lang);
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return listFormatOf(language, type)
    .formatToParts(items)
    .map((part) => (part.type === 'literal' && language === 'fa' ? persianJoint(part.value) : part.value))
    .join('');
}

/** CLDR writes «الف،‏ ب، و پ»; Persian has no comma before و and یا. */
function persianJoint(literal: string): string {
  return literal.replace('\u200f', '').replace(/^،(?= (?:و|یا) )/, '');
}

const lists = new Map<string, Intl.ListFormat>();

function listFormatOf(language: InterfaceLanguage, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  const format = lists.get(key) ?? new Intl.ListFormat(LOCALES[language], { type });
  lists.set(key, format);
  return format;
}
