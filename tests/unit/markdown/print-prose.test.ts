import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../../src/i18n/words.ts';
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { printProse } from '../../../src/markdown/print-prose.ts';
import { renderBody, renderByPlugins } from '../../../src/markdown/render-body.ts';
import { checkout } from '../../support/checkout.ts';
import { hostileBodies } from '../../support/hostile.ts';

const context = { dir: 'articles/2011', lang: 'en', words: words('en').markdown };

function isProse(text: string, lang = 'en'): boolean {
  return printProse(parseMarkdown(text), text, { ...context, lang }) !== undefined;
}

function expectAlike(text: string): void {
  expect(renderBody(text, context)).toEqual(renderByPlugins(text, context));
}

function textsIn(folder: string): string[] {
  const files = readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return files.map((file) => readFileSync(join(checkout, folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
}

describe('prose is what the plugins make of it', () => {
  test.each(['content', 'docs', 'tests/cases'])('in every text of %s', (folder) => {
    const texts = textsIn(folder);
    expect(texts.filter((text) => isProse(text)).length).toBeGreaterThan(0);
    for (const text of texts) expectAlike(text);
  });

  test('in every hostile text', () => {
    for (const text of hostileBodies) expectAlike(text);
  });

  test('whatever pieces a text is made of', () => {
    const pieces = ['word ', 'two words', 'text\n', 'é', '\n', '\n\n', ' ', '  \n', '\t', '- ', '  - ', '1. ', '3. ', '- item one\n', '- item two\n\n', '> ', '> quote\n>\n> more\n', '# ', '### ', '## two words\n\n', 'h\n===\n', '---\n', '*', '**', '_', '*a*', '**b c**', '[a](b.md)', '[ b ](../x.md#f)', "[c](https://a.b/c?d&e='f')", '[d](/site/p#q)', '[e](%C3%A9.md)', '[x *y* z](q.md)', '[e](#word)', '[](x.md)', '[e](HTTP://A.b)', '[e](mailto:a@b)', '[e](a:b)', '[e](%zz)', '[w](../../../x.md)', '[t](x.md "t")', '&amp;', '&lt;', '&nbsp;', '&#x627;', '&#13;', '<', '&', '\\', "'", '"q"', '`c`', '<b>x</b>', 'ع', '[^1]', '~~s~~', 'https://a.b/c', '\u00a0'];
    let found = 0;
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      if (isProse(text)) found += 1;
      expectAlike(text);
    }), { numRuns: 3000, seed: 7 });
    expect(found).toBeGreaterThan(500);
  });
});

test('a long run of blanks keeps nobody waiting', () => {
  const blanks = ' '.repeat(150_000);
  for (const text of [`a${blanks}b\nc`, `a${blanks}b\nc\n===\n`, `x${blanks}-\n`, `x |${blanks}-y\n`]) expectAlike(text);
});

test.each([
  ['paragraphs, headings, lists, quotations, emphasis and links', '# A\n\nB *c* **d** [e](f.md).\n\n- g\n  - h\n\n> i\n\n---\n\n1. j\n', 'en', true],
  ['code', 'A `b`.', 'en', false],
  ['an image', '![a](b.jpg)', 'en', false],
  ['HTML', 'A <b>b</b>.', 'en', false],
  ['a note', 'A.[^1]\n\n[^1]: B.', 'en', false],
  ['a table', '| a |\n| - |\n| b |', 'en', false],
  ['a link that leads nowhere', '[a](javascript:b)', 'en', false],
  ['letters of another direction', 'A \u0639.', 'en', false],
  ['a language of that direction', 'A.', 'fa', false],
  ['a link to a file whose name begins as a place in the text does', 'A [b](../../%23c.md).', 'en', false],
])('%s', (_, text, lang, expected) => {
  expect(isProse(text, lang)).toBe(expected);
});
