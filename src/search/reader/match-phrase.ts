import type { WordMatch } from './match-word.ts';
import type { Index } from './open-index.ts';
import type { Scores } from './rank.ts';
import type { Segment } from './segment.ts';

/** A word's positions in articles of one segment, rising. */
export type PositionsOf = (article: number) => readonly number[] | Uint32Array;

/** A word of a phrase, and how many places after the phrase's first it stands. */
export interface PlacedWord {
  readonly word: WordMatch;
  readonly offset: number;
}

/** Common words stand anywhere; where a phrase has others, its common words only keep their place free. */
const COMMON_PART = 0.3;
/** A smaller index has no list that is long. */
const ALWAYS_CHECKED = 4000;

/** `scores` where the words stand one after the other, 0 elsewhere. */
export async function matchPhrase(index: Index, words: readonly PlacedWord[], scores: Scores): Promise<Scores> {
  const telling = words.filter(({ word }) => index.articles <= ALWAYS_CHECKED || word.articles <= COMMON_PART * index.articles);
  const checked = telling.length > 0 ? telling : words;
  return Promise.all(
    index.segments.map(async (segment, number) => {
      const column = (scores[number] ?? new Float32Array(segment.articles)).slice();
      const wanted = Uint8Array.from(column, (score) => (score > 0 ? 1 : 0));
      if (!wanted.includes(1)) return column;
      const positions = await Promise.all(checked.map(({ word }) => positionsIn(segment, word, number, wanted)));
      for (const [article, isWanted] of wanted.entries()) {
        if (isWanted === 1 && !stands(article, positions, checked)) column[article] = 0;
      }
      return column;
    }),
  );
}

export async function positionsIn(segment: Segment, word: WordMatch, number: number, wanted: Uint8Array): Promise<PositionsOf> {
  const postings = (word.postings[number] ?? []).filter(({ posting: { articles } }) => articles.some((article) => (wanted[article] ?? 0) === 1));
  const lists = await Promise.all(postings.map(async ({ posting, langs }) => ({ langs, positions: await segment.positions(posting, wanted) })));
  return (article) => {
    const lang = segment.langs[article] ?? 0;
    const found = lists.flatMap(({ langs, positions }) => (langs?.has(lang) === false ? [] : [positions.get(article)])).filter((list) => list !== undefined);
    return found.length === 1 ? (found[0] ?? []) : found.flatMap((list) => [...list]).sort((a, b) => a - b);
  };
}

function stands(article: number, positions: readonly PositionsOf[], words: readonly PlacedWord[]): boolean {
  let starts: Set<number> | undefined;
  for (const [index, positionsOf] of positions.entries()) {
    const offset = words[index]?.offset ?? 0;
    const possible = new Set<number>();
    for (const position of positionsOf(article)) {
      if (starts === undefined || starts.has(position - offset)) possible.add(position - offset);
    }
    starts = possible;
    if (starts.size === 0) return false;
  }
  return true;
}
