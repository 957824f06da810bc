/**
 * Stemmers by language, each loaded only where an index has articles in it. English is Porter 2, which keeps "use"
 * and "US" apart; the others are Snowball's own, compiled; Persian and Bulgarian are ours.
 */
export type Stemmer = (word: string) => string;
type Load = () => Promise<{ readonly stemmer: Stemmer }>;

const norwegian: Load = () => import('@orama/stemmers/norwegian');

const LOADERS: Readonly<Record<string, Load>> = {
  ar: () => import('./stem-arabic.ts'),
  bg: () => import('./stem-bulgarian.ts'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('./stem-english.ts'),
  es: () => import('@orama/stemmers/spanish'),
  fa: () => import('./stem-persian.ts'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  nb: norwegian,
  nl: () => import('@orama/stemmers/dutch'),
  nn: norwegian,
  no: norwegian,
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

/** The stemmers of these languages (primary subtags), for those that have one. */
export async function loadStemmers(langs: readonly string[]): Promise<ReadonlyMap<string, Stemmer>> {
  const stemmers = new Map<string, Stemmer>();
  for (const lang of langs) {
    const load = LOADERS[lang];
    if (load !== undefined) stemmers.set(lang, (await load()).stemmer);
  }
  return stemmers;
}

/** `sv` of `sv-SE`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
