/** Languages that the interface speaks. Articles may be in any; a page in another has its words in English. */
export const INTERFACE_LANGUAGES = ['en', 'sv', 'fa', 'ar'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * Days are Gregorian everywhere. Persian has its own digits; Arabic the Latin ones, as Al Jazeera, BBC Arabic,
 * Asharq Al-Awsat and the UN write dates and figures, and month names of the أبريل kind.
 */
export const LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  sv: 'sv-SE-u-ca-gregory-nu-latn',
  fa: 'fa-IR-u-ca-gregory-nu-arabext',
  ar: 'ar-001-u-ca-gregory-nu-latn',
};

/** ISO 15924. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

export function isSupported(lang: string): lang is InterfaceLanguage {
  return INTERFACE_LANGUAGES.some((language) => language === lang);
}

/** `fa` for `fa-AF`; English for a language that the interface does not speak. */
export function interfaceLanguageOf(lang: string): InterfaceLanguage {
  if (isSupported(lang)) return lang;
  const base = lang.split('-')[0]?.toLowerCase() ?? '';
  return isSupported(base) ? base : 'en';
}

/** The interface's language where it is not that of the page, for the `lang` of its words. */
export function foreignInterface(lang: string): InterfaceLanguage | undefined {
  const spoken = interfaceLanguageOf(lang);
  return lang.split('-')[0]?.toLowerCase() === spoken ? undefined : spoken;
}

/** The language of a page whose text is in `lang`: the interface's, and with it the text's where that is another. */
export function pageLanguage(lang: string): { readonly lang: string; readonly textLang?: string } {
  const spoken = foreignInterface(lang);
  return spoken === undefined ? { lang } : { lang: spoken, textLang: lang };
}

/** Attributes of an element whose text is in another language than the page; none without one. */
export function marksOf(lang: string | undefined): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } {
  return lang === undefined ? {} : { lang, dir: dirOf(lang) };
}

const directions = new Map<string, 'ltr' | 'rtl'>();

/** By the script that a language tag (BCP 47) names or implies: `az-Arab` is rtl, `az` is not. A tag that is none is ltr. */
export function dirOf(lang: string): 'ltr' | 'rtl' {
  const known = directions.get(lang);
  if (known !== undefined) return known;
  const dir = RIGHT_TO_LEFT.has(scriptOf(lang) ?? '') ? 'rtl' : 'ltr';
  directions.set(lang, dir);
  return dir;
}

/** ISO 15924; undefined for a tag that is none. */
export function scriptOf(lang: string): string | undefined {
  return isTag(lang) ? new Intl.Locale(lang).maximize().script : undefined;
}

function isTag(lang: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang);
}

const namers = new Map<InterfaceLanguage, Intl.DisplayNames>();

/** "Persian" for `fa` in English, «فارسی» in Persian; the tag itself where no name is known. */
export function languageName(tag: string, lang: string): string {
  const language = interfaceLanguageOf(lang);
  const namer = namers.get(language) ?? new Intl.DisplayNames(LOCALES[language], { type: 'language' });
  namers.set(language, namer);
  return isTag(tag) ? (namer.of(tag) ?? tag) : tag;
}

const countryNamers = new Map<InterfaceLanguage, Intl.DisplayNames>();

/** "Iraq" for `IQ` in English, «عراق» in Persian; the code itself where no name is known. */
export function countryName(code: string, lang: string): string {
  const language = interfaceLanguageOf(lang);
  const namer = countryNamers.get(language) ?? new Intl.DisplayNames(LOCALES[language], { type: 'region' });
  countryNamers.set(language, namer);
  return namer.of(code) ?? code;
}
