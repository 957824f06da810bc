import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../src/archive/day.ts';
import { importArchive } from '../../../../src/import/import-archive.ts';
import { NOTHING_SAID } from '../../../../src/import/imported-item.ts';
import type { ReadItem } from '../../../../src/import/imported-item.ts';
import { readMarkdownFolder } from '../../../../src/import/readers/markdown-folder.ts';
import { readWordPress } from '../../../../src/import/readers/wordpress.ts';
import { readArticles } from '../../../support/read-items.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const post = (status: string): string => `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>T</title><guid>g</guid><wp:post_date>2014-01-05 10:00:00</wp:post_date><wp:status>${status}</wp:status></item></channel></rss>`;

test.each([
  ['publish', undefined],
  ['private', 'It was private.'],
  ['pitch', 'Its status was “pitch”.'],
  ['in-progress', 'Its status was “in-progress”.'],
  ['archive', 'Its status was “archive”.'],
  ['constructor', 'Its status was “constructor”.'],
])('of WordPress’s statuses, %s means: %s', async (status, why) => {
  const [article] = (await readArticles(readWordPress, { 'a.xml': post(status) })).values();
  expect(article?.draftBecause).toBe(why);
});

test.each([
  ['content/a.md', 'draft: "true"', 'It was a draft.'],
  ['content/a.md', 'draft: True', 'It was a draft.'],
  ['content/a.md', 'draft: "false"', undefined],
  ['content/a.md', 'draft: 2014', undefined],
  ['_posts/2014-01-05-a.md', 'published: no', 'It was a draft.'],
  ['_posts/2014-01-05-a.md', 'published: 2014-01-05', undefined],
  ['_drafts/a.md', 'title: A', 'It was a draft.'],
  ['sport/_drafts/a.md', 'title: A', 'It was a draft.'],
])('%s with %s: %s', async (path, line, why) => {
  const [article] = (await readArticles(readMarkdownFolder, { [path]: `---\ndate: 2014-01-05\n${line}\n---\nText.\n` })).values();
  expect(article?.draftBecause).toBe(why);
});

test('a draft of Jekyll’s never had an address', async () => {
  const articles = await readArticles(readMarkdownFolder, { '_config.yml': 'url: https://j.example\n', '_drafts/secret.md': '---\ndate: 2014-01-05\nredirect_from: /old/\n---\nText.\n' });
  expect(articles.get('_drafts/secret.md')).toMatchObject({ formerUrls: [] });
  expect(articles.get('_drafts/secret.md')).not.toHaveProperty('sourceUrl');
});

test('what was to appear later is a draft until that day', async () => {
  const articles = await readArticles(readMarkdownFolder, { 'posts/a.md': '---\ntitle: A\ndate: 2014-01-06\npublishDate: 2026-05-02\n---\nText.\n' });
  expect(articles.get('posts/a.md')).toMatchObject({ date: '2014-01-06', notBefore: '2026-05-02' });
  expect(await statusOn('2026-05-01')).toContain('status: draft');
  expect(await statusOn('2026-05-02')).not.toContain('status: draft');
});

async function statusOn(day: string): Promise<string> {
  const into = await temporaryFolder();
  const items = async function* items(): AsyncGenerator<ReadItem> {
    yield { item: { ...NOTHING_SAID, kind: 'article', at: 'line 1', id: 'a', title: 'A', date: '2014-01-06', notBefore: '2026-05-02', body: { as: 'text', text: 'Text.' } }, progress: 1 };
  };
  await importArchive({ name: 'a', into, media: [], items, today: () => dayOf(day) ?? expect.fail() });
  return readFileSync(join(into, 'articles/2014/a.md'), 'utf8');
}
