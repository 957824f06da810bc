import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../../src/cli/commands/import.ts';
import { readMarkdownFolder } from '../../../../src/import/readers/markdown-folder.ts';
import type { ReaderOptions } from '../../../../src/import/readers/reader.ts';
import { memoryIo } from '../../../support/memory-io.ts';
import { readArticles } from '../../../support/read-items.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const article = (more = ''): string => `---\ntitle: "Why Vue.js? A note"\ndate: 2014-01-02\n${more}\n---\nText.\n`;

async function addressesOf(files: Readonly<Record<string, string>>, path: string, options: Partial<ReaderOptions> = {}): Promise<readonly string[] | undefined> {
  return (await readArticles(readMarkdownFolder, files, options)).get(path)?.formerUrls;
}

describe('Hugo', () => {
  test.each([
    ['hugo.toml', '[permalinks]\nposts = "/:year/:month/:slug/"', '/2014/01/why-vue.js-a-note/'],
    ['hugo.toml', '[permalinks.page]\nposts = "/:year/:slugorfilename/"', '/2014/first/'],
    ['config.yaml', 'permalinks:\n  posts: /:section/:title/', '/posts/why-vue.js-a-note/'],
    ['config.toml', 'baseURL = "https://h.example/blog/"\n[permalinks]\nposts = "/:year/:filename/"', '/blog/2014/first/'],
  ])('%s with %s', async (name, settings, expected) => {
    expect(await addressesOf({ [name]: settings, 'content/posts/First.md': article() }, 'content/posts/First.md')).toEqual([expected]);
  });

  test('a pattern is for its section, and none is guessed at', async () => {
    const settings = { 'hugo.toml': '[permalinks]\nposts = "/:year/:slug/"\nnews = "/:sections[1:]/:slug/"\ntalks = "/:2006/:slug/"' };
    for (const section of ['notes', 'news', 'talks']) expect(await addressesOf({ ...settings, [`content/${section}/a.md`]: article() }, `content/${section}/a.md`)).toEqual([]);
    expect(await addressesOf({ ...settings, 'content/posts/a.md': article('slug: mine') }, 'content/posts/a.md')).toEqual(['/2014/mine/']);
  });

  test.each([
    ['url: old/second.html', ['/old/second.html']],
    ['url: /old/second.html', ['/old/second.html']],
    ['url: https://elsewhere.example/a', []],
    ['url: //elsewhere.example/a', []],
    ['url: www.elsewhere.example', []],
  ])('%s', async (line, expected) => {
    expect(await addressesOf({ 'content/posts/a.md': article(line) }, 'content/posts/a.md')).toEqual(expected);
  });
});

describe('Jekyll', () => {
  const settings = 'url: https://old.example\nbaseurl: /blog\n';

  test('what stood before every path stands before each address', async () => {
    const files = { '_config.yml': settings, '_posts/2014-01-02-first.md': article('categories: news\nredirect_from: [/a/, b/, "https://o.example/c/"]'), 'about.md': '---\ntitle: About\npermalink: /about/\n---\nUs.\n' };
    const read = await readArticles(readMarkdownFolder, files);
    expect(read.get('_posts/2014-01-02-first.md')).toMatchObject({ formerUrls: ['/blog/news/2014/01/02/first.html', '/blog/a/', '/blog/b/', 'https://o.example/c/'], sourceUrl: 'https://old.example/blog/news/2014/01/02/first.html' });
    expect(read.get('about.md')?.formerUrls).toEqual(['/blog/about/']);
    expect(await addressesOf(files, '_posts/2014-01-02-first.md', { permalink: '/blog/:year/:title/' })).toContain('/blog/2014/first/');
    expect(await addressesOf({ ...files, '_config.yml': 'baseurl: /blog' }, 'about.md')).toEqual(['/blog/about/']);
  });

  test('a link to another article leads there', async () => {
    const cwd = await temporaryFolder({ 'site/_config.yml': settings, 'site/_posts/2014-01-02-first.md': article(), 'site/_posts/2014-01-03-next.md': '---\ntitle: Next\n---\n[First]({{ site.baseurl }}/2014/01/02/first.html)\n' });
    await run(['site', '--into', 'archive'], memoryIo({ cwd }));
    expect(readFileSync(join(cwd, 'archive/articles/2014/next.md'), 'utf8')).toContain('[First](first.md)');
  });

  test('a template that is shown as one stays where nothing stood before the paths', async () => {
    const read = await readArticles(readMarkdownFolder, { '_config.yml': 'url: https://old.example', '_posts/2014-01-02-a.md': '---\ntitle: A\n---\n`{{ site.baseurl }}/b`\n' });
    expect(read.get('_posts/2014-01-02-a.md')?.body.text).toBe('`{{ site.baseurl }}/b`\n');
  });

  test('folders above _posts are categories', async () => {
    const read = await readArticles(readMarkdownFolder, { '_config.yml': 'title: J\nsource: src\n', 'src/sport/Cup/_posts/2014-01-02-goal.md': article('categories: sport'), 'src/_posts/2014-01-02-first.md': article() });
    expect(read.get('src/sport/Cup/_posts/2014-01-02-goal.md')).toMatchObject({ formerUrls: ['/sport/cup/2014/01/02/goal.html'], tags: ['sport', 'Cup'] });
    expect(read.get('src/_posts/2014-01-02-first.md')).toMatchObject({ formerUrls: ['/2014/01/02/first.html'], tags: [] });
  });

  test('the new archive is at the top of its host', async () => {
    const cwd = await temporaryFolder({ 'site/_config.yml': settings, 'site/_posts/2014-01-02-first.md': article() });
    await run(['site', '--into', 'archive'], memoryIo({ cwd }));
    expect(readFileSync(join(cwd, 'archive/archive.yaml'), 'utf8')).toContain('url: https://old.example\n');
  });
});
