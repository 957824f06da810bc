import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { SearchRequest } from '../../../src/search/reader/search.ts';
import { SHAPE } from '../../../src/search/writer/listing.ts';
import { readOwnArticles } from '../../support/search-corpus.ts';
import { generateRecords } from '../../support/search-generated.ts';
import { aRecord, filesOf, indexInMemory, SMALL } from '../../support/search-index.ts';
import type { MemoryIndex } from '../../support/search-index.ts';

const WORDS = ['camp', 'raid', 'report', 'Amnesty', 'council', 'north', 'running', 'runs', 'lägret', 'اردوگاه', '2011'];
const word = fc.constantFrom(...WORDS);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

const record = fc.record({
  title: text,
  body: text,
  lang: fc.constantFrom('en', 'sv', 'fa', 'en-GB'),
  date: fc.constantFrom('2011-04-08', '2011-04-08', '2011-04', '2009', '2012-01-02', ''),
  kind: fc.constantFrom('report', 'notice'),
  fields: fc.record({ place: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), tag: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')) }),
  boost: fc.constantFrom(1, 1, 2),
});

/** What becomes of an article: it stays as it stands, is changed, withdrawn, or added later. */
const fate = fc.constantFrom('stays', 'stays', 'changed', 'withdrawn', 'added');

const history = fc.array(fc.tuple(record, record, fate), { minLength: 1, maxLength: 25 }).map((articles) => ({
  before: articles.flatMap(([first, , what], number) => (what === 'added' ? [] : [aRecord({ id: `article-${number}`, ...first })])),
  after: articles.flatMap(([first, second, what], number) =>
    what === 'withdrawn' ? [] : [aRecord({ id: `article-${number}`, ...(what === 'changed' ? second : first) })],
  ),
}));

const aliases = fc.subarray(['Amnesty', 'AI', 'north council', 'running council', 'اردوگاه']).map((names) => [{ kind: 'place', key: 'a', label: 'Camp North', url: '/a/', names }]);

const ONE_SEGMENT = { ...SHAPE, steps: [] };

const request: fc.Arbitrary<SearchRequest> = fc.record({
  q: fc.oneof(fc.constant(''), text.map((words) => words.split(' ').slice(0, 3).join(' ')), fc.tuple(word, word).map((pair) => `"${pair.join(' ')}"`)),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
  filters: fc.record({ place: fc.uniqueArray(fc.constantFrom('a', 'b')), kind: fc.constantFrom([], ['report']) }),
  from: fc.constantFrom('', '2010', '2011-04-08'),
  limit: fc.constant(30),
  facets: fc.constant(['place', 'tag', 'year', 'lang', 'kind']),
  facetLimit: fc.constant(Infinity),
});

async function answer({ search }: MemoryIndex, asked: SearchRequest) {
  const { facets, ...rest } = await search(asked);
  const sorted = Object.entries(facets).map(([field, counts]) => [field, counts.map(({ key, count }) => `${key} ${count}`).sort()]);
  return { ...rest, facets: Object.fromEntries(sorted) as unknown };
}

test('however articles and names were added, changed and withdrawn, the index is that of a clean build to the last byte', async () => {
  await fc.assert(
    fc.asyncProperty(history, aliases, aliases, async ({ before, after }, namesBefore, namesAfter) => {
      const updated = await indexInMemory(after, { aliases: namesAfter, shape: SMALL, before: await indexInMemory(before, { aliases: namesBefore, shape: SMALL }) });
      expect(filesOf(updated)).toEqual(filesOf(await indexInMemory(after, { aliases: namesAfter, shape: SMALL })));
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('an index of any segments, whatever came before it, finds what one of a single segment does: hits, counts, order', async () => {
  await fc.assert(
    fc.asyncProperty(history, aliases, fc.array(request, { minLength: 1, maxLength: 6 }), async ({ before, after }, aliases, requests) => {
      const updated = await indexInMemory(after, { aliases, shape: SMALL, before: await indexInMemory(before, { shape: SMALL }) });
      const atOnce = await indexInMemory(after, { aliases, shape: ONE_SEGMENT });
      for (const asked of requests) expect(await answer(updated, asked)).toEqual(await answer(atOnce, asked));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('so it is with several hundred articles', async () => {
  const all = generateRecords(500);
  const before = all.slice(0, 450);
  const after = all.filter((_, number) => number % 9 !== 0).map((one, number) => (number % 7 === 0 ? { ...one, title: `${one.title} corrected` } : one));
  const shape = { ...SHAPE, steps: [100, 30] };
  const updated = await indexInMemory(after, { shape, before: await indexInMemory(before, { shape }) });
  const atOnce = await indexInMemory(after, { shape: ONE_SEGMENT });
  expect(updated.manifest.segments.map(({ articles }) => articles)).toEqual([400, 30, 14]);
  const words = after.slice(0, 40).flatMap(({ title }) => title.split(' '));
  for (const q of ['', ...words, ...words.slice(1).map((next, place) => `${words[place] ?? ''} ${next}`)]) {
    const asked: SearchRequest = { q, limit: 20, facets: ['place', 'tag', 'year', 'kind'], facetLimit: Infinity };
    expect([q, await answer(updated, asked)]).toEqual([q, await answer(atOnce, asked)]);
  }
}, 60_000);

describe('an update', () => {
  const articles = readOwnArticles();
  const added = aRecord({ id: 'late', title: 'Something new', body: 'Nobody had written of a platypus before.', date: '2030-01-01' });

  test('indexes what is new with the few that came last, and touches nothing of the larger segments', async () => {
    const articles = generateRecords(300);
    const before = await indexInMemory(articles);
    const { indexed, manifest, written, search } = await indexInMemory([...articles, added], { before });
    expect(before.manifest.segments.map((segment) => segment.articles)).toEqual([256, 44]);
    expect(manifest.segments.map((segment) => segment.articles)).toEqual([256, 45]);
    expect(manifest.segments[0]).toEqual(before.manifest.segments[0]);
    expect(indexed).toBeLessThanOrEqual(45);
    expect(written.filter((path) => before.files.has(path))).toEqual(['manifest.json']);
    expect((await search({ q: 'platypus' })).hits.map(({ id }) => id)).toEqual(['late']);
  });

  test('without a change asks for no record and leaves every file as it was', async () => {
    const before = await indexInMemory(articles);
    const { indexed, files, written } = await indexInMemory(articles, { before });
    expect([indexed, written]).toEqual([0, []]);
    expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
      [...before.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    );
  });

  test('of what was added and taken back is the index as it was', async () => {
    const first = await indexInMemory(articles);
    const second = await indexInMemory([...articles, added], { before: first });
    expect((await indexInMemory(articles, { before: second })).manifest).toEqual(first.manifest);
  });

  test('of a state that another version left begins anew', async () => {
    const { state, files, blocks, manifest } = await indexInMemory(articles);
    const again = await indexInMemory(articles, { before: { state: { ...state, format: 1 }, files, blocks } });
    expect([again.manifest, again.written.length]).toEqual([manifest, files.size]);
  });
});

describe('with more than a thousand articles', () => {
  const articles = generateRecords(1400);
  const first = indexInMemory(articles);
  const added = aRecord({ id: 'late', title: 'Something new', body: 'Nobody had written of a platypus before.', date: '2030-01-01' });
  const atOnce = async (after: readonly SearchRecord[]) => filesOf(await indexInMemory(after));
  const isArticle = (path: string) => path.startsWith('articles/');

  test('one more is a few dozen files', async () => {
    const after = await indexInMemory([...articles, added], { before: await first });
    expect(after.manifest.segments.map((segment) => segment.articles)).toEqual([1280, 121]);
    expect(after.indexed).toBeLessThanOrEqual(250);
    expect(after.written.length).toBeLessThan(120);
    expect(filesOf(after)).toEqual(await atOnce([...articles, added]));
  });

  test('counts are those of the records', async () => {
    const { search } = await first;
    for (const q of ['', articles[3]?.title.split(' ')[0] ?? '', articles[1300]?.title ?? '']) {
      const { facets, hits } = await search({ q, limit: Infinity, facets: ['place', 'tag'], facetLimit: Infinity });
      const found = new Set(hits.map(({ id }) => id));
      for (const field of ['place', 'tag']) {
        const counts = new Map<string, number>();
        for (const { id, fields } of articles) if (found.has(id)) for (const key of new Set(fields[field])) counts.set(key, (counts.get(key) ?? 0) + 1);
        expect(new Map(facets[field]?.map(({ key, count }) => [key, count]))).toEqual(counts);
      }
    }
  });

  test('a word more in an old one is a few dozen files, and few are indexed again', async () => {
    const changed = articles.map((one, number) => (number === 300 ? { ...one, words: 'platypus' } : one));
    const after = await indexInMemory(changed, { before: await first });
    expect(after.indexed).toBeLessThanOrEqual(400);
    expect(after.written.filter((path) => !isArticle(path)).length).toBeLessThan(20);
    expect(after.written.filter(isArticle).length).toBeLessThanOrEqual(64);
    expect(filesOf(after)).toEqual(await atOnce(changed));
  });

  test('of an old one withdrawn, too few are indexed again to be noticed', async () => {
    const left = articles.filter((_, number) => number !== 300);
    const after = await indexInMemory(left, { before: await first });
    expect(after.indexed).toBeLessThanOrEqual(1000);
    expect(filesOf(after)).toEqual(await atOnce(left));
  });

  test('a record is in its place by the day it came, not by its date', async () => {
    const before = await first;
    const old = { ...added, date: '1950-01-01' };
    const { indexed, manifest, search } = await indexInMemory([...articles, old], { before, since: new Map([['late', '2030-01-01']]) });
    expect(manifest.segments[0]).toEqual(before.manifest.segments[0]);
    expect(indexed).toBeLessThanOrEqual(250);
    expect((await search({ sort: 'oldest', limit: 1 })).hits.map(({ id }) => id)).toEqual(['late']);
  });
});

describe('the same input gives the same bytes', () => {
  const aliases = [{ kind: 'organisation', key: 'pmoi', label: 'PMOI', url: '/organisations/pmoi/', names: ['MEK', "People's Mojahedin Organization"] }];

  test('whatever the order of the records', async () => {
    const articles = readOwnArticles();
    expect(filesOf(await indexInMemory(articles.toReversed(), { aliases }))).toEqual(filesOf(await indexInMemory(articles, { aliases })));
  });

  test('whatever the order of keys in a record', async () => {
    const one: SearchRecord = aRecord({ id: 'a', fields: { place: ['x'], tag: ['y'] } });
    const other: SearchRecord = { ...one, fields: { tag: ['y'], place: ['x'] } };
    expect((await indexInMemory([one])).state).toEqual((await indexInMemory([other])).state);
  });
});
