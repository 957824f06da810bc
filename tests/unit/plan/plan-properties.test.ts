import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { aPlan, anArchive, anArticle } from '../../support/builders.ts';
import { someRecords } from '../../support/arbitrary-archive.ts';
import { addressesIn, modelsOf } from '../../support/models.ts';

// Many archives take their time where a machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const shuffled = someRecords.chain((records) => fc.record({ records: fc.constant(records), other: fc.shuffledSubarray(records, { minLength: records.length }) }));

describe('the order in which files are read makes no difference', () => {
  test('to the archive and its findings', () => {
    fc.assert(fc.property(shuffled, ({ records, other }) => {
      const [a, b] = [anArchive(records), anArchive(other)];
      expect(b.archive).toEqual(a.archive);
      expect([...b.archive.indexes.entity.keys()]).toEqual([...a.archive.indexes.entity.keys()]);
      expect(b.findings).toEqual(a.findings);
    }), { numRuns: 40 });
  });

  test('to any page', () => {
    fc.assert(fc.property(shuffled, ({ records, other }) => {
      expect(JSON.stringify(modelsOf(aPlan(other)))).toBe(JSON.stringify(modelsOf(aPlan(records))));
    }), { numRuns: 20 });
  });
});

test('every address on every page is planned, and no page is planned twice', () => {
  fc.assert(fc.property(someRecords, (records) => {
    const plan = aPlan(records, { 'per-page': 10 });
    const planned = [...plan.pages, ...plan.files].map(({ path }) => path);
    expect(new Set(planned).size).toBe(planned.length);
    const known = new Set<string>(planned);
    for (const page of plan.pages) expect({ page: page.path, lost: addressesIn(page).filter((address) => !known.has(address)) }).toEqual({ page: page.path, lost: [] });
    for (const { to } of plan.redirects) expect(known).toContain(to);
    const { nav, home, search, subscribe, feeds, pages, spine } = plan.frame;
    for (const address of [...nav.map(({ href }) => href), home, search, subscribe, ...feeds.map(({ href }) => href), ...pages.map(({ href }) => href), spine.bars, ...spine.bins.flatMap(({ href }) => href ?? [])]) expect(known).toContain(address);
  }), { numRuns: 50 });
}, 30_000);

test('drafts are on no page', () => {
  fc.assert(fc.property(someRecords, (records) => {
    const drafts = records.filter((record) => record.kind === 'article' && record.data.status === 'draft').map(({ id }) => `/${id}/`);
    const text = JSON.stringify(modelsOf(aPlan(records)));
    for (const draft of drafts) expect(text).not.toContain(draft);
  }), { numRuns: 30 });
});

test('an article added later changes no page of a long list that has full pages after it', () => {
  const dayNumber = (index: number): string => `2011-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${String(index % 28 + 1).padStart(2, '0')}`;
  const reports = Array.from({ length: 60 }, (_, index) => anArticle({ title: `Report ${index}`, date: dayNumber(index), tags: ['law'], places: ['Iraq'] }));
  const promised = new Map<string, string>();
  for (let length = 1; length <= reports.length; length += 1) {
    const lists = aPlan(reports.slice(0, length), { 'per-page': 10 }).pages.filter(({ kind }) => kind === 'entity' || kind === 'entity-year');
    const models = new Map(lists.map((page) => [page.path as string, page.model()] as const));
    for (const [path, model] of promised) expect(JSON.stringify(models.get(path))).toBe(model);
    for (const [path, model] of models) if ('paging' in model && model.paging.newer !== undefined && model.paging.newer !== model.paging.newest) promised.set(path, JSON.stringify(model));
  }
  const lists = ['/places/iraq/', '/places/iraq/2011/', '/tags/law/', '/tags/law/2011/'];
  expect([...promised.keys()].sort()).toEqual(lists.flatMap((list) => [1, 2, 3, 4].map((number) => `${list}page/${number}/`)).sort());
});
