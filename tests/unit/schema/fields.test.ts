import { describe, expect, test } from 'vitest';
import { citations, formerPaths, id, language, moment, reference, references, span, text, texts, url } from '../../../src/schema/fields.ts';

test.each([
  ['  A headline ', 'A headline'],
  ['One\n  sentence\nover three lines', 'One sentence over three lines'],
  ['e\u0301tude', '\u00e9tude'],
  ['“Raid” – 2011', '“Raid” – 2011'],
])('text %j is %j', (written, line) => {
  expect(text.parse(written)).toBe(line);
});

describe('a moment keeps the day that was written, whatever the zone', () => {
  test.each([
    ['2011-04-08', { day: '2011-04-08' }],
    ['2012-02-29', { day: '2012-02-29' }],
    ['2011-04-08T14:30:00+01:00', { day: '2011-04-08', instant: '2011-04-08T14:30:00+01:00' }],
    ['2011-04-08T23:30Z', { day: '2011-04-08', instant: '2011-04-08T23:30:00Z' }],
    ['2011-04-08 00:30:15.250 +0330', { day: '2011-04-08', instant: '2011-04-08T00:30:15+03:30' }],
    ['2011-04-08T01:00:00-11:00', { day: '2011-04-08', instant: '2011-04-08T01:00:00-11:00' }],
    ['2011-04-08T00:30+14:00', { day: '2011-04-08', instant: '2011-04-08T00:30:00+14:00' }],
  ])('%s', (written, value) => {
    expect(moment.parse(written)).toEqual(value);
  });
});

test.each([
  [1986, '1986-01-01', '1986-12-31'],
  ['1986~', '1986-01-01', '1986-12-31'],
  ['2009-07-28/2009-07-29', '2009-07-28', '2009-07-29'],
  ['../2009', null, '2009-12-31'],
])('a span %j', (written, earliest, latest) => {
  expect(span.parse(written)).toMatchObject({ earliest, latest });
});

test.each([
  ['camp-ashraf', 'camp-ashraf'],
  [2011, '2011'],
  ['اردوگاه-اشرف', 'اردوگاه-اشرف'],
  ['v1.2_a', 'v1.2_a'],
])('id %j', (written, value) => {
  expect(id.parse(written)).toBe(value);
});

test.each(['', '.hidden', '-a', 'a/b', 'a b', '..', 'a?b', 'a#b', 'a%20b'])('no id: %j', (written) => {
  expect(id.safeParse(written).success).toBe(false);
});

test.each([
  ['/old/path/', ['/old/path/']],
  [['/?p=12', '/a.html'], ['/?p=12', '/a.html']],
  ['https://old.example/2011/raid/', ['/2011/raid/']],
])('former paths %j', (written, paths) => {
  expect(formerPaths.parse(written)).toEqual(paths);
});

test.each(['old', '//host/path', '/../up', '/a/../../b', '/%2e%2e/up', '/..%2Fup', '/a%5C..%5Cup', '/./a', 'https:old', '/a\\b'])('no former path: %j', (written) => {
  expect(formerPaths.safeParse(written).success).toBe(false);
});

test.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['az-arab', 'az-Arab'],
])('language %s is %s', (written, tag) => {
  expect(language.parse(written)).toBe(tag);
});

test.each(['ftp://a.example/', 'mailto:a@b.example', 'javascript:alert(1)', 'a.example', '/path'])('no web address: %s', (written) => {
  expect(url.safeParse(written).success).toBe(false);
});

test.each([
  [references, 'human rights', [{ ref: 'human rights' }]],
  [references, { id: 'burt', as: 'minister' }, [{ ref: 'burt', as: 'minister' }]],
  [references, ['iraq', { id: 'london' }, 1986], [{ ref: 'iraq' }, { ref: 'london' }, { ref: '1986' }]],
  [references, [], []],
  [reference, 'iraq', { ref: 'iraq' }],
  [texts, 'violence', ['violence']],
  [texts, ['a', 'b'], ['a', 'b']],
  [citations, { publisher: 'AI' }, [{ publisher: 'AI' }]],
])('one and many: %# %j', (schema, written, value) => {
  expect(schema.parse(written)).toEqual(value);
});
