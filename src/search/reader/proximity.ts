/** Words that stand together as they were typed say more than the same words apart. */
import { positionsIn } from './match-phrase.ts';
import type { PositionsOf } from './match-phrase.ts';
import type { WordMatch } from './match-word.ts';
import type { Index } from './open-index.ts';
import type { Group } from './plan-query.ts';
import { weightOf } from './rank.ts';

export interface Scored {
  readonly segment: number;
  readonly article: number;
  score: number;
}

/** As many of the best are ranked again. */
const MOST_RANKED = 100;
/** Positions of words in more articles are much to load, and tell little. */
const MOST_ARTICLES = 2500;
const MOST_WORDS = 4;
const BONUS = 1.5;

/** Adds to the scores of the best of `scored`, which is sorted, and sorts these again by `compare`. */
export async function rankByProximity(index: Index, groups: readonly Group[], scored: Scored[], compare: (a: Scored, b: Scored) => number): Promise<void> {
  const words = tellingWords(index, groups);
  const best = scored.slice(0, MOST_RANKED);
  if (words.length < 2 || best.length < 2) return;
  await Promise.all(
    index.segments.map(async (segment, number) => {
      const here = best.filter((one) => one.segment === number);
      if (here.length === 0) return;
      const wanted = new Uint8Array(segment.articles);
      for (const { article } of here) wanted[article] = 1;
      const positions = await Promise.all(words.map(({ word }) => positionsIn(segment, word, number, wanted)));
      for (const one of here) one.score += BONUS * closeness(words, positions, one.article);
    }),
  );
  best.sort(compare);
  scored.splice(0, best.length, ...best);
}

interface TypedPlace {
  readonly word: WordMatch;
  /** Counted in words of the query. */
  readonly place: number;
  readonly weight: number;
}

function tellingWords(index: Index, groups: readonly Group[]): TypedPlace[] {
  const all = groups.flatMap(({ words }) => words).map((word, place) => ({ word, place, weight: weightOf(word.articles, index.articles) }));
  const telling = all.filter(({ word }) => word.articles > 0 && word.articles <= MOST_ARTICLES);
  const rarest = new Set([...telling].sort((a, b) => b.weight - a.weight || a.place - b.place).slice(0, MOST_WORDS));
  return telling.filter((word) => rarest.has(word));
}

/** For each two neighbours in the query, the lesser one's weight, the less of it the further they are from where they should be. */
function closeness(words: readonly TypedPlace[], positions: readonly PositionsOf[], article: number): number {
  let sum = 0;
  for (let index = 1; index < words.length; index += 1) {
    const [a, b] = [words[index - 1], words[index]];
    if (a === undefined || b === undefined) continue;
    const apart = nearest(positions[index - 1]?.(article) ?? [], positions[index]?.(article) ?? [], b.place - a.place);
    sum += Math.min(a.weight, b.weight) / (1 + apart);
  }
  return sum;
}

/** How far the nearest pair is from standing `offset` apart, in this order. */
function nearest(before: ArrayLike<number>, after: ArrayLike<number>, offset: number): number {
  let best = Infinity;
  let next = 0;
  for (let index = 0; index < before.length; index += 1) {
    const ideal = (before[index] ?? 0) + offset;
    while (next < after.length && (after[next] ?? 0) < ideal) next += 1;
    if (next < after.length) best = Math.min(best, (after[next] ?? 0) - ideal);
    if (next > 0) best = Math.min(best, ideal - (after[next - 1] ?? 0));
  }
  return best;
}
