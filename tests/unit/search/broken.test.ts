import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { createSearch } from '../../../src/search/reader/search.ts';
import { loadFrom } from '../../../src/search/reader/load-file.ts';
import type { LoadFile } from '../../../src/search/reader/load-file.ts';
import { SearchError } from '../../../src/search/search-error.ts';
import { readOwnArticles } from '../../support/search-corpus.ts';
import { aRecord, indexInMemory, loadFromMap, partOf } from '../../support/search-index.ts';

const articles = readOwnArticles();
const aliases = [{ kind: 'organisation', key: 'pmoi', label: 'PMOI', url: '/organisations/pmoi/', names: ['MEK'] }];
const whole = await indexInMemory(articles, { aliases });
const request = { q: '"Camp Ashraf" Amnezty', facets: ['place', 'tag'] };

async function codeOf(load: LoadFile): Promise<string> {
  try {
    await createSearch(load).search(request);
    return 'answered';
  } catch (error) {
    if (error instanceof SearchError) return error.code;
    throw error;
  }
}

/** The files that the request needs, in no order. */
async function filesNeeded(): Promise<string[]> {
  const paths = new Set<string>();
  await createSearch((path, fresh, part) => {
    paths.add(path);
    return loadFromMap(whole.files)(path, fresh, part);
  }).search(request);
  return [...paths].filter((path) => path !== 'manifest.json');
}

function withFile(path: string, bytes: Uint8Array | undefined): LoadFile {
  return (asked, _fresh, part) => Promise.resolve(partOf(asked === path ? bytes : whole.files.get(asked), part));
}

/** Of a file of several articles, each part that is asked for is changed. */
function withChange(path: string, change: (bytes: Uint8Array) => Uint8Array | undefined): LoadFile {
  return async (asked, fresh, part) => {
    const bytes = await loadFromMap(whole.files)(asked, fresh, part);
    return asked === path && bytes !== undefined ? change(bytes) : bytes;
  };
}

/** All but the manifest and the heads of packs. */
function isPacked([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * A bit in the middle, but for one that makes no difference: a match in deflated data may be copied from several places.
 * In the head of a pack it is that of the first article's size.
 */
function withOneBitChanged(bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes)) return bytes.with(18, (bytes[18] ?? 0) ^ 4);
  for (let place = Math.floor(bytes.length / 2); ; place += 1) {
    const changed = bytes.with(place, (bytes[place] ?? 0) ^ 4);
    try {
      if (Buffer.compare(gunzipSync(changed), gunzipSync(bytes)) !== 0) return changed;
    } catch {
      return changed;
    }
  }
}

test('the request reads every kind of file', async () => {
  const kinds = new Set((await filesNeeded()).map((path) => path.split('/')[0]));
  expect([...kinds].sort()).toEqual(['articles', 'fields', 'names', 'positions', 'segments', 'terms', 'values', 'words']);
});

