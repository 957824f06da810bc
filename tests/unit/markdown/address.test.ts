import { describe, expect, test } from 'vitest';
import { formatInternal, parseAddress, parseImageAddress, parseInternal } from '../../../src/markdown/address.ts';

const dir = 'articles/2011';

describe('parseAddress', () => {
  test.each([
    ['https://example.org/a?b#c', { kind: 'external', url: 'https://example.org/a?b#c' }],
    ['HTTP://example.org', { kind: 'external', url: 'HTTP://example.org' }],
    ['https:example.org/x', { kind: 'external', url: 'https://example.org/x' }],
    ['//example.org/x', { kind: 'external', url: 'https://example.org/x' }],
    ['\\\\example.org\\x', { kind: 'external', url: 'https://example.org/x' }],
    ['/\t/example.org/x', { kind: 'external', url: 'https://example.org/x' }],
    ['mailto:desk@example.org', { kind: 'external', url: 'mailto:desk@example.org' }],
    ['tel:+46', { kind: 'external', url: 'tel:+46' }],
    ['#the-raid', { kind: 'fragment', fragment: 'the-raid' }],
    ['#%D8%A7', { kind: 'fragment', fragment: 'ا' }],
    ['/places/iraq/', { kind: 'site', href: '/places/iraq/', path: '/places/iraq/' }],
    ['/data/?a=b#c', { kind: 'site', href: '/data/?a=b#c', path: '/data/', fragment: 'c' }],
    ['raid.md', { kind: 'archive', path: 'articles/2011/raid.md' }],
    ['./raid.md', { kind: 'archive', path: 'articles/2011/raid.md' }],
    ['../../places/iraq.md#early-years', { kind: 'archive', path: 'places/iraq.md', fragment: 'early-years' }],
    ['../2009/raid.md?x=1', { kind: 'archive', path: 'articles/2009/raid.md' }],
    ['/places/iraq.md', { kind: 'archive', path: 'places/iraq.md' }],
    ['caf%C3%A9 au%20lait.md', { kind: 'archive', path: 'articles/2011/café au lait.md' }],
    ['./javascript:alert(1)', { kind: 'archive', path: 'articles/2011/javascript:alert(1)' }],
  ])('reads %j', (written, address) => {
    expect(parseAddress(written, dir)).toEqual(address);
  });

  test.each([
    ['../../../secret.md', 'outside'],
    ['%2e%2e/%2e%2e/%2e%2e/secret.md', 'outside'],
    ['..\\..\\..\\secret.md', 'outside'],
    ['javascript:alert(1)', 'unsafe'],
    [' \u0001java\nscript:alert(1)', 'unsafe'],
    ['data:text/html,x', 'unsafe'],
    ['dateline:places/iraq.md', 'unsafe'],
    ['DATELINE:x', 'unsafe'],
    ['file:///etc/passwd', 'unsafe'],
    ['ttps://example.org', 'unsafe'],
    ['', 'bad'],
    ['?page=2', 'bad'],
    ['http://exa mple.org', 'bad'],
    ['a%00.md', 'bad'],
    ['a%5cb.md', 'bad'],
    ['a%E0%A4.md', 'bad'],
  ])('refuses %j: %s', (written, why) => {
    expect(parseAddress(written, dir)).toEqual({ kind: 'refused', why });
  });
});

test.each([
  ['gate.jpg', { kind: 'archive', path: 'articles/2011/gate.jpg' }],
  ['/media/gate.jpg', { kind: 'archive', path: 'media/gate.jpg' }],
  ['/../gate.jpg', { kind: 'refused', why: 'outside' }],
  ['https://example.org/gate.jpg', { kind: 'external', url: 'https://example.org/gate.jpg' }],
  ['#gate', { kind: 'refused', why: 'bad' }],
])('an image at %j', (written, address) => {
  expect(parseImageAddress(written, dir)).toEqual(address);
});

test.each([
  ['places/iraq.md', undefined],
  ['people/علی & "رضا".md', 'بخش ۱'],
  ["a'b/c d#e%f.md", 'x#y'],
])('an internal address can be read back: %j', (path, fragment) => {
  const href = formatInternal(path, fragment);
  expect(href).not.toMatch(/["&<> ]/);
  expect(parseInternal(href)).toEqual(fragment === undefined ? { path } : { path, fragment });
});
