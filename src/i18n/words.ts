import { ar } from './ar.ts';
import { en } from './en.ts';
import { fa } from './fa.ts';
import { type InterfaceLanguage, interfaceLanguageOf } from './languages.ts';
import { sv } from './sv.ts';

/** Every word of the interface. A language that lacks a key does not compile. */
export type Words = typeof en;

const CATALOGUE: Readonly<Record<InterfaceLanguage, Words>> = { en, sv, fa, ar };

/** The interface's words for a page in `lang`; in English where the interface does not speak it. */
export function words(lang: string): Words {
  return CATALOGUE[interfaceLanguageOf(lang)];
}
