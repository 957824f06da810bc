import { describe, expect, test } from 'vitest';
import { readMarkdownFolder } from '../../../../src/import/readers/markdown-folder.ts';
import { readArticles } from '../../../support/read-items.ts';

const text = (title: string): string => `---\ntitle: ${title}\ndate: 2014-01-03\n---\nText.\n`;

describe('a language in a file’s name', () => {
  test('tells translations apart', async () => {
    const read = await readArticles(readMarkdownFolder, { 'hugo.toml': 'languageCode = "en-us"', 'posts/tri.en.md': text('English'), 'posts/tri.sv.md': text('Svenska'), 'posts/tri/index.fa.md': text('فارسی') });
    expect([...read.values()].map(({ id, lang, slug }) => [id, lang, slug])).toEqual([['posts/tri', 'en', 'tri'], ['posts/tri.sv', 'sv', 'tri'], ['posts/tri.fa', 'fa', 'tri']]);
  });

  test.each([
    ['why-we-chose-vue.js.md', '', 'why-we-chose-vue.js', undefined],
    ['socket.io.md', '', 'socket.io', undefined],
    ['raid.pt-br.md', '', 'raid.pt-br', 'pt-br'],
    ['raid.sv.md', 'languages: {en: {}, fa: {}}', 'raid.sv', undefined],
    ['raid.ckb.md', 'languages: [en, ckb]', 'raid.ckb', 'ckb'],
  ])('%s, where the settings say “%s”', async (path, settings, id, lang) => {
    const read = await readArticles(readMarkdownFolder, { 'config.yaml': settings, [`posts/${path}`]: text('T') });
    expect(read.get(`posts/${path}`)).toMatchObject({ id: `posts/${id}` });
    expect(read.get(`posts/${path}`)?.lang).toBe(lang);
  });
});

test.each([
  ['Eleventy’s JSON', '---json\n{\n"title": "J",\n"date": "2014-01-04"\n}\n---\nBody\n', 'Body\n'],
  ['JSON on one line', '{"title":"J","date":"2014-01-04"}\n\nBody {x}\n', '\n\nBody {x}\n'],
  ['JSON with braces in it', '{\n"title":"J","x":{"y":"}\\""},\n"date":"2014-01-04"\n}\nBody\n', '\nBody\n'],
])('%s is front matter', async (_, file, body) => {
  const read = await readArticles(readMarkdownFolder, { 'posts/j.md': file });
  expect(read.get('posts/j.md')).toMatchObject({ title: 'J', date: '2014-01-04', body: { text: body } });
});

test.each([
  ['_config.yml', 'categories: news politics\ntags: iraq  camp', ['news', 'politics', 'iraq', 'camp']],
  ['_config.yml', 'tags: human rights, Iraq', ['human rights', 'Iraq']],
  ['_config.yml', 'tags: [human rights]\ncategory: Middle East', ['Middle East', 'human rights']],
  ['hugo.toml', 'tags: human rights', ['human rights']],
])('with %s, %j', async (settings, lines, tags) => {
  const read = await readArticles(readMarkdownFolder, { [settings]: '', '_posts/2014-01-03-a.md': `---\n${lines}\n---\nText.\n` });
  expect(read.get('_posts/2014-01-03-a.md')?.tags).toEqual(tags);
});
