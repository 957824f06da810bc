import { expect, test } from 'vitest';
import { faultsOf, linksOf } from '../support/built-site.ts';
import { settings } from '../support/demonstration.ts';
import { site } from '../support/demonstration-site.ts';
import { linkFaultsOf } from '../support/link-faults.ts';

test('every address on every page leads to a page, a file or a place on a page, and nothing is loaded from elsewhere', () => {
  expect(linkFaultsOf(site, settings.url)).toEqual([]);
});

test('style sheets load files of the site only', () => {
  const sheets = site.files.filter((file) => file.endsWith('.css'));
  const faults = sheets.flatMap((sheet) => {
    const addresses = [...site.read(sheet).matchAll(/(?:url\(|@import\s*)["']?([^"')]+)/g)].map(([, address = '']) => address);
    // A fragment alone is of the page that loads the sheet.
    return addresses.filter((address) => !address.startsWith('#') && !site.files.includes(address)).map((address) => `${sheet}: ${address}`);
  });

  expect(sheets.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('every page can be reached from the front page by links', () => {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const reached = new Set(['/']);
  for (const path of reached) {
    const links = byPath.get(path)?.elements.flatMap(({ properties: { href } }) => (typeof href === 'string' && href.startsWith('/') ? [href] : []));
    for (const href of links ?? []) reached.add(decodeURI(href.replace(/[?#].*$/, '')));
  }

  expect(site.pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(['/404.html']);
});

test('a page at a former address names the one that it leads to', () => {
  const addresses = new Set(site.pages.map(({ path }) => settings.url + encodeURI(path)));
  const faults = faultsOf(site.former, (page) => (addresses.has(linksOf(page, 'canonical').join()) ? [] : [linksOf(page, 'canonical').join()]));

  expect(faults).toEqual([]);
});
