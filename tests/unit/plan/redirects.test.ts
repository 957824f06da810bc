import { expect, test } from 'vitest';
import { aPlan, anArticle } from '../../support/builders.ts';

/** What the files of these former addresses are, and what the rules say. */
function redirectsFrom(...aliases: readonly string[]): { readonly pages: readonly string[]; readonly rules: readonly string[] } {
  const { files } = aPlan([anArticle({ title: 'First', date: '2011-04-08', aliases })]);
  const rules = files.find(({ path }) => path === '/_redirects');
  const text = rules !== undefined && 'text' in rules ? rules.text({ feedHtml: () => '' }) : '';
  return { pages: files.filter((file) => 'text' in file && file.type === 'text/html').map(({ path }) => path), rules: text.trim().split('\n') };
}

test.each([
  ['/old/', '/old/ /2011/04/08/first/ 301'],
  ['/old.php', '/old.php /2011/04/08/first/ 301'],
  ['/wiki/Größe', '/wiki/Gr%C3%B6%C3%9Fe /2011/04/08/first/ 301'],
  ['/?p=12', '/ p=12 /2011/04/08/first/ 301!'],
  ['/news.php?id=5&l=en', '/news.php id=5 l=en /2011/04/08/first/ 301!'],
  ['/go?to=a?b', '/go to=a?b /2011/04/08/first/ 301!'],
])('the rule for %s', (alias, rule) => {
  expect(redirectsFrom(alias).rules).toEqual([rule]);
});

test('what a rule could not tell from the front page has none', () => {
  expect(redirectsFrom('/old/', '/?', '/?12', '/?/2011/first', '/?p=1&', '/#!/first', '/?p=1#top').rules).toEqual(['/old/ /2011/04/08/first/ 301']);
});

test.each([
  ['/old/', '/old/index.html'],
  ['/old', '/old/index.html'],
  ['/old.html', '/old.html'],
  ['/OLD.HTM', '/OLD.HTM'],
  ['/news/story.php', '/news/story.php/index.html'],
  ['/old.aspx', '/old.aspx/index.html'],
  ['/v1.2', '/v1.2/index.html'],
  ['/archive/2011.04.08', '/archive/2011.04.08/index.html'],
  ['/rss.xml', '/rss.xml'],
  ['/blog/feed.json', '/blog/feed.json'],
])('the page at %s is one that a host shows', (alias, file) => {
  expect(redirectsFrom(alias).pages).toEqual([file]);
});
