import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, faultsOf, readBuilt } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { settings } from '../support/demonstration.ts';
import { findTarget, siteTargets } from '../support/link-targets.ts';

/** Attributes that hold an address (HTML, index of attributes), as hast spells them. */
const ADDRESSES = ['href', 'src', 'action', 'formAction', 'cite', 'poster', 'data', 'longDesc', 'xLinkHref'];

function addressesOf({ tagName, properties }: Element): readonly { readonly attribute: string; readonly address: string }[] {
  const sets = ['srcSet', 'imageSrcSet'].flatMap((name) => (properties[name] === undefined ? [] : String(properties[name]).split(/,\s+/).map((part) => part.split(' ')[0] ?? '')));
  return [
    ...ADDRESSES.filter((name) => properties[name] !== undefined).map((name) => ({ attribute: `${tagName} ${name}`, address: String(properties[name]) })),
    ...sets.map((address) => ({ attribute: `${tagName} srcset`, address })),
  ];
}

function faultOf(page: BuiltPage, attribute: string, address: string): string | undefined {
  if (address.trim() === '') return 'is empty';
  if (address.startsWith(settings.url)) return findTarget(address.slice(settings.url.length) || '/', page.path, siteTargets());
  if (address.startsWith('#') || address.startsWith('/')) return findTarget(address, page.path, siteTargets());
  // A page of another site may be led to or quoted; nothing may be loaded from there.
  if (/^https?:\/\/[^/]/.test(address)) return /^(?:a href|blockquote cite|q cite)$/.test(attribute) ? undefined : 'is of another origin';
  return address.startsWith('mailto:') && attribute === 'a href' ? undefined : 'is neither absolute nor on this page';
}

test('every address on every page leads to a page, a file or a place on a page, and nothing is loaded from elsewhere', () => {
  const faults = faultsOf(builtPages, (page) =>
    page.elements.flatMap(addressesOf).flatMap(({ attribute, address }) => {
      const fault = faultOf(page, attribute, address);
      return fault === undefined ? [] : [`${attribute}="${address}" ${fault}`];
    }),
  );

  expect(faults).toEqual([]);
});

test('style sheets load files of the site only', () => {
  const sheets = builtFiles.filter((file) => file.endsWith('.css'));
  const faults = sheets.flatMap((sheet) => {
    const addresses = [...readBuilt(sheet).matchAll(/(?:url\(|@import\s*)["']?([^"')]+)/g)].map(([, address = '']) => address);
    return addresses.filter((address) => !builtFiles.includes(address)).map((address) => `${sheet}: ${address}`);
  });

  expect(sheets.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('every page can be reached from the front page by links', () => {
  const byPath = new Map(builtPages.map((page) => [page.path, page]));
  const reached = new Set(['/']);
  for (const path of reached) {
    const links = byPath.get(path)?.elements.flatMap(({ properties: { href } }) => (typeof href === 'string' && href.startsWith('/') ? [href] : []));
    for (const href of links ?? []) reached.add(decodeURI(href.replace(/[?#].*$/, '')));
  }

  expect(builtPages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual(['/404.html']);
});
