/**
 * Stemmers by language, each loaded only where an index has articles in it. English is Porter 2, which keeps "use"
 * and "US" apart; the others are Snowball's own, compiled; Persian is ours.
 */
import { stemPersian } from './stem-persian.ts';

export type Stemmer = (word: string) => string;
type Load = () => Promise<Stemmer>;

/** With a particle before it, and no less than three letters after it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;

/** Mostly a teh marbuta whose dots were left out. */
const LAST_HEH = /(?<=.{3})ه$/u;

const norwegian: Load = async () => (await import('@orama/stemmers/norwegian')).stemmer;
const arabic: Load = async () => {
  const { stemmer } = await import('@orama/stemmers/arabic');
  // It knows the Arabic yeh and kaf only. With the article it takes a word for a noun, and without for a verb as well:
  // القوات would not be قوات. So every word has it, and none keeps it.
  return (word) => {
    const bare = word.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace(ARTICLE, '').replace(LAST_HEH, 'ة');
    return stemmer(`ال${bare}`).replace(/^ال/u, '');
  };
};
const persian: Stemmer = (word) => stemPersian(word.replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک'));

const LOADERS: Readonly<Record<string, Load>> = {
  ar: arabic,
  bg: async () => (await import('@orama/stemmers/bulgarian')).stemmer,
  da: async () => (await import('@orama/stemmers/danish')).stemmer,
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  el: async () => (await import('@orama/stemmers/greek')).stemmer,
  en: async () => (await import('./stem-english.ts')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  fa: () => Promise.resolve(persian),
  fi: async () => (await import('@orama/stemmers/finnish')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  hu: async () => (await import('@orama/stemmers/hungarian')).stemmer,
  it: async () => (await import('@orama/stemmers/italian')).stemmer,
  nb: norwegian,
  nl: async () => (await import('@orama/stemmers/dutch')).stemmer,
  nn: norwegian,
  no: norwegian,
  pt: async () => (await import('@orama/stemmers/portuguese')).stemmer,
  ro: async () => (await import('@orama/stemmers/romanian')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  sv: async () => (await import('@orama/stemmers/swedish')).stemmer,
  tr: async () => (await import('@orama/stemmers/turkish')).stemmer,
  uk: async () => (await import('@orama/stemmers/ukrainian')).stemmer,
};

/** The stemmers of these languages (primary subtags), for those that have one. */
export async function loadStemmers(langs: readonly string[]): Promise<ReadonlyMap<string, Stemmer>> {
  const stemmers = new Map<string, Stemmer>();
  for (const lang of langs) {
    const load = LOADERS[lang];
    if (load !== undefined) stemmers.set(lang, await load());
  }
  return stemmers;
}

/** `sv` of `sv-SE`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
