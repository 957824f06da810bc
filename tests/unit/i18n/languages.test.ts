import { describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES, dirOf, foreignInterface, interfaceLanguageOf, isSupported, languageName, pageLanguage } from '../../../src/i18n/languages.ts';

test.each([
  ['en', 'ltr'], ['sv', 'ltr'], ['fa', 'rtl'], ['ar', 'rtl'], ['he', 'rtl'], ['ur', 'rtl'], ['ps', 'rtl'], ['ckb', 'rtl'], ['fa-AF', 'rtl'], ['ar-Latn', 'ltr'],
  ['az', 'ltr'], ['az-Arab', 'rtl'], ['ku', 'ltr'], ['ku-IQ', 'rtl'], ['uz-AF', 'rtl'], ['yi', 'rtl'], ['dv', 'rtl'], ['ru', 'ltr'], ['zh-Hant', 'ltr'], ['', 'ltr'], ['no such tag', 'ltr'], ['123', 'ltr'],
])('%s is written %s', (lang, dir) => {
  expect(dirOf(lang)).toBe(dir);
});

test.each([
  ['fa', 'fa'], ['fa-AF', 'fa'], ['AR', 'ar'], ['sv-FI', 'sv'], ['de', 'en'], ['', 'en'],
])('a page in %s has its words in %s', (lang, expected) => {
  expect(interfaceLanguageOf(lang)).toBe(expected);
});

test('the interface speaks four languages', () => {
  expect(INTERFACE_LANGUAGES.filter(isSupported)).toEqual(['en', 'sv', 'fa', 'ar']);
  expect(isSupported('de')).toBe(false);
});

describe('languageName', () => {
  test.each([
    ['fa', ['Persian', 'persiska', 'فارسی', 'الفارسية']],
    ['sv', ['Swedish', 'svenska', 'سوئدی', 'السويدية']],
    ['ckb', ['Central Kurdish', 'centralkurdiska', 'کردی مرکزی', 'السورانية الكردية']],
    ['not a tag', ['not a tag', 'not a tag', 'not a tag', 'not a tag']],
  ])('%s', (tag, names) => {
    expect(INTERFACE_LANGUAGES.map((lang) => languageName(tag, lang))).toEqual(names);
  });

  test('knows the languages that news is in', () => {
    const tags = 'en sv fa ar ckb ku tr az ps ur he ru uk de fr es it pt nl da nb fi pl cs el hu ro bg sr sq zh ja ko hi bn id'.split(' ');
    for (const lang of INTERFACE_LANGUAGES) expect(tags.filter((tag) => languageName(tag, lang) === tag)).toEqual([]);
  });
});

test.each([
  ['sv', undefined],
  ['fa-AF', undefined],
  ['de', 'en'],
])('the language of the interface, where it is not that of a page in %s', (lang, expected) => {
  expect(foreignInterface(lang)).toBe(expected);
});

test.each([
  ['en', { lang: 'en' }],
  ['fa-AF', { lang: 'fa-AF' }],
  ['he', { lang: 'en', textLang: 'he' }],
  ['ku-Arab', { lang: 'en', textLang: 'ku-Arab' }],
])('a page of a text in %s', (lang, page) => {
  expect(pageLanguage(lang)).toEqual(page);
});
