import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { linksOf, named } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { articlePages, site } from '../support/demonstration-site.ts';

/** Kilobytes over the wire at 5, which hosts use that compress while sending. */
function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / 1000;
}

/** The page and its style sheets, without fonts and pictures. */
function weightOf(page: BuiltPage): number {
  return [page.html, ...linksOf(page, 'stylesheet').map(site.read)].map(weigh).reduce((sum, weight) => sum + weight, 0);
}

function heavierThan(limit: number, pages: readonly BuiltPage[]): readonly string[] {
  return pages.filter((page) => weightOf(page) > limit).map((page) => `${page.path} weighs ${weightOf(page).toFixed(1)} kB`);
}

test('an article and its style sheets weigh 30 kB at most', () => {
  expect(articlePages.length).toBeGreaterThan(30);
  expect(heavierThan(30, articlePages)).toEqual([]);
});

test('any other page weighs 60 kB at most', () => {
  expect(heavierThan(60, site.pages)).toEqual([]);
});

test('the scripts of any page weigh 4 kB at most, those of the search page 8 kB, and none holds up the page', () => {
  const scripts = site.pages.map((page) => ({ path: page.path, all: named(page, 'script').filter(({ properties: { src } }) => src !== undefined) }));
  const limitOf = (path: string): number => (path === '/search/' ? 8 : 4);

  expect(scripts.flatMap(({ all }) => all).filter(({ properties: { type, defer, async } }) => type !== 'module' && !defer && !async)).toEqual([]);
  expect(scripts.filter(({ path, all }) => all.reduce((sum, { properties: { src } }) => sum + weigh(site.read(String(src))), 0) > limitOf(path))).toEqual([]);
});

/** Everything that a search loads before its first answer, but for the stemmers of the archive's languages. */
test('the reader of the search, which runs in a worker, weighs 10 kB at most', () => {
  const readers = site.files.filter((file) => /^\/assets\/worker[-.][^/]*\.js$/.test(file));

  expect(readers).toHaveLength(1);
  expect(readers.map((file) => brotliCompressSync(site.read(file)).length).filter((bytes) => bytes > 10_000)).toEqual([]);
});

test('two fonts at most are fetched before they are asked for', () => {
  const fonts = site.pages.map((page) => linksOf(page, 'preload'));

  expect(Math.max(...fonts.map(({ length }) => length))).toBeLessThanOrEqual(2);
  expect(fonts.flat().filter((font) => !site.files.includes(font))).toEqual([]);
});
