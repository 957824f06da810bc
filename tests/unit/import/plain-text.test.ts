import { expect, test } from 'vitest';
import { firstWords, plainLine, plainSummary } from '../../../src/import/plain-text.ts';

test.each([
  ['EPA&#8217;s Review', 'EPA’s Review'],
  ['a &ldquo;front door&rdquo;', 'a “front door”'],
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['AT&notes and R&D;', 'AT&notes and R&D;'],
  ['writing for action <em>and</em> flexibility', 'writing for action and flexibility'],
  ['one<br/>two', 'one two'],
  ['the <challenge> of 1 < 2', 'the <challenge> of 1 < 2'],
  [' two\n lines\t', 'two lines'],
  ['bell\u0007 and half \ud800', 'bell and half'],
  ['&lt;b&gt;', '<b>'],
])('the plain line of %j is %j', (written, expected) => {
  expect(plainLine(written)).toBe(expected);
});

test.each([
  ['Down **to a mere 30 days**, from [6 months](https://a.example).', 'Down to a mere 30 days, from 6 months.'],
  ['<p>When asked &quot;why&quot;</p>', 'When asked "why"'],
  ['1. It is * not * a list', '1. It is * not * a list'],
])('the plain summary of %j is %j', (written, expected) => {
  expect(plainSummary(written)).toBe(expected);
});

test.each([
  ['**Is it a ‘system’ or ‘service’?** The words you use.', 'Is it a ‘system’ or ‘service’?'],
  ['Rain. Then sun.', 'Rain.'],
  ['Three words only', 'Three words only'],
  [`${'word '.repeat(30)}`, `${'word '.repeat(17).trim()} word…`],
  ['***', undefined],
])('the first words of %j are %j', (written, expected) => {
  expect(firstWords(written)).toBe(expected);
});
