import fc from 'fast-check';
import remarkRehype from 'remark-rehype';
import { expect, test } from 'vitest';
import { unified } from 'unified';
import { parseByRemark } from '../../../src/markdown/parse-markdown.ts';
import { ofText, remarkDefinitions } from '../../../src/markdown/remark-definitions.ts';

const plain = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze();
const quick = unified().use(remarkDefinitions).use(remarkRehype, { allowDangerousHtml: true, handlers: { root: ofText } }).freeze();

test('remark-rehype makes the same of a text whose definitions are gathered for it', () => {
  const pieces = ['word', ' ', '\n', '\n\n', '> ', '- ', '    ', '[a]', '[b][A]', '![c][a]', '[^1]', '[^N]', '[^1]: ', '[^n]: ', '[a]: http://e.example "t"\n', '[A]: /second\n', '<b>', '\n---\n', '`]:`', '|a|[a]|\n|-|-|\n'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
    const text = parts.join('');
    expect(quick.runSync(parseByRemark(text), { value: text }).children).toEqual(plain.runSync(parseByRemark(text), { value: text }).children);
  }), { numRuns: 1000, seed: 7 });
});
