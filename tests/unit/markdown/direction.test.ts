import { describe, expect, test } from 'vitest';
import { countLetters, directionOf, findRuns } from '../../../src/markdown/direction.ts';
import { htmlOf } from './rendered.ts';

test.each([
  ['en', 'ltr'],
  ['sv-SE', 'ltr'],
  ['fa', 'rtl'],
  ['ar-IQ', 'rtl'],
  ['he', 'rtl'],
  ['ckb', 'rtl'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['az-Latn-AZ', 'ltr'],
  ['fa-Latn', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

/** The pieces of a text that run against the direction around it. */
function runs(text: string, direction: 'ltr' | 'rtl'): readonly string[] {
  return findRuns(text, direction).map(({ start, end }) => text.slice(start, end));
}

describe('pieces that run the other way', () => {
  test.each([
    ['سازمان PMOI گفت', ['PMOI']],
    ['گفت: «NCRI» و (MEK)، و AP', ['NCRI', 'MEK', 'AP']],
    ['قطعنامه Resolution 1284 در', ['Resolution 1284']],
    ['هواپیمای F-16 و 3M و C++', ['F-16', '3M', 'C++']],
    ['دولت U.S. گفت', ['U.S.']],
    ['شورا NCRI (Paris) در ۱۹۸۱', ['NCRI (Paris)']],
    ['در 34 نفر', []],
    ['نشانی https://example.org/a/b/ است', ['https://example.org/a/b/']],
    ['Amnesty International گفت', ['Amnesty International']],
  ])('left to right in %s', (text, pieces) => {
    expect(runs(text, 'ltr')).toEqual(pieces);
  });

  test.each([
    ['the group (سازمان مجاهدین خلق ایران) said', ['سازمان مجاهدین خلق ایران']],
    ['in كربلاء 34 people died', ['كربلاء']],
    ['on ۱۹ فروردین ۱۳۹۰, a Friday', ['فروردین ۱۳۹۰']],
    ['no other letters', []],
    ['שלום، سلام', ['שלום، سلام']],
  ])('right to left in %s', (text, pieces) => {
    expect(runs(text, 'rtl')).toEqual(pieces);
  });
});

describe('blocks', () => {
  test.each([
    ['en', 'All in English.', '<p>All in English.</p>'],
    ['en', 'A word: سلام.', '<p>A word: <bdi>سلام</bdi>.</p>'],
    ['en', 'سلام بر همه، said he', '<p dir="rtl">سلام بر همه، <bdi>said he</bdi></p>'],
    ['fa', 'PMOI در بیانیه‌ای گفت', '<p><bdi>PMOI</bdi> در بیانیه‌ای گفت</p>'],
    ['fa', 'In English.', '<p dir="ltr">In English.</p>'],
    ['fa', '> In English.\n>\n> Two.', '<blockquote dir="ltr">\n<p>In English.</p>\n<p>Two.</p>\n</blockquote>'],
    ['fa', '- یک\n- دو سه\n- English', '<ul>\n<li>یک</li>\n<li>دو سه</li>\n<li dir="ltr">English</li>\n</ul>'],
    ['fa', 'متن `code` متن', '<p>متن <code dir="ltr">code</code> متن</p>'],
    ['en', '*سلام* [علی](https://example.org)!', '<p dir="rtl"><em>سلام</em> <a href="https://example.org">علی</a>!</p>'],
    ['en', 'By <span lang="fa">علی</span> now', '<p>By <span lang="fa" dir="rtl">علی</span> now</p>'],
    ['en', 'By <span dir="rtl">علی AP</span> now', '<p>By <span dir="rtl">علی <bdi>AP</bdi></span> now</p>'],
    ['en', 'By <bdi>علی</bdi> now', '<p>By <bdi>علی</bdi> now</p>'],
  ])('%s: %s', (lang, markdown, html) => {
    expect(htmlOf(markdown, lang)).toBe(html);
  });
});

test('every letter that runs from right to left is counted', () => {
  for (let point = 0; point < 0x20000; point++) {
    const sign = String.fromCodePoint(point);
    const isOne = /^\p{L}$/u.test(sign) && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(sign);
    if (countLetters(sign, 'rtl') !== Number(isOne)) expect.fail(`U+${point.toString(16)}`);
  }
});
