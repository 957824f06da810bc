import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKey } from '../../../../src/archive/model.ts';
import { FIELDS, formatAddress, isDate, ORDERS, parseAddress, requestOf, STEP, toggle, westernDigits } from '../../../../src/client/search/address.ts';
import type { Field, Wanted } from '../../../../src/client/search/address.ts';
import { searchFor } from '../../../../src/plan/routes.ts';

const filters = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 })])) as Record<Field, fc.Arbitrary<string[]>>);
const wantedSearch: fc.Arbitrary<Wanted> = fc.record(
  { q: fc.string(), isOpen: fc.boolean(), filters, from: fc.constantFrom('', '2011', '2011-04-08'), to: fc.constantFrom('', '2013-01'), order: fc.constantFrom(...ORDERS), shown: fc.integer({ min: 1, max: 9 }).map((steps) => steps * STEP) },
  { requiredKeys: ['q', 'isOpen', 'filters', 'from', 'to', 'shown'] },
).map((wanted) => ({ ...wanted, isOpen: wanted.isOpen && wanted.q !== '' }));

test('what is wanted comes back from its address as it was', () => {
  fc.assert(fc.property(wantedSearch, (wanted) => { expect(parseAddress(formatAddress(wanted))).toEqual(wanted); }));
});

test('the address of a search for nothing is the page’s own', () => {
  expect(formatAddress(parseAddress(''))).toBe('');
});

test('links from entities’ pages choose by id', () => {
  const [, query = ''] = searchFor(...(['place/camp-ashraf', 'person/hillary-clinton', 'person/نام'] as EntityKey[])).split('?');
  expect(parseAddress(query).filters).toMatchObject({ place: ['camp-ashraf'], person: ['hillary-clinton', 'نام'], organisation: [] });
});

test('what an address should not say is passed over', () => {
  expect(parseAddress('?place=&place=a&place=a&sort=random&show=-3&colour=red&from=%DB%B2%DB%B0%DB%B1%DB%B1')).toEqual({
    ...parseAddress(''), filters: { ...parseAddress('').filters, place: ['a'] }, from: '2011',
  });
  expect(parseAddress('?show=100000').shown).toBe(500);
});

test('a choice made twice is no choice, and begins the list anew', () => {
  const wanted = { ...parseAddress('?q=raid'), shown: 40 };
  const chosen = toggle(wanted, 'year', '2011');
  expect(formatAddress(chosen)).toBe('?q=raid&year=2011');
  expect(formatAddress(toggle(chosen, 'year', '2011'))).toBe('?q=raid');
});

test('without words the newest come first, and what is no date is not asked for', () => {
  expect(requestOf(parseAddress('?from=soon&to=2011'))).toMatchObject({ sort: 'newest', from: '', to: '2011' });
  expect(requestOf(parseAddress('?q=raid'))).toMatchObject({ sort: 'relevance' });
});

describe('isDate', () => {
  test.each([['2011', true], ['2011-04', true], ['2012-02-29', true], ['2011-02-29', false], ['2011-13', false], ['2011-00', false], ['2011-4', false], ['11', false], ['', false], ['1900-02-29', false], ['2000-02-29', true]])('%s: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});

test('Persian and Arabic digits are digits', () => {
  expect([' ۲۰۱۱-۰۴ ', '٢٠١١'].map(westernDigits)).toEqual(['2011-04', '2011']);
});
