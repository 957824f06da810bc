import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../src/search/words/analyser.ts';
import { foldedWords } from '../../../src/search/words/folded-words.ts';
import { scanWords } from '../../../src/search/words/scan-words.ts';
import { loadStemmers } from '../../../src/search/words/stemmers.ts';

describe('words', () => {
  test.each([
    ['Iraqi forces raided Camp Ashraf.', ['Iraqi', 'forces', 'raided', 'Camp', 'Ashraf']],
    ["The camp’s residents, and the UN's envoy", ['The', 'camp', 'residents', 'and', 'the', 'UN', 'envoy']],
    ["O'Brien d’Ivoire", ['O', 'Brien', 'd', 'Ivoire']],
    ['Mojahedin-e-Khalq 2,500 2011-04-08', ['Mojahedin', 'e', 'Khalq', '2', '500', '2011', '04', '08']],
    ['می‌خواهد بین‌الملل', ['می‌خواهد', 'بین‌الملل']],
    ['مُخَيَّم أشرف', ['مُخَيَّم', 'أشرف']],
    ['東京大学で会議', ['東京', '大学', 'で', '会議']],
    ['𝒜bc 😀 x', ['𝒜bc', 'x']],
    ['', []],
  ])('of %j', (text, expected) => {
    const words: string[] = [];
    scanWords(text, (start, end) => words.push(text.slice(start, end)));
    expect(words).toEqual(expected);
  });
});

describe('what a word is indexed under', () => {
  test.each([
    ['en', 'Elections', 'elect'],
    ['en', 'US', 'us'],
    ['en', 'use', 'use'],
    ['en', 'naïve', 'naiv'],
    ['en', 'Malmö', 'malmo'],
    ['en', '18F', '18f'],
    ['en', 'اشرف', 'اشرف'],
    ['sv', 'Malmö', 'malmö'],
    ['sv', 'regeringens', 'regering'],
    ['sv', 'Brasília', 'brasili'],
    ['fr', 'élections', 'elect'],
    ['de', 'Häusern', 'haus'],
    ['ar', 'القوات', 'قو'],
    ['ar', 'قوات', 'قو'],
    ['ar', 'والمخيم', 'مخيم'],
    ['ar', 'أشرف', 'اشرف'],
    ['fa', 'کتاب‌ها', 'كتاب'],
    ['fa', 'کتابها', 'كتاب'],
    ['fa', 'كتابهاي', 'كتاب'],
    ['fa', 'نیروهای', 'نيرو'],
    ['fa', 'میدان', 'ميدان'],
    ['fa', '۱۳۹۰', '1390'],
    ['ar', '٢٠١١', '2011'],
    ['', 'Ångström', 'angstrom'],
    ['', 'Łódź', 'lodz'],
    ['ru', 'Ёлки', 'елк'],
  ])('in %j: %s', async (lang, word, expected) => {
    expect(createAnalyser(await loadStemmers([lang])).term(word, lang)).toBe(expected);
  });

  test.each([
    ['Persian and Arabic keyboards', 'fa', 'علي كريمي', 'علی کریمی'],
    ['teh marbuta and heh', 'ar', 'منظمة', 'منظمه'],
    ['vowel signs', 'ar', 'مُخَيَّم', 'مخيم'],
    ['tatweel', 'ar', 'مخـــيم', 'مخيم'],
    ['composed and decomposed letters', 'sv', 'Malmo\u0308', 'Malmö'],
    ['full-width letters', 'en', 'ＵＮ', 'UN'],
  ])('is the same for %s', async (_what, lang, one, other) => {
    const { term } = createAnalyser(await loadStemmers([lang]));
    expect(term(one, lang)).toBe(term(other, lang));
  });
});

test.each([
  ['Mojahedin-e Khalq', ['mojahedin', 'e', 'khalq']],
  ["People's Mojahedin", ['people', 'mojahedin']],
  ['عفو بین‌الملل', ['عفو', 'بين', 'الملل']],
  ['Malmö FF', ['malmo', 'ff']],
])('the name %s is compared as %j', (name, expected) => {
  expect(foldedWords(name)).toEqual(expected);
});
