import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { metaOf } from '../support/built-site.ts';
import { addressOf, settings, writtenArticles } from '../support/demonstration.ts';
import { site } from '../support/demonstration-site.ts';

interface Entry {
  readonly loc: string;
  readonly lastmod?: string;
}

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'url' || name === 'sitemap' });

function readXml(file: string): Record<string, Record<string, unknown>> {
  const xml = site.read(file);
  if (XMLValidator.validate(xml) !== true) throw new Error(`${file} is no XML`);
  return parser.parse(xml);
}

function sitemapFiles(): readonly string[] {
  const index = readXml('/sitemap.xml')['sitemapindex']?.['sitemap'] as readonly Entry[];
  return index.map(({ loc }) => loc.slice(settings.url.length));
}

function entries(): readonly Entry[] {
  return sitemapFiles().flatMap((file) => readXml(file)['urlset']?.['url'] as readonly Entry[]);
}

test('the sitemap’s index names every sitemap there is', () => {
  expect(sitemapFiles()).toEqual(site.files.filter((file) => /^\/sitemap-\d+\.xml$/.test(file)));
});

test('the sitemaps list the pages for search engines, each once, and no other', () => {
  const indexable = site.pages.filter((page) => metaOf(page, 'robots') === undefined).map(({ path }) => settings.url + encodeURI(path));

  expect(entries().map(({ loc }) => loc).sort()).toEqual(indexable.sort());
});

test('an article’s last change is its day, or its update’s', () => {
  const listed = new Map(entries().map(({ loc, lastmod }) => [loc, lastmod]));

  for (const article of writtenArticles) {
    expect([article.slug, listed.get(settings.url + addressOf(article))]).toEqual([article.slug, article.updated ?? article.date]);
  }
});

test('robots.txt lets everybody in, and leads to the sitemap', () => {
  expect(site.read('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${settings.url}/sitemap.xml\n`);
});
