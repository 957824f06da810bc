import { expect, test } from 'vitest';
import type { Day } from '../../../src/archive/day.ts';
import { absoluteUrl, hrefOf, routes } from '../../../src/plan/routes.ts';
import { key } from '../../support/builders.ts';

test('paths are promises', () => {
  const day = '2011-04-08' as Day;
  expect([
    routes.front, routes.article(day, 'iraqi-forces-raid-camp-ashraf'), routes.day(day), routes.month('2011-04'), routes.year('2011'), routes.period('2011'), routes.period('2011-04'), routes.period(day),
    routes.index('place'), routes.index('organisation'), routes.index('person'), routes.index('event'), routes.index('tag'),
    routes.entity(key('place/camp-ashraf')), routes.entity(key('person/علی')), routes.page(routes.index('tag'), 7), routes.feedsOf(routes.entity(key('tag/law'))).current('rss'),
    routes.search, routes.subscribe, routes.feedsOf(routes.front).current('rss'), routes.feedsOf(routes.front).current('atom'), routes.feedsOf(routes.front).current('json'),
    routes.feedsOf(routes.front).older(7, 'rss'), routes.feedsOf(routes.entity(key('tag/law'))).older(7, 'atom'), routes.feedsNamed('added').current('rss'), routes.feedsNamed('fa').older(7, 'json'), routes.opml, routes.standing('about'), routes.missing,
  ]).toEqual([
    '/', '/2011/04/08/iraqi-forces-raid-camp-ashraf/', '/2011/04/08/', '/2011/04/', '/2011/', '/2011/', '/2011/04/', '/2011/04/08/',
    '/places/', '/organisations/', '/people/', '/events/', '/tags/',
    '/places/camp-ashraf/', '/people/علی/', '/tags/page/7/', '/tags/law/feed.xml',
    '/search/', '/subscribe/', '/feed.xml', '/atom.xml', '/feed.json',
    '/feed/7.xml', '/tags/law/feed/7.atom', '/feeds/added.xml', '/feeds/fa/7.json', '/feeds.opml', '/about/', '/404',
  ]);
});

test.each([
  ['/places/camp-ashraf/', '/places/camp-ashraf/'],
  ['/people/علی/', '/people/%D8%B9%D9%84%DB%8C/'],
  ['/media/articles/a b#1?.png', '/media/articles/a%20b%231%3F.png'],
  ['/media/100%.png', '/media/100%25.png'],
])('%s in an address is %s', (path, href) => {
  expect(hrefOf(path)).toBe(href);
  expect(absoluteUrl('https://archive.example', path)).toBe(`https://archive.example${href}`);
  expect(decodeURIComponent(new URL(absoluteUrl('https://archive.example', path)).pathname)).toBe(path);
});
