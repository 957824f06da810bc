import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { byAccession, byEventDate, byId, byPublication } from '../../../src/archive/order.ts';
import { someRecords } from '../../support/arbitrary-archive.ts';
import { anArchive, anArticle } from '../../support/builders.ts';

vi.setConfig({ testTimeout: 120_000 });

/** No two things are equal, a comparison turns round with its sides, and what is sorted is sorted throughout. */
function expectTotal<Value>(values: readonly Value[], compare: (a: Value, b: Value) => number): void {
  const sorted = values.toSorted(compare);
  for (const [index, a] of sorted.entries()) {
    for (const [other, b] of sorted.entries()) expect(Math.sign(compare(a, b))).toBe(Math.sign(index - other));
  }
}

test('articles and events are in a total order by every clock, entities of a kind by id', () => {
  fc.assert(fc.property(someRecords, (records) => {
    const { articles, entities } = anArchive(records).archive;
    expectTotal(articles, byPublication);
    expectTotal(articles, byAccession);
    expectTotal(entities.filter((entity) => entity.kind === 'event'), byEventDate);
    expectTotal(entities.filter((entity) => entity.kind === 'place'), byId);
  }), { numRuns: 30 });
});

test('an article without a day of accession counts by its publication', () => {
  const { articles } = anArchive([anArticle({ title: 'Old, added today', date: '1990-01-01', added: '2026-05-01' }), anArticle({ title: 'New', date: '2016-01-01' })]).archive;
  expect(articles.toSorted(byAccession).map(({ title }) => title)).toEqual(['New', 'Old, added today']);
});
