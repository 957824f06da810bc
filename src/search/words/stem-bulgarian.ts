/** A light stemmer for Bulgarian: the article at the end of nouns and adjectives, then plural and gender. */
const ARTICLE = /(?:ият|ят|ът|то|те|та|ия)$/u;
const PLURAL = /(?:овци|ове|еве|ища|[аяоеи])$/u;
const SHORTEST = 3;

export function stemmer(word: string): string {
  return strip(strip(word, ARTICLE), PLURAL);
}

function strip(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length >= SHORTEST ? stem : word;
}
