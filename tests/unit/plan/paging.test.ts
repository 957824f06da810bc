import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../src/plan/paging.ts';
import { routes } from '../../../src/plan/routes.ts';

const pagesOf = (length: number, perPage: number) => paginate(routes.index('tag'), Array.from({ length }, (_, index) => index), perPage);

test.each([
  [0, [['/tags/', 0]]],
  [10, [['/tags/', 10]]],
  [14, [['/tags/', 14]]],
  [15, [['/tags/page/1/', 10], ['/tags/', 5]]],
  [24, [['/tags/page/1/', 10], ['/tags/', 14]]],
  [25, [['/tags/page/1/', 10], ['/tags/page/2/', 10], ['/tags/', 5]]],
])('%i items, ten to a page', (length, expected) => {
  expect(pagesOf(length, 10).map(({ path, items }) => [path, items.length])).toEqual(expected);
});

const list = fc.integer({ min: 0, max: 400 });
const size = fc.integer({ min: 1, max: 50 });

describe('whatever the length', () => {
  test('the pages together are the list, in its order', () => {
    fc.assert(fc.property(list, size, (length, perPage) => {
      expect(pagesOf(length, perPage).flatMap(({ items }) => items)).toEqual(Array.from({ length }, (_, index) => index));
    }));
  });

  test('the newest page holds at most one and a half, and at least half of one if there are others', () => {
    fc.assert(fc.property(list, size, (length, perPage) => {
      const pages = pagesOf(length, perPage);
      const newest = pages.at(-1)?.items.length ?? 0;
      expect(newest * 2).toBeLessThan(perPage * 3);
      if (pages.length > 1) expect(newest * 2).toBeGreaterThanOrEqual(perPage);
    }));
  });

  test('steps lead from page to page and back', () => {
    fc.assert(fc.property(list, size, (length, perPage) => {
      const pages = pagesOf(length, perPage);
      for (const [index, { path, paging }] of pages.entries()) {
        expect(paging).toMatchObject({ page: index + 1, newest: '/tags/', isNewest: path === '/tags/' });
        expect([paging.older, paging.newer]).toEqual([pages[index - 1]?.path, pages[index + 1]?.path]);
      }
    }));
  });
});

test('a full page never changes, however many items are added, and however often', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), size, fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), (first, perPage, additions) => {
    const promised = new Map<string, readonly number[]>();
    let length = first;
    for (const more of [0, ...additions]) {
      length += more;
      const pages = pagesOf(length, perPage);
      for (const [path, items] of promised) expect(pages.find((page) => page.path === path)?.items).toEqual(items);
      for (const { path, items } of pages.slice(0, -1)) promised.set(path, items);
    }
  }));
});
