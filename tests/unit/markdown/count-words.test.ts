import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByPattern, countWords } from '../../../src/markdown/count-words.ts';

test.each([
  ['', 0],
  ['One, two – and three.', 4],
  ['2,500 U.S. long-term reader’s', 4],
  ['a-', 1],
  ["'a' -b", 2],
  ['a--b a.-b', 4],
  ['a\u0301-\u0301b', 2],
  ['می‌خواهد برود', 2],
  ['\u200ca', 1],
  ['𝒜𝒷 c', 2],
  ['نص ﷲ', 2],
  ['我爱北京', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test('the quick count is that of the pattern, of every sign of the first blocks between letters', () => {
  for (let unit = 0; unit < 0x3000; unit++) {
    const sign = String.fromCharCode(unit);
    const text = `${sign} a${sign}b ${sign}a a${sign} a-${sign}b a${sign}-b`;
    if (!/[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(text)) expect([unit, countWords(text)]).toEqual([unit, countByPattern(text)]);
  }
});

test('and of whatever text', () => {
  const sign = fc.oneof(fc.constantFrom('a', 'Z', 'é', '7', 'ی', '\u0301', '\u200c', '\u200d', "'", '’', '.', ',', '-', '‐', '‑', ' ', '\n', '_', '–', '½', '𝒜', '😀', '\ud835'), fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }));
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
  fc.assert(fc.property(text, (any) => {
    expect(countWords(any)).toBe(countByPattern(any));
  }), { numRuns: 5000, seed: 7 });
});
