import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import { listRecord } from '../../../src/search/writer/listing.ts';
import { saveIndex } from '../../../src/search/writer/save-index.ts';
import type { IndexPlaces } from '../../../src/search/writer/save-index.ts';
import { contentOf } from '../../support/build-site.ts';
import { generateRecords } from '../../support/search-generated.ts';
import { SMALL } from '../../support/search-index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const articles = generateRecords(40);
const later = articles.map((one, number) => (number === 5 ? { ...one, title: 'Corrected' } : one));
const latest = later.slice(0, 35);

async function newPlaces(): Promise<IndexPlaces> {
  const folder = await temporaryFolder();
  return { folder: join(folder, 'index'), cache: join(folder, 'cache') };
}

function save(places: IndexPlaces, records: readonly SearchRecord[]) {
  const byId = new Map(records.map((record) => [record.id, record]));
  return saveIndex(places, { listing: records.map(listRecord), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []), shape: SMALL });
}

async function savedAtOnce(records: readonly SearchRecord[]): Promise<ReadonlyMap<string, string>> {
  const places = await newPlaces();
  await save(places, records);
  return contentOf(places.folder);
}

test('an index in a folder has the files of the one before, and none of those before that', async () => {
  const places = await newPlaces();
  for (const records of [articles, later, latest]) await save(places, records);
  const [first, second, third] = [await savedAtOnce(articles), await savedAtOnce(later), await savedAtOnce(latest)];
  const kept = contentOf(places.folder);

  for (const [path, bytes] of third) expect([path, kept.get(path)]).toEqual([path, bytes]);
  expect([...kept.keys()].sort()).toEqual([...new Set([...second.keys(), ...third.keys()])].sort());
  expect([...first.keys()].some((path) => !kept.has(path))).toBe(true);
});

test('the cache has no more than the last index needs', async () => {
  const [places, other] = [await newPlaces(), await newPlaces()];
  for (const records of [articles, later, latest]) await save(places, records);
  await save(other, latest);

  expect(readdirSync(join(places.cache, 'blocks')).sort()).toEqual(readdirSync(join(other.cache, 'blocks')).sort());
});

test('what a run that broke off has left is written again', async () => {
  const places = await newPlaces();
  const whole = await savedAtOnce(articles);
  for (const path of whole.keys()) {
    mkdirSync(dirname(join(places.folder, path)), { recursive: true });
    if (path !== 'manifest.json') writeFileSync(join(places.folder, path), 'cut sh');
  }
  await save(places, articles);

  expect(contentOf(places.folder)).toEqual(whole);
});

test('threads that help make no difference', async () => {
  const many = generateRecords(1100);
  const [alone, helped] = [await newPlaces(), { ...(await newPlaces()), threads: 2 }];
  for (const records of [many, many.toSpliced(300, 1)]) expect(await save(helped, records)).toEqual(await save(alone, records));

  expect(contentOf(helped.folder)).toEqual(contentOf(alone.folder));
  expect(readdirSync(join(helped.cache, 'blocks')).sort()).toEqual(readdirSync(join(alone.cache, 'blocks')).sort());
});

test('where a thread can’t write, the index is as it was', async () => {
  const places = { ...(await newPlaces()), threads: 1 };
  mkdirSync(places.folder, { recursive: true });
  writeFileSync(join(places.folder, 'articles'), 'no folder');

  await expect(save(places, generateRecords(1100))).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(readdirSync(places.folder)).not.toContain('manifest.json');
});

test('a cache that is damaged or gone costs time and nothing else', async () => {
  const places = await newPlaces();
  await save(places, articles);
  for (const name of readdirSync(join(places.cache, 'blocks'))) writeFileSync(join(places.cache, 'blocks', name), 'cut sh');
  const { indexed } = await save(places, latest);
  writeFileSync(join(places.cache, 'state.json'), '{"format":');
  await save(places, later);
  const kept = contentOf(places.folder);

  expect(indexed).toBeGreaterThan(0);
  for (const [path, bytes] of await savedAtOnce(later)) expect([path, kept.get(path)]).toEqual([path, bytes]);
});
