import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseByRemark, parseMarkdown } from '../../../src/markdown/parse-markdown.ts';
import { checkout } from '../../support/checkout.ts';
import { hostileBodies } from '../../support/hostile.ts';

/** A tree without what says nothing: absent values, the order of keys. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, own]) => own !== undefined && own !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => [key, plain(own)]));
}

function expectAlike(text: string): void {
  expect(plain(parseMarkdown(text))).toEqual(plain(parseByRemark(text)));
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(checkout, folder), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => join(checkout, folder, path));
}

describe('the quick parser makes the tree that remark makes', () => {
  test.each(['content', 'docs', 'tests/cases'])('of every text in %s', (folder) => {
    const files = markdownIn(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expectAlike(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  });

  test('of every hostile text', () => {
    for (const text of hostileBodies) expectAlike(text);
  });

  test('whatever pieces a text is made of', () => {
    const pieces = ['word', 'two words', 'سلام', 'é', '.', ',', ' ', '  ', '\n', '\n\n', '> ', '- ', '1. ', '# ', '## ', '*', '**', '_', '`', '``', '```\n', '[', '](', '](http://a.b/c)', ')', '[^1]', '[^1]: ', '![', '<b>', '</b>', '<br>', '&amp;', '&', '|', '| a | b |\n|---|---|\n| c | d |\n', '\\', '\\*', '~~', 'http://a.example/x', 'www.c.example', 'me@d.example', '    ', '\t', '---', '===', '- [ ] ', '[a]: http://e.example "t"\n', '<http://f.example>', '“', ':', '!', '(', '"', "'"];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => expectAlike(parts.join(''))), { numRuns: 1000, seed: 7 });
  });

  test('and is used for an ordinary text', () => {
    // Only the quick parser leaves out what remark writes as null.
    const [quick, reference] = [parseMarkdown('A [link](a.md).'), parseByRemark('A [link](a.md).')].map((tree) => JSON.stringify(tree));
    expect(quick).not.toBe(reference);
  });
});
