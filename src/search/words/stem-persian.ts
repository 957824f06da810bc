/**
 * A light stemmer for Persian: plural, comparative and their endings, and an ezafe or adjectival yeh. Verbs keep
 * their prefixes, because «می» begins many nouns too (میدان). Expects words without joiners.
 */
const ENDINGS = /(?:هایشان|هایمان|هایتان|هایش|هایم|هایت|هایی|های|ها|ترین|تر)$/u;
const LAST_YEH = /ی$/u;
const SHORTEST = 3;

export function stemmer(word: string): string {
  return strip(strip(word.replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک'), ENDINGS), LAST_YEH);
}

function strip(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '');
  return stem.length >= SHORTEST ? stem : word;
}
