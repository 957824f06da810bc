import { expect, test } from 'vitest';
import { textOf } from '../../src/markdown/tree.ts';
import { faultsOf, linksOf, metaOf, named, wordsOf } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { addressOf, settings, writtenArticles } from '../support/demonstration.ts';
import { articlePages, site } from '../support/demonstration-site.ts';

const RIGHT_TO_LEFT = ['ar', 'fa'];
/** They only lead on to other pages. */
const NOT_FOR_SEARCH_ENGINES = ['/404.html'];

function headingOf(page: BuiltPage): string {
  return named(page, 'h1').map(wordsOf).join(' | ');
}

test('there is a page for every article, at the address of its day', () => {
  expect(articlePages.map(({ path }) => path)).toEqual(writtenArticles.map(addressOf).sort());
});

test('every page is headed once, by the words of its title', () => {
  const faults = faultsOf(site.pages, (page) => {
    const title = named(page, 'title').filter((element) => page.elements.indexOf(element) < 30).map(wordsOf).join(' | ');
    const heading = headingOf(page);
    const end = page.path === '/' ? settings.title : `${heading} · ${settings.title}`;
    // A day's title has its weekday before it.
    return heading !== '' && title.endsWith(end) && named(page, 'h1').length === 1 ? [] : [`h1 “${heading}”, title “${title}”`];
  });

  expect(faults).toEqual([]);
});

test('an article’s headline is the one that was written', () => {
  const written = new Map(writtenArticles.map((article) => [addressOf(article), article]));

  expect(faultsOf(articlePages, (page) => (headingOf(page) === written.get(page.path)?.title ? [] : [headingOf(page)]))).toEqual([]);
});

test('headings go down one step at a time', () => {
  const faults = faultsOf(site.pages, (page) => {
    const levels = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName.slice(1)));
    return levels.flatMap((level, index) => (level - (levels[index - 1] ?? level) > 1 ? [`h${levels[index - 1]} to h${level}`] : []));
  });

  expect(faults).toEqual([]);
});

test('every page says its language, and is written in that language’s direction', () => {
  const written = new Map(writtenArticles.map((article) => [addressOf(article), article.lang]));
  const faults = faultsOf(site.pages, (page) => {
    const { lang, dir } = named(page, 'html')[0]?.properties ?? {};
    const expected = written.get(page.path) ?? settings.lang;
    return lang === expected && dir === (RIGHT_TO_LEFT.includes(expected) ? 'rtl' : 'ltr') ? [] : [`lang ${lang}, dir ${dir}`];
  });

  expect(faults).toEqual([]);
});

test('the canonical address of a page is its own, and only pages that lead on are kept from search engines', () => {
  const faults = faultsOf(site.pages, (page) => {
    const robots = metaOf(page, 'robots');
    const canonical = linksOf(page, 'canonical');
    const hidden = NOT_FOR_SEARCH_ENGINES.includes(page.path);
    if (hidden) return robots === 'noindex' && canonical.length === 0 ? [] : [`robots ${robots}, canonical ${canonical.join()}`];
    const own = settings.url + encodeURI(page.path);
    return robots === undefined && canonical.join() === own && metaOf(page, 'og:url') === own ? [] : [`robots ${robots}, canonical ${canonical.join()}, og:url ${metaOf(page, 'og:url')}`];
  });

  expect(faults).toEqual([]);
});

test('translations name each other, and themselves', () => {
  const byAddress = new Map(site.pages.map((page) => [settings.url + page.path, page]));
  const named = site.pages.filter((page) => alternatesOf(page).size > 0);
  const faults = faultsOf(named, (page) =>
    [...alternatesOf(page)].flatMap(([lang, href]) => {
      const other = byAddress.get(href);
      const back = other && [...alternatesOf(other).values()];
      return back?.includes(settings.url + page.path) && other?.html.includes(`<html lang="${lang}"`) ? [] : [`${lang} ${href} does not name it`];
    }),
  );

  expect(named.length).toBeGreaterThan(1);
  expect(faults).toEqual([]);
});

function alternatesOf(page: BuiltPage): ReadonlyMap<string, string> {
  const links = named(page, 'link').filter(({ properties: { rel, hrefLang } }) => Array.isArray(rel) && rel.includes('alternate') && hrefLang !== undefined);
  return new Map(links.map(({ properties }) => [String(properties['hrefLang']), String(properties['href'])]));
}

test('a policy forbids whatever is not the site’s own, and nothing stands in a page that it would stop', () => {
  const faults = faultsOf(site.pages, (page) => {
    const policies = named(page, 'meta').filter(({ properties: { httpEquiv } }) => String(httpEquiv) === 'Content-Security-Policy');
    const policy = String(policies[0]?.properties['content']);
    const early = page.elements.findIndex((element) => element === policies[0]) < page.elements.findIndex(({ tagName }) => ['script', 'link', 'style'].includes(tagName));
    return [
      ...(policies.length === 1 && early && policy.startsWith("default-src 'none'") && !/unsafe|\*|https?:/.test(policy) ? [] : [`policy ${policy}`]),
      ...named(page, 'style').map(() => 'a style element'),
      ...named(page, 'script').flatMap(({ properties: { src, type } }) => (src === undefined && type !== 'application/ld+json' ? ['an inline script'] : [])),
      ...page.elements.flatMap(({ tagName, properties }) => Object.keys(properties).filter((name) => /^(?:style|on.*)$/i.test(name)).map((name) => `${name} on ${tagName}`)),
    ];
  });

  expect(faults).toEqual([]);
});

test('every article’s JSON-LD says what is printed on it', () => {
  const written = new Map(writtenArticles.map((article) => [addressOf(article), article]));
  const faults = faultsOf(articlePages, (page) => {
    const report = graphOf(page).find((node) => node['@type'] === 'NewsArticle');
    const { title, date, lang } = written.get(page.path) ?? {};
    const expected = { '@id': settings.url + page.path, headline: title, datePublished: date, inLanguage: lang };
    return Object.entries(expected).flatMap(([key, value]) => (report?.[key] === value ? [] : [`${key}: ${String(report?.[key])}`]));
  });

  expect(faults).toEqual([]);
});

test('JSON-LD is a graph with schema.org as its context, on whatever page it stands', () => {
  const faults = faultsOf(site.pages, (page) =>
    dataBlocks(page).flatMap((text) => {
      const data = JSON.parse(text) as Record<string, unknown>;
      return data['@context'] === 'https://schema.org' && Array.isArray(data['@graph']) && !text.includes('<') ? [] : [text.slice(0, 80)];
    }),
  );

  expect(faults).toEqual([]);
});

function dataBlocks(page: BuiltPage): readonly string[] {
  return named(page, 'script').filter(({ properties: { type } }) => type === 'application/ld+json').map((element) => textOf(element));
}

function graphOf(page: BuiltPage): readonly Record<string, unknown>[] {
  return dataBlocks(page).flatMap((text) => (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph']);
}
