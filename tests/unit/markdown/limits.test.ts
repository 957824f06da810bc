import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWork, mostWork } from '../../../src/markdown/limits.ts';
import { rendered } from './rendered.ts';

const paragraphs = 'Iraqi forces on **Friday** raided a [camp](../x.md) in *Diyala*.\n\n';

/** Texts made to keep a parser busy, or to overflow its stack. */
const hostile: readonly (readonly [name: string, markdown: string])[] = [
  ['a megabyte of prose', paragraphs.repeat(16_000)],
  ['a megabyte in one line', 'word *and* word. '.repeat(60_000)],
  ['10,000 quotations in each other', '>'.repeat(10_000) + 'a'],
  ['5,000 lists in one line', '- '.repeat(5000) + 'a'],
  ['lists, each deeper', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['5,000 emphases', '*a _b '.repeat(2500) + 'c_ d*'.repeat(2500)],
  ['strong in strong', '**'.repeat(5000) + 'a' + '**'.repeat(5000)],
  ['backticks that never match', Array.from({ length: 1400 }, (_, length) => '`'.repeat(length + 1)).join('a')],
  ['delimiters in lines that are no rows and no items', `a\n${'|*a_b\n    - *a_b\n2. *a_b\n'.repeat(4000)}`],
  ['delimiters below what is no table', `a|b\n---\n${'*a_b\n'.repeat(8000)}\n\na\\|b\n-|-\n${'*a_b\n'.repeat(8000)}`],
  ['brackets', '['.repeat(100_000)],
  ['pairs of brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['comments that never end', 'a<!--'.repeat(100_000)],
  ['processing instructions', 'a<?'.repeat(100_000)],
  ['deep HTML', '<div>'.repeat(20_000)],
  ['HTML left open', `<div>${Array.from({ length: 3000 }, (_, index) => `<b x${index}=1>`).join('')}${'<p>x'.repeat(3000)}`],
  ['a table to be filled up', `|${'a|'.repeat(1500)}\n|${'-|'.repeat(1500)}\n${'a\n'.repeat(2000)}`],
  ['one long address again and again', `[a]: https://example.org/${'z'.repeat(100_000)}\n\n${'[a] '.repeat(2000)}`],
  ['quotations with gaps', '> a\n\n'.repeat(20_000)],
  ['underlined headings', 'a\n-\n'.repeat(10_000)],
  ['notes', Array.from({ length: 10_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join('')],
];

describe('a text beyond all measure is shown as plain text, and says so', () => {
  test.each(hostile)('%s', (_, markdown) => {
    const start = performance.now();
    const { problems, html } = rendered(markdown);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(problems.map(({ code }) => code)).toEqual(['too-complex']);
    expect(html).toMatch(/^<p id="p1">/);
  }, 30_000);

  test('with everything an author wrote', () => {
    const { html, text, problems } = rendered(`One & <b>two</b>.\n\n${'>'.repeat(500)}`);
    expect(html).toContain('One &#x26; &#x3C;b>two&#x3C;/b>.');
    expect(text).toBe(`One & <b>two</b>.\n${'>'.repeat(500)}`);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "too-complex",
          "column": 1,
          "line": 3,
          "message": "It nests more than 100 levels deep.",
          "remedy": "Divide it, or take the markup out; until then it is shown as plain text.",
        },
      ]
    `);
  });
});

test.each([
  ['One.\n\nTwo.\n\n' + '[a'.repeat(20_000), 5],
  ['One.\r\n\r\n\r\n' + '*a '.repeat(5000) + '\r\n\r\nEnd.', 4],
  ['One.\n\n' + '> '.repeat(200) + 'a', 3],
])('the line is the one where it goes too far', (markdown, line) => {
  expect(rendered(markdown).problems).toMatchObject([{ code: 'too-complex', line, column: 1 }]);
});

/** Texts that are only unusual. */
const unusual: readonly (readonly [name: string, markdown: string, part: string])[] = [
  ['a report of 100 pages', paragraphs.repeat(2000), 'id="p2000"'],
  ['a list of 2,000 names', '- A name, 25, [place](x.md)\n'.repeat(2000), '<li>A name, 25, <a'],
  ['a table of 1,000 rows', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(1000)}`, '<td>1</td>'],
  ['1,500 items with delimiters', '- [a_b](x_y.md) *c* snake_case_name\n'.repeat(1500), '<li><a href='],
  ['a table with delimiters', `| a | b |\n|---|:--|\n${'| *1* | a_b_c_d |\n'.repeat(800)}`, '<td><em>1</em></td>'],
  ['200 sources', Array.from({ length: 200 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join(''), 'href="#n200"'],
  ['a long rule', '- '.repeat(500), '<hr>'],
  ['1,000 items of HTML', `<ul>${'<li>a'.repeat(1000)}</ul>`, '<li>a'],
  ['20 levels', '> '.repeat(20) + 'a', '<blockquote>'],
  ['a digit string', '1234567890'.repeat(2000), '1234567890'],
];

describe('a text that is only long or unusual is not', () => {
  test.each(unusual)('%s', (_, markdown, part) => {
    const { html, problems } = rendered(markdown);
    expect(problems).toEqual([]);
    expect(html).toContain(part);
  }, 30_000);
});

test('what a look at the signs lets through is never too much work', () => {
  const line = fc.tuple(fc.constantFrom('> ', '- ', '    - ', '1. ', '>>> ', '', '|', '[^a]: ', '\u2028> '), fc.constantFrom('a', '*_~', '[]', '<!', '`', '``a`', '===', '-|-', 'word '), fc.integer({ min: 1, max: 60 })).map(([start, signs, times]) => start + signs.repeat(times));
  const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\n\n'), fc.integer({ min: 1, max: 1500 })).map(([lines, end, times]) => `${lines.join(end)}${end}`.repeat(times));
  const seen = { tooMuch: 0, little: 0 };
  fc.assert(fc.property(text, (any) => {
    const isLittle = mostWork(any) <= 1500;
    if (isLittle) seen.little += 1;
    else if (findWork(any) !== undefined) seen.tooMuch += 1;
    if (isLittle) expect(findWork(any)).toBeUndefined();
  }), { numRuns: 300, seed: 7 });
  expect(Math.min(seen.tooMuch, seen.little)).toBeGreaterThan(20);
}, 60_000);
