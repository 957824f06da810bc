import { expect, test } from 'vitest';
import { cleanText } from '../../../src/markdown/clean-text.ts';
import { countWords } from '../../../src/markdown/count-words.ts';
import { rendered } from './rendered.ts';

test.each([
  ['a\tb\r\nc\u00a0d', 'a\tb\r\nc\u00a0d', undefined],
  ['a\n\u0000b\u0007', 'a\n�b�', '2:1 The text holds 2 characters that nothing can show, first U+0000.'],
  ['ab\ud800c', 'ab�c', '1:3 The text holds a character that nothing can show, first U+D800.'],
  ['a\udc00\ud800', 'a��', '1:2 The text holds 2 characters that nothing can show, first U+DC00.'],
  ['😀', '😀', undefined],
  ['\u0092\ufffe', '��', '1:1 The text holds 2 characters that nothing can show, first U+0092.'],
])('%j is read as %j', (source, text, problem) => {
  const cleaned = cleanText(source);
  expect(cleaned.text).toBe(text);
  expect(cleaned.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
    problem === undefined ? [] : [problem],
  );
});

test('what HTML says by number is cleaned as well', () => {
  expect(rendered('a &#xD800; &#0; b').text).toBe('a � � b');
});

test.each([
  ['', 0],
  ['Iraqi forces on Friday raided a camp.', 7],
  ['At 4.45 am, some 2,500 troops – north-east of it – didn’t stop', 11],
  ['نیروهای عراقی می‌خواهند وارد اردوگاه شوند.', 6],
  ['قالت الأمم المتحدة إن ٣٤ شخصاً قُتلوا', 7],
  ['伊拉克军队进入营地', 4],
])('%s has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ['# A *b*\n\nc\nd `e` <b>f</b>\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |', 'A b\nc d e f\ng\nh\ni j\nk l'],
  ['```\na\n\n  b\n```\n\nc  \nd ![alt](x.png "t")', 'a\nb\nc\nd'],
  ['<div>a<br>b<p>c</p></div><script>d</script>', 'a\nb\nc'],
  ['2&nbsp;500 of  2\u202f500&#8239;000', '2\u00a0500 of 2\u202f500\u202f000'],
])('the plain text of %j', (markdown, text) => {
  expect(rendered(markdown).text).toBe(text);
});
