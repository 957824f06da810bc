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

test('the scripts of any page weigh 5 kB at most, and none holds up the page', () => {
  const scripts = site.pages.map((page) => named(page, 'script').filter(({ properties: { src } }) => src !== undefined));

  expect(scripts.flat().filter(({ properties: { type, defer, async } }) => type !== 'module' && !defer && !async)).toEqual([]);
  expect(Math.max(...scripts.map((all) => all.reduce((sum, { properties: { src } }) => sum + weigh(site.read(String(src))), 0)))).toBeLessThan(5);
});

test('two fonts at most are fetched before they are asked for', () => {
  const fonts = site.pages.map((page) => linksOf(page, 'preload'));

  expect(Math.max(...fonts.map(({ length }) => length))).toBeLessThanOrEqual(2);
  expect(fonts.flat().filter((font) => !site.files.includes(font))).toEqual([]);
});
