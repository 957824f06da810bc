import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/archive/model.ts';
import { ArticleDigests } from '../../../src/plan/article-digests.ts';
import { anArchive, anArticle } from '../../support/builders.ts';
import { dayIn2011 as day } from '../../support/days.ts';
import { digest } from '../../support/digest.ts';

const { archive: { articles } } = anArchive(Array.from({ length: 8 }, (_, index) => ({ ...anArticle({ title: `Report ${index}`, date: day(index) }), id: `report-${index}`, path: `articles/report-${index}.md` })));
const digestOf = ({ id }: Article): string => digest(id);
const some = fc.array(fc.array(fc.constantFrom(...articles, undefined), { maxLength: 6 }), { maxLength: 4 });
const idsOf = (lists: readonly (readonly (Article | undefined)[])[]): string => JSON.stringify(lists.map((list) => list.map((article) => article?.id ?? null)));

test('lists come to the same when they hold the same articles in the same places, and only then', () => {
  const digests = new ArticleDigests(articles.length);
  fc.assert(fc.property(some, some, (one, other) => {
    const [first, second] = [digests.lists(one, digestOf), new ArticleDigests(articles.length).lists(other, digestOf)];
    expect(first === second).toBe(idsOf(one) === idsOf(other));
    expect(new ArticleDigests(articles.length).lists(one, digestOf)).toBe(first);
  }), { numRuns: 2000 });
});

test('a list comes to something else when what any of its articles says does', () => {
  const before = new ArticleDigests(articles.length).lists([articles], digestOf);
  for (const changed of articles) {
    expect(new ArticleDigests(articles.length).lists([articles], (article) => digest(`${article.id}${article === changed ? ' changed' : ''}`))).not.toBe(before);
  }
});

test('a digest is taken once', () => {
  const digests = new ArticleDigests(articles.length);
  let taken = 0;
  const counting = (article: Article): string => (taken += 1, digestOf(article));
  digests.lists([articles, articles], counting);
  digests.all(articles, counting);
  expect(articles.map((article) => digests.text(article, counting))).toEqual(articles.map(digestOf));
  expect(taken).toBe(articles.length);
});
