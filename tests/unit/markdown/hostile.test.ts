import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyToFeedHtml } from '../../../src/markdown/feed-html.ts';
import { resolveBody } from '../../../src/markdown/resolve-body.ts';
import { hostileBodies as vectors } from '../../support/hostile.ts';
import { rendered } from './rendered.ts';
import { dangersIn } from './safe-html.ts';

const surroundings: readonly ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `text ${vector} text`,
  (vector) => `> ${vector}`,
  (vector) => `| a |\n|---|\n| ${vector.replace(/[\n|]/g, ' ')} |`,
  (vector) => `a[^1] ${vector}\n\n[^1]: ${vector}`,
  (vector) => `# ${vector.replaceAll('\n', ' ')}`,
];

const site = 'https://archive.example';
const found = {
  page: (target: string) => `${site}/${encodeURIComponent(target)}/`,
  image: (target: string) => ({ src: `${site}/${encodeURIComponent(target)}`, width: 3, height: 2 }),
};
const lost = { page: () => undefined, image: () => undefined };
const feed = { ...found, self: `${site}/a/`, site: (path: string) => site + path };

const large = { ...found, image: (target: string) => ({ ...found.image(target), copies: [{ src: `${site}/2.webp`, width: 2 }] }) };

/** All the forms in which a body can reach a reader. */
function formsOf(markdown: string): readonly string[] {
  const { html, notesHtml } = rendered(markdown);
  const both = html + notesHtml;
  return [both, resolveBody(both, found), resolveBody(both, large), resolveBody(both, lost), bodyToFeedHtml(html, notesHtml, feed)];
}

describe('nothing hostile gets through', () => {
  test.each(vectors)('%s', (vector) => {
    for (const surround of surroundings) {
      for (const html of formsOf(surround(vector))) expect(dangersIn(html)).toEqual([]);
    }
  });

  test('the check itself sees dangers', () => {
    expect(dangersIn('<a href="javascript:x" onclick=y class=z id=q><svg></svg></a><!-- --><img src=//evil.example/x>')).toEqual([
      'javascript:x',
      'a onclick',
      'class z',
      'id q',
      '<svg>',
      'a comment',
      '//evil.example/x',
    ]);
  });

  test('whatever pieces a text is made of', () => {
    const piece = fc.oneof(
      fc.constantFrom(...vectors),
      fc.constantFrom('\n', '\n\n', '> ', '- ', '    ', '[', '](', ')', '*', '`', '<', '>', '"', "'", '&', '[^1]', '|', '\u0000', 'سلام'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const html of formsOf(pieces.join(''))) expect(dangersIn(html)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
