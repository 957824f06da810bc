import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/archive/model.ts';
import { chainOf, RUN } from '../../../src/plan/feed-chain.ts';
import type { FeedChain, FeedWindow } from '../../../src/plan/feed-chain.ts';
import { anArchive, anArticle } from '../../support/builders.ts';

/** Days of publication, each with the day of accession where there is one. */
type Dates = readonly (readonly [date: string, added?: string | undefined])[];

function articlesOf(dates: Dates): readonly Article[] {
  return anArchive(dates.map(([date, added], index) => anArticle({ title: `Report ${index}`, date, ...(added !== undefined && { added }) }))).archive.articles;
}

/** `2001-01-01` and the days after it. */
function day(number: number): string {
  return new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10);
}

const daily = (length: number): Dates => Array.from({ length }, (_, index) => [day(index)]);
const sizes = ({ current, runs }: FeedChain): number[] => [current.length, ...runs.map(({ articles }) => articles.length)];
const MAIN: FeedWindow = { latest: 0, newest: 50 };
const ADDED: FeedWindow = { latest: 50, newest: 0 };
const BOTH: FeedWindow = { latest: 25, newest: 25 };

describe('articles are shared out over documents', () => {
  test.each<[count: number, expected: number[]]>([
    [0, [0]], [1, [1]], [50, [50]], [51, [50, 1]], [150, [50, 100]], [151, [50, 100, 1]], [460, [50, 100, 100, 100, 100, 10]],
  ])('%i', (count, expected) => {
    for (const window of [MAIN, ADDED, BOTH]) expect(sizes(chainOf(articlesOf(daily(count)), window))).toEqual(expected);
  });

  test('a run is full when a later day has begun', () => {
    const fullIn = (dates: Dates): boolean[] => chainOf(articlesOf(dates), MAIN).runs.map(({ isFull }) => isFull);
    expect(fullIn(daily(149))).toEqual([false]);
    expect(fullIn(daily(150))).toEqual([false]);
    expect(fullIn(daily(151))).toEqual([true, false]);
    expect(fullIn(Array.from({ length: 260 }, (_, index) => [day(index), day(999)]))).toEqual([false, false, false]);
  });
});

describe('an old article that is added today', () => {
  const dates: Dates = [...daily(300), [day(7), day(400)]];
  const isOld = ({ id }: Article): boolean => id === 'report-300';

  test('is among the newest by accession, and not by publication', () => {
    expect(chainOf(articlesOf(dates), ADDED).current.some(isOld)).toBe(true);
    expect(chainOf(articlesOf(dates), BOTH).current.some(isOld)).toBe(true);
    expect(chainOf(articlesOf(dates), MAIN).current.some(isOld)).toBe(false);
  });

  test('goes to the end of the chain, and moves nothing', () => {
    const idsOf = (...told: Parameters<typeof chainOf>) => chainOf(...told).runs.map((run) => run.articles.map(({ id }) => id));
    const before = idsOf(articlesOf(daily(300)), MAIN);
    const after = idsOf(articlesOf(dates), MAIN);
    expect(after.slice(0, 2)).toEqual([before[0], before[1]]);
    expect(after.at(-1)?.at(-1)).toBe('report-300');
  });
});

describe('whatever is added', () => {
  const window = fc.constantFrom(MAIN, ADDED, BOTH);
  const published = fc.integer({ min: 0, max: 400 }).map(day);
  const there = fc.array(fc.tuple(published, fc.option(published, { nil: undefined })), { minLength: 140, maxLength: 420 });
  /** Each on its own day or on the newest day of those that are there, published then or long ago. */
  const more = fc.array(fc.tuple(published, fc.integer({ min: 0, max: 3 })), { maxLength: 160 });

  test('each article is in one document, once', () => {
    fc.assert(fc.property(there, window, (dates, of) => {
      const articles = articlesOf(dates);
      const { current, runs } = chainOf(articles, of);
      const ids = [...current, ...runs.flatMap((run) => run.articles)].map(({ id }) => id).sort();
      expect(ids).toEqual(articles.map(({ id }) => id).sort());
      expect(runs.slice(0, -1).every((run) => run.articles.length === RUN)).toBe(true);
    }), { numRuns: 40 });
  });

  test('a full document never changes', () => {
    fc.assert(fc.property(there, more, window, (dates, added, of) => {
      const newest = dates.map(([date, entered]) => entered ?? date).sort().at(-1) ?? day(0);
      const start = (Date.parse(newest) - Date.UTC(2001, 0, 1)) / 86_400_000;
      const later = added.map(([date, days]): Dates[number] => [date, day(start + days)]);
      const before = chainOf(articlesOf(dates), of).runs.filter(({ isFull }) => isFull);
      const after = chainOf(articlesOf([...dates, ...later]), of).runs;
      expect(after.slice(0, before.length).map(idsOf)).toEqual(before.map(idsOf));
      expect(after.slice(0, before.length).every(({ isFull }) => isFull)).toBe(true);
    }), { numRuns: 60 });
  });

  test('the newest by publication are in the main feed', () => {
    fc.assert(fc.property(there, (dates) => {
      const articles = articlesOf(dates);
      expect(chainOf(articles, MAIN).current).toEqual(articles.slice(-50));
    }), { numRuns: 40 });
  });
});

function idsOf({ articles }: FeedChain['runs'][number]): string[] {
  return articles.map(({ id }) => id);
}
