import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { expect, onTestFinished, test } from 'vitest';
import { elementsOf } from '../../src/markdown/tree.ts';
import { buildSite, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { named, readSite, wordsOf } from '../support/built-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { htmlFaultsOf } from '../support/html-faults.ts';
import { linkFaultsOf } from '../support/link-faults.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const url = 'https://rain.example';

/** Builds an archive of these files on the other side of the world from its newsroom. */
async function build(files: Readonly<Record<string, { readonly frontMatter: object; readonly body?: string }>>): Promise<BuiltSite> {
  const folder = await temporaryFolder();
  const archive = join(folder, 'archive');
  onTestFinished(() => forgetBuilds(archive));
  writeFileOf(archive, 'archive.yaml', { title: 'Rain', id: 'rain', url });
  for (const [path, { frontMatter, body }] of Object.entries(files)) writeFileOf(archive, path, frontMatter, body);
  const { code, output } = await buildSite({ archive, out: join(folder, 'site'), env: { TZ: 'Pacific/Kiritimati' } });
  expect(code, output).toBe(0);
  return readSite(join(folder, 'site'));
}

/** What holds of every site, however small. */
function expectSound(site: BuiltSite): void {
  expect(htmlFaultsOf(site)).toEqual([]);
  expect(linkFaultsOf(site, url)).toEqual([]);
  const words = site.pages.map(({ path, html }) => `${path} ${/\b(?:undefined|NaN|null|Infinity|Invalid Date)\b|\[object /.exec(html.replaceAll(/<script.*?<\/script>/gs, ''))?.[0] ?? ''}`);
  expect(words.filter((found) => !found.endsWith(' '))).toEqual([]);
}

/** Of what the page is about, without its foot. */
function headingsOf(site: BuiltSite, path: string): readonly string[] {
  const main = site.pages.filter((page) => page.path === path).flatMap((page) => named(page, 'main'));
  return main.flatMap(elementsOf).filter(({ tagName }) => /^h[1-3]$/.test(tagName)).map(wordsOf);
}

test('an archive without articles is a site that says whose it is', async () => {
  const site = await build({});

  expectSound(site);
  expect(headingsOf(site, '/')).toEqual(['Rain']);
  const months = Array.from({ length: 12 }, (_, index) => `/on-this-day/${String(index + 1).padStart(2, '0')}/`);
  expect(site.pages.map(({ path }) => path)).toEqual(['/404.html', '/calendar/', '/events/', '/', '/map/', '/most-reported/', ...months, '/on-this-day/', '/organisations/', '/people/', '/places/', '/search/', '/subscribe/', '/tags/', '/timeline/']);
  const { title, items = [], lastBuildDate } = parseRssFeed(site.read('/feed.xml'));
  expect([title, items, lastBuildDate]).toEqual(['Rain', [], undefined]);
});

test('an archive with one article has its page, its day, month and year, and its former addresses', async () => {
  const path = '/2020/02/29/it-rained/';
  const frontMatter = { title: 'It rained', date: '2020-02-29T23:30:00-05:00', aliases: ['/old/rain.html', '/?p=7'] };
  const site = await build({ 'articles/it-rained.md': { frontMatter, body: 'All day.' } });

  expectSound(site);
  expect(['/2020/', '/2020/02/', '/2020/02/29/', path].map((each) => headingsOf(site, each)[0])).toEqual(['2020', 'February 2020', '29 February 2020', 'It rained']);
  expect(headingsOf(site, '/')).toContain('It rained');

  // The day is the one that was written; the moment is in the feed.
  const times = site.pages.filter((page) => page.path === path).flatMap((page) => named(page, 'time'));
  expect(times.map((time) => [time.properties['dateTime'], wordsOf(time)])).toEqual([['2020-02-29', 'Saturday 29 February 2020']]);
  expect(parseRssFeed(site.read('/feed.xml')).items?.map(({ pubDate }) => pubDate)).toEqual(['Sun, 01 Mar 2020 04:30:00 GMT']);

  const former = site.former.filter((page) => page.path === '/old/rain.html').flatMap((page) => named(page, 'a'));
  expect(former.map(({ properties: { href } }) => href)).toEqual([path]);
  expect(site.read('/_redirects')).toBe(`/old/rain.html ${path} 301\n/ p=7 ${path} 301!\n`);
});

test('a day of the year 0, for which HTML has no form, stands in words', async () => {
  const site = await build({ 'articles/it-rained.md': { frontMatter: { title: 'It rained', date: '0000-02-29', updated: '2020-03-01' }, body: 'All day.' } });

  expectSound(site);
  const times = site.pages.flatMap((page) => named(page, 'time')).map(({ properties: { dateTime } }) => dateTime);
  expect([...new Set(times)]).toEqual(['2020-03-01', '02-29']);
  const words = site.pages.filter((page) => page.path === '/0000/02/29/it-rained/').flatMap((page) => named(page, 'main')).map(wordsOf);
  expect(words.join(' ')).toContain('29 February 1 BC');
});
