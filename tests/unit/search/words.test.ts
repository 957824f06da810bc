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
    ['Mojahedin-e-Khalq 2,500 2011-04-08', ['Mojahedin', 'e', 'Khalq', '2,500', '2011', '04', '08']],
    ['می‌خواهد بین‌الملل', ['می‌خواهد', 'بین‌الملل']],
    ['مُخَيَّم أشرف', ['مُخَيَّم', 'أشرف']],
    ['Minister\u00adpräsident \ufeffwas\u2060ser', ['Minister\u00adpräsident', 'was\u2060ser']],
    ['2.500 2’500 2\u00a0500\u00a0dead 1\u202f000\u202f000 ٢٬٥٠٠ 10,000.50', ['2.500', '2’500', '2\u00a0500', 'dead', '1\u202f000\u202f000', '٢٬٥٠٠', '10,000', '50']],
    ['1.5 12,34 2011.04.08 8.4.2011 192.168.1.1 1,2345 2,500m 2, 500', ['1', '5', '12', '34', '2011', '04', '08', '8', '4', '2011', '192', '168', '1', '1', '1', '2345', '2', '500m', '2', '500']],
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
    ['hi', '१२३४५६७८९०', '1234567890'],
    ['bn', '১২৩৪৫৬৭৮৯০', '1234567890'],
    ['', 'Ångström', 'angstrom'],
    ['', 'Łódź', 'lodz'],
    ['ru', 'Ёлки', 'елк'],
    ['bg', 'правителството', 'правителств'],
    ['bg', 'правителства', 'правителств'],
    ['bg', 'градът', 'град'],
    ['bg', 'градове', 'град'],
    ['bg', 'сигурен', 'сигурен'],
  ])('in %j: %s', async (lang, word, expected) => {
    expect(createAnalyser(await loadStemmers([lang])).terms(word, lang)[0]).toBe(expected);
  });

  test.each([
    ['Persian and Arabic keyboards', 'fa', 'علي كريمي', 'علی کریمی'],
    ['teh marbuta and heh', 'ar', 'منظمة', 'منظمه'],
    ['vowel signs', 'ar', 'مُخَيَّم', 'مخيم'],
    ['tatweel', 'ar', 'مخـــيم', 'مخيم'],
    ['composed and decomposed letters', 'sv', 'Malmo\u0308', 'Malmö'],
    ['full-width letters', 'en', 'ＵＮ', 'UN'],
    ['thousands with a sign', 'en', '2,500', '2500'],
    ['Persian thousands', 'fa', '۱٬۲۵۰٬۰۰۰', '1250000'],
    ['thousands after a space that is not broken', 'sv', '2\u00a0500', '2\u202f500'],
    ['soft hyphens', 'de', 'Donau\u00addampf\u00adschiff', 'Donaudampfschiff'],
    ['word joiners', 'de', 'Donau\u2060dampf\ufeffschiff', 'Donaudampfschiff'],
  ])('is the same for %s', async (_what, lang, one, other) => {
    const { terms } = createAnalyser(await loadStemmers([lang]));
    expect(terms(one, lang)).toEqual(terms(other, lang));
  });

  test.each([
    ['fr', 'réfugiés', 'refugies'],
    ['fr', 'Majorité', 'MAJORITE'],
    ['es', 'comunicación', 'comunicacion'],
    ['en', 'résumé', 'resume'],
    ['sv', 'armén', 'armen'],
    ['hu', 'menekülteket', 'menekulteket'],
    ['el', 'μάιος', 'ΜΑΪΟΣ'],
    ['ar', 'مستشفى', 'مستشفي'],
    ['ar', 'القرآن', 'القران'],
    ['tr', 'ormanları', 'ormanlari'],
    ['tr', 'ormanları', 'ORMANLARI'],
    ['tr', 'Iğdır', 'IGDIR'],
    ['tr', 'İstanbul', 'istanbul'],
    ['az', 'qızıl', 'QIZIL'],
  ])('in %j: %s and %s have a term in common', async (lang, one, other) => {
    const { terms } = createAnalyser(await loadStemmers([lang]));
    expect(terms(other, lang).filter((term) => terms(one, lang).includes(term))).not.toEqual([]);
  });

  test('keeps the stem of a word with its accents, and of Turkish capitals', async () => {
    const { terms } = createAnalyser(await loadStemmers(['fr', 'tr']));
    expect(terms('totalités', 'fr')).toContain(terms('total', 'fr')[0]);
    expect(terms('KADINLARIN', 'tr')).toEqual(terms('kadınların', 'tr'));
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
