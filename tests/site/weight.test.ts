import { expect, test } from 'vitest';
import { linksOf, named } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { articlePages, site } from '../support/demonstration-site.ts';
import { weigh, weightOf } from '../support/weight.ts';

function heavierThan(limit: number, pages: readonly BuiltPage[]): readonly string[] {
  return pages.filter((page) => weightOf(page, site) > limit).map((page) => `${page.path} weighs ${weightOf(page, site).toFixed(1)} kB`);
}

test('an article and its style sheets weigh 30 kB at most', () => {
  expect(articlePages.length).toBeGreaterThan(30);
  expect(heavierThan(30, articlePages)).toEqual([]);
});

test('any other page weighs 60 kB at most', () => {
  expect(heavierThan(60, site.pages)).toEqual([]);
});

test('the front page weighs 40 kB at most', () => {
  expect(heavierThan(40, site.pages.filter(({ path }) => path === '/'))).toEqual([]);
});

test('the scripts of any page weigh 4 kB at most, those of the search page 8 kB, and none holds up the page', () => {
  const scripts = site.pages.map((page) => ({ path: page.path, all: named(page, 'script').filter(({ properties: { src } }) => src !== undefined) }));
  const limitOf = (path: string): number => (path === '/search/' ? 8 : 4);

  expect(scripts.flatMap(({ all }) => all).filter(({ properties: { type, defer, async } }) => type !== 'module' && !defer && !async)).toEqual([]);
  expect(scripts.filter(({ path, all }) => all.reduce((sum, { properties: { src } }) => sum + weigh(site.read(String(src))), 0) > limitOf(path))).toEqual([]);
});

/** Everything that a search loads before its first answer, but for the stemmers of the archive's languages. */
test('the reader of the search, which runs in a worker, weighs 12 kB at most', () => {
  const readers = site.files.filter((file) => /^\/assets\/worker[-.][^/]*\.js$/.test(file));

  expect(readers).toHaveLength(1);
  expect(readers.map((file) => weigh(site.read(file))).filter((kilobytes) => kilobytes > 12)).toEqual([]);
});

test('two fonts at most are fetched before they are asked for', () => {
  const fonts = site.pages.map((page) => linksOf(page, 'preload'));

  expect(Math.max(...fonts.map(({ length }) => length))).toBeLessThanOrEqual(2);
  expect(fonts.flat().filter((font) => !site.files.includes(font))).toEqual([]);
});
