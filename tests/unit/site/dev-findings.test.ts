import { expect, test } from 'vitest';
import { overlayOf } from '../../../src/site/dev-findings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const finding = { code: 'unknown-name', severity: 'error', path: 'a.md', line: 2, column: 8, message: '“X” is no known place.', remedy: 'Write <Y>.' };

test('names the line, what is wrong and what to do, and shows the file as text', async () => {
  const folder = await temporaryFolder({ 'a.md': '---\ntitle: <b>\n---\n' });
  expect(overlayOf([{ ...finding, severity: 'note' }, finding, { ...finding, path: 'b.md' }], folder)).toMatchObject({
    type: 'error',
    err: {
      name: 'unknown-name', title: 'a.md, line 2', hint: 'Write &lt;Y>.', message: '“X” is no known place.\n\n1 more:\nb.md:2 “X” is no known place.',
      loc: { line: 2, column: 8 }, highlightedCode: expect.stringContaining('<span class="line error-line">title: &lt;b></span>'),
    },
  });
});

test('warnings and notes cover no page', () => {
  expect(overlayOf([{ ...finding, severity: 'warning' }], '/')).toBeUndefined();
});
