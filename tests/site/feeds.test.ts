import type { Element } from 'hast';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { elementsOf, textOf } from '../../src/markdown/tree.ts';
import { named, parseHtml, wordsOf } from '../support/built-site.ts';
import { addressOf, settings, writtenArticles } from '../support/demonstration.ts';
import type { WrittenArticle } from '../support/demonstration.ts';
import { site } from '../support/demonstration-site.ts';
import { targetsOf } from '../support/link-faults.ts';

const files = site.files.filter((file) => file.endsWith('/feed.xml'));
const findTarget = targetsOf(site);
const written = new Map(writtenArticles.map((article) => [settings.url + addressOf(article), article]));

// Two parsers that share no code: one knows feeds, the other only XML.
const feeds = files.map((file) => ({ file, text: site.read(file), rss: parseRssFeed(site.read(file)) }));
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'item' || name === 'category' });

interface XmlItem {
  readonly title: string;
  readonly link: string;
  readonly guid: { readonly '#text': string; readonly '@_isPermaLink': string };
  readonly pubDate: string;
  readonly 'content:encoded': string;
}

interface XmlChannel {
  readonly link: string;
  readonly lastBuildDate?: string;
  readonly 'atom:link': Readonly<Record<string, string>>;
  readonly item?: readonly XmlItem[];
}

function channelOf(text: string): XmlChannel {
  return parser.parse(text).rss.channel;
}

/** Faults of all feeds, each with its file. */
function faultsOf(find: (feed: (typeof feeds)[number]) => readonly string[]): readonly string[] {
  return feeds.flatMap((feed) => find(feed).map((fault) => `${feed.file}  ${fault}`));
}

/** A day without a time stands at noon UTC. */
function momentOf(day: string): string {
  return new Date(`${day}T12:00:00Z`).toUTCString();
}

test('there is a feed of the archive, and one beside every page of a place, organisation, person, event and tag', () => {
  const pages = site.pages.map(({ path }) => path).filter((path) => /^\/(?:places|organisations|people|events|tags)\/[^/]+\/$/.test(path));

  expect(files).toEqual(['/', ...pages].map((page) => `${page}feed.xml`).sort());
});

test('every page names the archive’s feed, and its own if it has one', () => {
  const missing = site.pages.filter((page) => {
    const hrefs = named(page, 'link').filter(({ properties: { type } }) => type === 'application/rss+xml').map(({ properties }) => properties['href']);
    const own = `${page.path}feed.xml`;
    return !hrefs.includes('/feed.xml') || (files.includes(own) && !hrefs.includes(own));
  });

  expect(missing.map(({ path }) => path)).toEqual([]);
});

test('feeds are well-formed, and say the same to two parsers', () => {
  const faults = faultsOf(({ text, rss }) => {
    if (XMLValidator.validate(text) !== true) return ['is not well-formed'];
    const { item = [] } = channelOf(text);
    const seen = (rss.items ?? []).map(({ title, link, guid, content }) => [title, link, guid?.value, content?.encoded]);
    const expected = item.map(({ title, link, guid, 'content:encoded': html }) => [title, link, guid['#text'], html]);
    return JSON.stringify(seen) === JSON.stringify(expected) ? [] : ['is read in two ways'];
  });

  expect(faults).toEqual([]);
});

describe('the channel', () => {
  test('has the address of its page and its own, and the archive’s language', () => {
    const faults = faultsOf(({ file, text, rss }) => {
      const { link, 'atom:link': self } = channelOf(text);
      const expected = { '@_href': settings.url + file, '@_rel': 'self', '@_type': 'application/rss+xml' };
      return [
        ...(link === settings.url + file.replace(/feed\.xml$/, '') ? [] : [`link ${link}`]),
        ...(Object.entries(expected).every(([name, value]) => self[name] === value) ? [] : [`self ${JSON.stringify(self)}`]),
        ...(rss.language === settings.lang ? [] : [`language ${rss.language}`]),
      ];
    });

    expect(faults).toEqual([]);
  });

  test('was last built when the newest of its articles was published or updated, whatever the clock says', () => {
    const faults = faultsOf(({ text }) => {
      const { lastBuildDate, item = [] } = channelOf(text);
      const days = item.flatMap(({ link }) => [written.get(link)?.date, written.get(link)?.updated]).filter((day) => day !== undefined);
      const newest = days.sort().at(-1);
      return lastBuildDate === (newest === undefined ? undefined : momentOf(newest)) ? [] : [`${lastBuildDate} for ${newest}`];
    });

    expect(faults).toEqual([]);
  });
});

