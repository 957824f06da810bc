import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages.ts';
import { words } from '../../../src/i18n/words.ts';

const OTHERS = INTERFACE_LANGUAGES.filter((lang) => lang !== 'en');
/** Words that Swedish shares with English, signs, and the one relation that needs no word. */
const ALIKE = new Set(['organisation', 'Organisation', 'person', 'Person', 'Data', 'N', 'S', ', ', '']);

/** Paths to all texts: `kinds.place.one`. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`)) : [];
}

/** Forms by number are as many as the language has. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'other' in value) return 'forms';
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)])) : typeof value;
}

describe.each(OTHERS)('%s', (lang) => {
  test('has every key of English, and no other', () => {
    expect(shapeOf(words(lang))).toEqual(shapeOf(words('en')));
  });

  test('has no word left in English', () => {
    const english = new Map(textsOf(words('en'), ''));
    expect(textsOf(words(lang), '').filter(([path, text]) => text === english.get(path) && !ALIKE.has(text))).toEqual([]);
  });

  test('has no empty word', () => {
    expect(textsOf(words(lang), '').filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual(['relations.self']);
  });
});

test('Arabic script has no Latin-script words but names of formats, maps and files', () => {
  for (const lang of ['fa', 'ar']) {
    const latin = textsOf(words(lang), '').filter(([, text]) => /[a-z]/i.test(text.replaceAll(/Natural Earth|OPML|Atom|JSON Feed|RSS|\{\w+\}/g, '')));
    expect(latin).toEqual([]);
  }
});

test('Persian has its own letters', () => {
  expect(textsOf(words('fa'), '').filter(([, text]) => /[يك]/.test(text))).toEqual([]);
});

test('counting', () => {
  expect([0, 1, 2, 4213].map(words('en').reports)).toEqual(['0 reports', '1 report', '2 reports', '4,213 reports']);
  expect([0, 1, 2].map(words('sv').reports)).toEqual(['0 artiklar', '1 artikel', '2 artiklar']);
  expect([1, 30].map(words('fa').reports)).toEqual(['۱ گزارش', '۳۰ گزارش']);
  expect([0, 1, 2, 3, 11, 100].map(words('ar').reports)).toEqual(['لا تقارير', 'تقرير واحد', 'تقريران', '3 تقارير', '11 تقريرًا', '100 تقرير']);
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).minutes(2))).toEqual(['2 minutes', '2 minuter', '۲ دقیقه', 'دقيقتان']);
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).pageNumber(2))).toEqual(['Page 2', 'Sida 2', 'صفحهٔ ۲', 'الصفحة 2']);
});

test('an archive’s own words are translated where known, and stay as written where not', () => {
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).typeName('camp'))).toEqual(['camp', 'läger', 'اردوگاه', 'مخيم']);
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).claimVerb('killed'))).toEqual(['Killed', 'Dödade', 'کشته', 'قتلى']);
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).warningName('violence'))).toEqual(['violence', 'våld', 'خشونت', 'عنف']);
  expect(INTERFACE_LANGUAGES.map((lang) => words(lang).typeName('lighthouse'))).toEqual(Array(4).fill('lighthouse'));
});

test('a page in another language has its words in English', () => {
  expect(words('de').search).toBe('Search');
  expect(words('fa-AF').search).toBe('جست‌وجو');
});
