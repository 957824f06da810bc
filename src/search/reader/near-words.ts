/** Words of the index for a word that is not in it, or is not finished. */
import { editDistance } from './edit-distance.ts';
import type { Index } from './open-index.ts';
import type { Tier } from './segment.ts';

const TIERS: readonly Tier[] = ['common', 'rare'];

const SHORTEST_TO_CORRECT = 4;
const SHORTEST_FOR_TWO_EDITS = 8;
const MOST_CORRECTIONS = 3;
/** A word this many times rarer than the best is left out. */
const MUCH_RARER = 20;
const MOST_COMPLETIONS = 10;
const SHORTEST_TO_COMPLETE = 2;
/** A second edit is as unlikely as a word this many times rarer. */
const SECOND_EDIT = 60;

/** The nearest words, the likeliest first; none for short words and numbers. */
export async function findCorrections(index: Index, raw: string): Promise<string[]> {
  const best = new Map<string, number>();
  for (const typed of surfacesOf(index, raw)) {
    if (typed.length < SHORTEST_TO_CORRECT || /\p{N}/u.test(typed)) continue;
    const most = typed.length >= SHORTEST_FOR_TWO_EDITS ? 2 : 1;
    for (const tier of TIERS) {
      // Two swapped letters at the beginning, or one too many, are under the second letter.
      for (const letter of new Set([typed.charAt(0), typed.charAt(1)])) {
        for (const [word, count] of await countWords(index, letter, tier)) {
          const distance = editDistance(typed, word, most);
          if (distance > 0 && distance <= most) best.set(word, distance === 1 ? count * SECOND_EDIT : count);
        }
        if (best.size > 0) break;
      }
      if (best.size > 0) break;
    }
  }
  return likeliest(best, MOST_CORRECTIONS, MUCH_RARER);
}

/** The commonest words that begin so, the word itself aside. */
export async function findCompletions(index: Index, raw: string): Promise<string[]> {
  const best = new Map<string, number>();
  for (const typed of surfacesOf(index, raw)) {
    if (typed.length < SHORTEST_TO_COMPLETE) continue;
    for (const tier of TIERS) {
      for (const [word, count] of await countWords(index, typed, tier)) {
        if (word.length > typed.length) best.set(word, count);
      }
      if (best.size > 0) break;
    }
  }
  return likeliest(best, MOST_COMPLETIONS, Infinity);
}

/** The word as each language of the index folds it. */
function surfacesOf({ analyser, manifest: { langs } }: Index, raw: string): Set<string> {
  return new Set(langs.map((lang) => analyser.surface(raw, lang)));
}

/** The words of all segments that begin with `prefix`, and in how many articles each is. */
async function countWords({ segments }: Index, prefix: string, tier: Tier): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const files of await Promise.all(segments.map((segment) => segment.vocabulary(prefix, tier)))) {
    for (const { words, counts: ofWords } of files) {
      for (const [place, word] of words.entries()) if (word.startsWith(prefix)) counts.set(word, (counts.get(word) ?? 0) + (ofWords[place] ?? 0));
    }
  }
  return counts;
}

function likeliest(weights: ReadonlyMap<string, number>, most: number, rarer: number): string[] {
  const sorted = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const top = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, weight]) => weight * rarer >= top).slice(0, most).map(([word]) => word);
}
