import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/archive/coverage.ts';
import type { Archive, Settings } from '../../../src/archive/model.ts';
import type { Plan } from '../../../src/plan/page-spec.ts';
import { copySearch, saveSearch } from '../../../src/pipeline/save-search.ts';
import type { SavedSearch } from '../../../src/pipeline/save-search.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { createSearch } from '../../../src/search/reader/search.ts';
import type { Search } from '../../../src/search/reader/search.ts';
import { contentOf } from '../../support/build-site.ts';
import { checkout } from '../../support/checkout.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { partOf } from '../../support/search-index.ts';

const root = join(checkout, 'content');
let cacheDir: string;
let archive: Archive;
let settings: Settings;
let plan: Plan;
let saved: SavedSearch;
let search: Search['search'];

beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  const { built } = loadArchive({ root, cacheDir });
  if (built === undefined) throw new Error('The demonstration archive can’t be read.');
  ({ archive, settings, plan } = built);
  saved = await saveSearch({ archive, settings, root, cacheDir });
  ({ search } = createSearch((path, _fresh, part) => Promise.resolve(partOf(readFileSync(join(saved.folder, path)), part))));
});

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

test('any name of an entity, in any script, finds all articles that name it by another, and offers its page', async () => {
  const faults: string[] = [];
  for (const { key, kind, id, name, names } of archive.entities) {
    const expected = coverageOf(archive.indexes.coverage, key).within.map((article) => String(article.id));
    for (const text of [name, ...names.map((other) => other.text)]) {
      const { hits, entities } = await search({ q: text, limit: 1000 });
      const found = new Set(hits.map((hit) => hit.id));
      const missing = expected.filter((article) => !found.has(article));
      if (missing.length > 0) faults.push(`“${text}” does not find ${missing.join(', ')}`);
      if (!entities.some((entity) => entity.kind === kind && entity.key === id)) faults.push(`“${text}” does not offer ${key}`);
    }
  }
  expect(faults).toEqual([]);
});

test('a choice leaves as many articles as the entity’s own page counts', async () => {
  for (const { key, kind, id } of archive.entities) {
    const { total } = await search({ filters: { [kind]: [id] }, limit: 0 });
    expect([key, total]).toEqual([key, coverageOf(archive.indexes.coverage, key).within.length]);
  }
});

test('results show the day, the place and the kind in the archive’s words', async () => {
  const { hits } = await search({ q: 'raid before dawn farmers' });
  expect(hits[0]).toMatchObject({ id: 'iraqi-forces-raid-camp-ashraf', kind: 'report', lang: 'en', shown: { day: '8 April 2011', place: 'London' } });
});

test.each([
  ['a note', '"Fox News"', ['ashraf-april-2011-first-report', 'ashraf-september-2013', 'iraqi-forces-raid-camp-ashraf', 'update-on-april-figures']],
  ['the title of a source', '"U.S. Designates 30 Groups as Terrorists"', ['us-lists-thirty-groups']],
  ['a correction', '"changed in the following days"', ['ashraf-july-2009-first-report']],
  ['a claim', '"unnamed; quoted by the Associated Press"', ['ashraf-july-2009-first-report']],
])('an article is found by %s', async (_what, q, ids) => {
  const { hits, dropped, corrections } = await search({ q });
  expect([hits.map(({ id }) => id).sort(), dropped, corrections]).toEqual([ids, [], []]);
});

describe('Persian is found however it is typed', () => {
  const words = (lang: string) => archive.articles.filter((article) => article.lang === lang);

  test('with Arabic letters for its own, and with Western digits', async () => {
    for (const article of words('fa')) {
      const typed = article.title.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
      const { hits, dropped, corrections } = await search({ q: typed });
      expect([typed, hits[0]?.id, dropped, corrections]).toEqual([typed, article.id, [], []]);
    }
  });

  test('with its half-spaces as spaces', async () => {
    for (const article of words('fa')) {
      const { hits, dropped } = await search({ q: article.title.replaceAll('\u200c', ' ') });
      expect([hits[0]?.id, dropped]).toEqual([article.id, []]);
    }
  });

  test('and Arabic without its hamzas', async () => {
    for (const article of words('ar')) {
      const { hits, dropped } = await search({ q: article.title.replace(/[أإآ]/g, 'ا') });
      expect([hits[0]?.id, dropped]).toEqual([article.id, []]);
    }
  });
});

test('an archive that has not changed is not indexed again, and a copy has every file', async () => {
  const again = await saveSearch({ archive, settings, root, cacheDir });
  const target = join(await temporaryFolder(), 'index');
  copySearch(again, { staging: target, out: 'nowhere', below: '/' });

  expect([saved.indexed, again.indexed]).toEqual([archive.articles.length, 0]);
  expect(contentOf(target)).toEqual(contentOf(saved.folder));
});

test('of an index that is published in part, only the rest and its front door are copied', async () => {
  const out = await temporaryFolder();
  copySearch(saved, { staging: join(out, 'site'), out: 'nowhere', below: '/search/index/' });
  const staging = await temporaryFolder();
  const { placed, published } = copySearch(saved, { staging, out: join(out, 'site'), below: '/search/index/' });

  expect([...contentOf(staging).keys()].sort()).toEqual(placed.toSorted());
  expect([...placed, ...published].sort()).toEqual([...contentOf(join(out, 'site')).keys()].sort());
  expect([...contentOf(staging).keys()]).toContain('search/index/manifest.json');
});

test('an index that came about step by step is that of a clean build to the last byte, whether or not digests of records are kept', async () => {
  const steps = await temporaryFolder();
  const fewer = { ...archive, articles: archive.articles.slice(5) };
  await saveSearch({ archive: fewer, settings, root, cacheDir: steps, plan, version: 'one' });
  const last = await saveSearch({ archive, settings, root, cacheDir: steps, plan, version: 'one' });
  const [stepwise, clean] = [join(steps, 'published'), join(await temporaryFolder(), 'published')];
  copySearch(last, { staging: stepwise, out: 'nowhere', below: '/' });
  copySearch(saved, { staging: clean, out: 'nowhere', below: '/' });

  expect(contentOf(stepwise)).toEqual(contentOf(clean));
});