describe('a file that is not what it should be is told of, and never searched', () => {
  test.each([
    ['is missing', () => undefined, 'missing-file'],
    ['is cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 9), 'damaged-file'],
    ['has one bit changed', withOneBitChanged, 'damaged-file'],
    ['is the page of an error', () => new TextEncoder().encode('<!doctype html><title>Not here</title>'), 'damaged-file'],
    ['is empty', () => new Uint8Array(), 'damaged-file'],
    ['is of another version of this module', (bytes: Uint8Array) => (isPacked(bytes) ? gzipSync(gunzipSync(bytes).with(3, 99)) : bytes.with(3, 99)), 'unknown-format'],
  ])('where one %s', { timeout: 30_000 }, async (_what, change, code) => {
    for (const path of await filesNeeded()) {
      expect([path, await codeOf(withChange(path, change))]).toEqual([path, code]);
    }
  });

  test('where one stands in the place of another', async () => {
    const needed = await filesNeeded();
    for (const [index, path] of needed.entries()) {
      const other = needed[(index + 1) % needed.length] ?? '';
      // A part of a file that is compressed as a whole is none of anything.
      const code = path.startsWith('articles/') && !other.startsWith('articles/') ? 'damaged-file' : 'wrong-file';
      expect([path, other, await codeOf(withFile(path, whole.files.get(other)))]).toEqual([path, other, code]);
    }
  });

  test('where it is of another index', async () => {
    const other = await indexInMemory(articles.slice(1), { aliases });
    for (const path of await filesNeeded()) {
      const kind = path.split('/')[0] ?? '';
      const theirs = [...other.files.keys()].filter((one) => one.startsWith(`${kind}/`) && !whole.files.has(one));
      if (theirs.length > 0) expect([path, await codeOf(withFile(path, other.files.get(theirs[0] ?? '')))]).toEqual([path, 'wrong-file']);
    }
  });

  test('where the manifest is old and what it names is gone', async () => {
    const renewed = await indexInMemory(articles.slice(1), { aliases });
    const files = new Map([...renewed.files, ['manifest.json', whole.files.get('manifest.json') ?? new Uint8Array()] as const]);
    expect(await codeOf(loadFromMap(files))).toBe('missing-file');
  });

  test('where there is no manifest, or one that nobody knows', async () => {
    expect(await codeOf(withFile('manifest.json', undefined))).toBe('no-index');
    expect(await codeOf(withFile('manifest.json', new TextEncoder().encode('<!doctype html>')))).toBe('damaged-file');
    expect(await codeOf(withFile('manifest.json', new TextEncoder().encode('{"format":99}')))).toBe('unknown-format');
  });
});

test('a host that has undone the compression is no trouble', async () => {
  const { search } = createSearch(async (path, fresh, part) => {
    const bytes = await loadFromMap(whole.files)(path, fresh, part);
    return bytes !== undefined && isPacked(bytes) ? new Uint8Array(gunzipSync(bytes)) : bytes;
  });
  expect(await search(request)).toEqual(await whole.search(request));
});

test('of a file of several articles, a host is asked for the parts that are shown, and may as well give all', async () => {
  const parts: string[] = [];
  const ask = async (answer: (bytes: Uint8Array, start: number, end: number) => Response) => {
    const given = vi.spyOn(globalThis, 'fetch').mockImplementation((url, options) => {
      const path = String(url).slice('https://archive.example/index/'.length);
      const bytes = whole.files.get(path) ?? new Uint8Array();
      const range = new Headers(options?.headers).get('range');
      const [start = 0, end = 0] = (range?.match(/\d+/g) ?? []).map(Number);
      if (range !== null) parts.push(`${path} ${range}`);
      return Promise.resolve(range === null ? new Response(bytes.slice()) : answer(bytes, start, end + 1));
    });
    const result = await createSearch(loadFrom('https://archive.example/index/')).search(request);
    given.mockRestore();
    return result;
  };
  const right = await whole.search(request);

  expect(await ask((bytes, start, end) => new Response(bytes.slice(start, end), { status: 206 }))).toEqual(right);
  expect(await ask((bytes) => new Response(bytes.slice()))).toEqual(right);
  await expect(ask(() => new Response(null, { status: 416 }))).rejects.toMatchObject({ code: 'damaged-file' });
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.every((part) => part.startsWith('articles/'))).toBe(true);
});

test('an index published anew while it is read is read anew', async () => {
  const added = aRecord({ id: 'late', title: 'Camp Ashraf and Amnesty, later', date: '2020-01-01' });
  const renewed = await indexInMemory([...articles, added], { aliases });
  let files: ReadonlyMap<string, Uint8Array> = whole.files;
  const { search } = createSearch((path, fresh, part) => loadFromMap(files)(path, fresh, part));
  expect((await search({ q: 'ashraf' })).hits.map(({ id }) => id)).not.toContain('late');
  files = renewed.files;
  expect((await search({ q: 'amnesty later' })).hits.map(({ id }) => id)).toContain('late');
});

test('a host that could not be reached is asked again', async () => {
  let isUp = false;
  const { search } = createSearch((path, fresh, part) => (isUp ? loadFromMap(whole.files)(path, fresh, part) : Promise.reject(new SearchError('unreachable', path))));
  await expect(search(request)).rejects.toMatchObject({ code: 'unreachable' });
  isUp = true;
  expect(await search(request)).toEqual(await whole.search(request));
});
