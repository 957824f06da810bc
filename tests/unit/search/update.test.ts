import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { SearchRequest } from '../../../src/search/reader/search.ts';
import { pathsOf } from '../../../src/search/writer/save-index.ts';
import { readOwnArticles } from '../../support/search-corpus.ts';
import { generateRecords } from '../../support/search-generated.ts';
import { aRecord, indexInMemory } from '../../support/search-index.ts';
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

/** What becomes of an article: settled as it stands, settled and then changed, settled and withdrawn, or added later. */
const fate = fc.constantFrom('settled', 'settled', 'changed', 'withdrawn', 'added');

const history = fc.array(fc.tuple(record, record, fate), { minLength: 1, maxLength: 25 }).map((articles) => ({
  before: articles.flatMap(([first, , what], number) => (what === 'added' ? [] : [aRecord({ id: `article-${number}`, ...first })])),
  after: articles.flatMap(([first, second, what], number) =>
    what === 'withdrawn' ? [] : [aRecord({ id: `article-${number}`, ...(what === 'changed' ? second : first) })],
  ),
}));

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

test('what is added, changed and withdrawn is found as in an index made at once: hits, counts, order', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.array(request, { minLength: 1, maxLength: 6 }), async ({ before, after }, requests) => {
      const updated = await indexInMemory(after, { before: await indexInMemory(before) });
      const atOnce = await indexInMemory(after);
      for (const asked of requests) expect(await answer(updated, asked)).toEqual(await answer(atOnce, asked));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('so it is with several hundred articles', async () => {
  const all = generateRecords(500);
  const before = all.slice(0, 450);
  const after = all.filter((_, number) => number % 9 !== 0).map((one, number) => (number % 7 === 0 ? { ...one, title: `${one.title} corrected` } : one));
  const updated = await indexInMemory(after, { before: await indexInMemory(before) });
  const atOnce = await indexInMemory(after);
  expect(updated.manifest.segments).toHaveLength(2);
  const words = after.slice(0, 40).flatMap(({ title }) => title.split(' '));
  for (const q of ['', ...words, ...words.slice(1).map((next, place) => `${words[place] ?? ''} ${next}`)]) {
    const asked: SearchRequest = { q, limit: 20, facets: ['place', 'tag', 'year', 'kind'], facetLimit: Infinity };
    expect([q, await answer(updated, asked)]).toEqual([q, await answer(atOnce, asked)]);
  }
}, 60_000);

describe('an update', () => {
  const articles = readOwnArticles();
  const added = aRecord({ id: 'late', title: 'Something new', body: 'Nobody had written of a platypus before.', date: '2020-01-01' });

  test('indexes what is new and touches no file of the settled segment', async () => {
    const before = await indexInMemory(articles);
    const { indexed, files, manifest, search } = await indexInMemory([...articles, added], { before });
    expect(indexed).toBe(1);
    expect(manifest.segments.map((segment) => segment.articles)).toEqual([articles.length, 1]);
    const settled = [...before.files].filter(([path]) => path.startsWith('segments/'));
    expect(settled.every(([path, bytes]) => files.get(path) === bytes)).toBe(true);
    expect((await search({ q: 'platypus' })).hits.map(({ id }) => id)).toEqual(['late']);
  });

  test('without a change asks for no record and leaves every file as it was', async () => {
    const before = await indexInMemory(articles);
    const { indexed, files } = await indexInMemory(articles, { before });
    expect(indexed).toBe(0);
    expect([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
      [...before.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    );
  });

  test('of what was added and taken back is the index as it was', async () => {
    const first = await indexInMemory(articles);
    const second = await indexInMemory([...articles, added], { before: first });
    expect((await indexInMemory(articles, { before: second })).manifest).toEqual(first.manifest);
  });

  test('with more than the recent segment may hold settles everything anew', async () => {
    const before = await indexInMemory(articles.slice(0, 20), { recentLimit: 5 });
    const { manifest, indexed } = await indexInMemory(articles, { before, recentLimit: 5 });
    expect(manifest.segments).toHaveLength(1);
    expect(indexed).toBe(articles.length);
    expect(manifest).toEqual((await indexInMemory(articles)).manifest);
  });
});

describe('the same input gives the same bytes', () => {
  const bytesOf = ({ files }: MemoryIndex) => [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  const aliases = [{ kind: 'organisation', key: 'pmoi', label: 'PMOI', url: '/organisations/pmoi/', names: ['MEK', "People's Mojahedin Organization"] }];

  test('whatever the order of the records', async () => {
    const articles = readOwnArticles();
    expect(bytesOf(await indexInMemory(articles.toReversed(), { aliases }))).toEqual(bytesOf(await indexInMemory(articles, { aliases })));
  });

  test('whatever the order of keys in a record', async () => {
    const one: SearchRecord = aRecord({ id: 'a', fields: { place: ['x'], tag: ['y'] } });
    const other: SearchRecord = { ...one, fields: { tag: ['y'], place: ['x'] } };
    expect((await indexInMemory([one])).state.settled.listing).toEqual((await indexInMemory([other])).state.settled.listing);
  });
});

describe('an index of few articles', () => {
  const articles = readOwnArticles();
  const added = aRecord({ id: 'late', title: 'Something new', body: 'Nobody had written of a platypus before.', date: '2020-01-01' });
  const aliases = [{ kind: 'organisation', key: 'pmoi', label: 'PMOI', url: '/organisations/pmoi/', names: ['MEK'] }];
  const needed = ({ files, manifest }: MemoryIndex) => {
    const paths = pathsOf(manifest);
    return [...files].filter(([path]) => paths.some((part) => path === part || path.startsWith(`${part}/`))).sort().map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  };

  test('is that of a clean build to the last byte, however it came about', async () => {
    const first = await indexInMemory(articles.slice(3), { wholeLimit: 1000 });
    const second = await indexInMemory([...articles, added], { before: first, aliases, wholeLimit: 1000 });
    const third = await indexInMemory(articles, { before: second, aliases, wholeLimit: 1000 });
    expect(needed(second)).toEqual(needed(await indexInMemory([...articles, added], { aliases, wholeLimit: 1000 })));
    expect(needed(third)).toEqual(needed(await indexInMemory(articles, { aliases, wholeLimit: 1000 })));
  });

  test('is not made again where nothing has changed', async () => {
    const before = await indexInMemory(articles, { aliases, wholeLimit: 1000 });
    expect((await indexInMemory(articles, { before, aliases, wholeLimit: 1000 })).indexed).toBe(0);
  });
});

test('a recent segment is not made again where nothing has changed', async () => {
  const articles = readOwnArticles();
  const before = await indexInMemory(articles, { before: await indexInMemory(articles.slice(5)) });
  const { indexed, manifest } = await indexInMemory(articles, { before });
  expect([before.indexed, indexed]).toEqual([5, 0]);
  expect(manifest).toEqual(before.manifest);
});
