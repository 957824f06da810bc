/** BM25 over dense columns: one number an article, 0 where it does not match. */
import type { Index } from './open-index.ts';
import type { WordMatch } from './match-word.ts';

/** Scores by ordinal, for each segment. */
export type Scores = readonly Float32Array[];

const SATURATION = 1.2;
const LENGTH_PART = 0.6;

/** What a word weighs that is in `articles` of `all`; never 0. */
export function weightOf(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

export function scoreWord({ segments, articles, averageLength }: Index, word: WordMatch, factor = 1): Scores {
  const weight = factor * weightOf(word.articles, articles);
  return segments.map((segment, number) => {
    const scores = new Float32Array(segment.articles);
    const frequencies = word.frequencies[number] ?? [];
    for (let article = 0; article < scores.length; article += 1) {
      const frequency = frequencies[article] ?? 0;
      if (frequency === 0) continue;
      const length = 1 - LENGTH_PART + (LENGTH_PART * (segment.lengths[article] ?? 0)) / averageLength;
      scores[article] = (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION * length);
    }
    return scores;
  });
}

/** The sum where all match. */
export function scoreAll(parts: readonly Scores[]): Scores {
  const [first = [], ...rest] = parts;
  return first.map((column, number) => {
    const sum = column.slice();
    for (const part of rest) {
      const other = part[number] ?? [];
      for (let article = 0; article < sum.length; article += 1) {
        sum[article] = (sum[article] ?? 0) > 0 && (other[article] ?? 0) > 0 ? (sum[article] ?? 0) + (other[article] ?? 0) : 0;
      }
    }
    return sum;
  });
}

/** The best where any matches. */
export function scoreAny(parts: readonly Scores[]): Scores {
  const [first = [], ...rest] = parts;
  return first.map((column, number) => {
    const best = column.slice();
    for (const part of rest) {
      const other = part[number] ?? [];
      for (let article = 0; article < best.length; article += 1) best[article] = Math.max((best[article] ?? 0), other[article] ?? 0);
    }
    return best;
  });
}

export function countMatches(scores: Scores): number {
  let count = 0;
  for (const column of scores) for (const score of column) if (score > 0) count += 1;
  return count;
}