describe('an item', () => {
  test('of the archive’s feed stands for every article, newest first, as it was written', () => {
    const { items = [] } = feeds.find(({ file }) => file === '/feed.xml')?.rss ?? {};
    const byDate = (a: WrittenArticle, b: WrittenArticle): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? 1 : -1);
    const expected = [...writtenArticles].sort(byDate).map((article) => [article.title, settings.url + addressOf(article), article.summary, article.authors]);

    expect(items.map(({ title, link, description, dc }) => [title, link, description, dc?.creators])).toEqual(expected);
  });

  test('has an id that is no address, is its own, and is the same in every feed', () => {
    const idOf = new Map<string, string>();
    const faults = faultsOf(({ text }) =>
      (channelOf(text).item ?? []).flatMap(({ link, guid }) => {
        const known = idOf.get(link) ?? guid['#text'];
        idOf.set(link, known);
        return guid['@_isPermaLink'] === 'false' && /^urn:uuid:[0-9a-f-]{36}$/.test(known) && known === guid['#text'] ? [] : [`${link} ${JSON.stringify(guid)}`];
      }),
    );

    expect(faults).toEqual([]);
    expect(new Set(idOf.values()).size).toBe(writtenArticles.length);
  });

  test('was published on its article’s day', () => {
    const faults = faultsOf(({ text }) =>
      (channelOf(text).item ?? []).flatMap(({ link, pubDate }) => (pubDate === momentOf(written.get(link)?.date ?? '') ? [] : [`${link} ${pubDate}`])),
    );

    expect(faults).toEqual([]);
  });

  test('holds the full text, with absolute addresses that lead somewhere, and nothing of the site’s own', () => {
    const faults = faultsOf(({ rss }) =>
      (rss.items ?? []).flatMap(({ link = '', content }) => {
        const tree = parseHtml(content?.encoded ?? '', 'fragment');
        const text = lettersOf(textOf(tree));
        const missing = paragraphsAt(link).filter((paragraph) => !text.includes(lettersOf(paragraph)));
        return [...missing, ...elementsOf(tree).flatMap(faultsOfElement)].map((fault) => `${link} ${fault}`);
      }),
    );

    expect(faults).toEqual([]);
  });
});

/** The numbered paragraphs of an article's page. */
function paragraphsAt(address: string): readonly string[] {
  const page = site.pages.find(({ path }) => settings.url + path === address);
  return page?.elements.filter(({ properties: { id } }) => /^p\d+$/.test(String(id))).map(wordsOf) ?? ['no page'];
}

/** Note marks look different in a feed. */
function lettersOf(text: string): string {
  return text.replaceAll(/\P{L}+/gu, ' ').trim();
}

function faultsOfElement({ tagName, properties }: Element): readonly string[] {
  const addresses = [properties['href'], properties['src']].filter((address) => address !== undefined).map(String);
  return [
    ...(['script', 'style', 'link', 'form', 'iframe'].includes(tagName) ? [`<${tagName}>`] : []),
    ...Object.keys(properties).filter((name) => /^(?:on|style|className|ariaLabel|data)/.test(name)).map((name) => `${name} on ${tagName}`),
    ...addresses.flatMap((address) => {
      if (address.startsWith(`${settings.url}/`)) return findTarget(address.slice(settings.url.length), '/') === undefined ? [] : [address];
      return /^(?:https?:\/\/|mailto:)/.test(address) ? [] : [address];
    }),
  ];
}
