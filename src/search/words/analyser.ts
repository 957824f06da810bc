/**
 * From a written word to the terms it is indexed under. They depend on the article's language, so a query, which
 * has none, is analysed once for each language of the index, and each result counts in articles of that language only.
 */
import { foldLetters, plainWord } from './fold-word.ts';
import type { Stemmer } from './stemmers.ts';

export interface Analyser {
  /**
   * What `raw` is indexed under in an article in `lang`, a primary subtag: its stem, and where that is another the stem of
   * what it folds to. Many stemmers take endings by their accents, and many readers type none.
   */
  terms(raw: string, lang: string): readonly string[];
  /** The word whole, as corrections and completions show it. */
  surface(raw: string, lang: string): string;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /^\p{sc=Arabic}+$/u,
  fa: /^\p{sc=Arabic}+$/u,
  el: /^\p{sc=Greek}+$/u,
  bg: /^\p{sc=Cyrillic}+$/u,
  ru: /^\p{sc=Cyrillic}+$/u,
  uk: /^[\p{sc=Cyrillic}']+$/u,
};
const LATIN = /^\p{sc=Latin}+$/u;

/** Words of another script than the language's own, and those with digits, are folded and not stemmed. */
export function createAnalyser(stemmers: ReadonlyMap<string, Stemmer>): Analyser {
  return {
    terms(raw, lang) {
      const plain = plainWord(raw, lang);
      const folded = foldLetters(plain, lang);
      const stem = stemmers.get(lang);
      if (stem === undefined || !isOwnScript(plain, lang)) return [folded];
      const termOf = (word: string) => foldLetters(stem(word), lang) || folded;
      const own = termOf(plain);
      const bare = folded === plain ? own : termOf(folded);
      return own === bare ? [own] : [own, bare];
    },
    surface: (raw, lang) => foldLetters(plainWord(raw, lang), lang),
  };
}

function isOwnScript(plain: string, lang: string): boolean {
  return (SCRIPTS[lang] ?? LATIN).test(plain);
}
