import { expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages.ts';
import { counting, formatDecimal, formatDigits, formatList, formatNumber } from '../../../src/i18n/numbers.ts';

test('numbers, digits and decimals', () => {
  expect(INTERFACE_LANGUAGES.map((lang) => formatNumber(4213, lang))).toEqual(['4,213', '4\u00a0213', '۴٬۲۱۳', '4,213']);
  expect(INTERFACE_LANGUAGES.map((lang) => formatDigits(2011, lang))).toEqual(['2011', '2011', '۲۰۱۱', '2011']);
  expect(INTERFACE_LANGUAGES.map((lang) => formatDecimal(34.06, lang, 1))).toEqual(['34.1', '34,1', '۳۴٫۱', '34.1']);
});

test('a language that the interface does not speak counts as English', () => {
  expect(formatNumber(4213, 'de')).toBe('4,213');
});

test('lists', () => {
  expect(INTERFACE_LANGUAGES.map((lang) => formatList(['A', 'B', 'C'], lang))).toEqual(['A, B and C', 'A, B och C', 'A، B و C', 'A وB وC']);
  expect(INTERFACE_LANGUAGES.map((lang) => formatList(['A', 'B', 'C'], lang, 'or'))).toEqual(['A, B or C', 'A, B eller C', 'A، B یا C', 'A أو B أو C']);
  expect(formatList(['A، و B', 'C'], 'fa')).toBe('A، و B و C');
  expect(formatList(['A'], 'en')).toBe('A');
  expect(formatList([], 'en')).toBe('');
});

test('Arabic counts in six ways', () => {
  const forms = { zero: 'z', one: 'o', two: 't', few: '# f', many: '# m', other: '# x' };
  expect([0, 1, 2, 3, 11, 100].map((n) => counting('ar')(n, forms))).toEqual(['z', 'o', 't', '3 f', '11 m', '100 x']);
});
