import type { Element } from 'hast';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { elementsOf, textOf } from '../../src/markdown/tree.ts';
import { named, parseHtml, wordsOf } from '../support/built-site.ts';
import type { BuiltPage } from '../support/built-site.ts';
import { addressOf, settings, writtenArticles } from '../support/demonstration.ts';
import type { WrittenArticle } from '../support/demonstration.ts';
import { site } from '../support/demonstration-site.ts';
import { childrenOf, itemsOf, parseXml } from '../support/feeds.ts';
import { jsonFeedFaults } from '../support/json-feed.ts';
import { targetsOf } from '../support/link-faults.ts';

const files = site.files.filter((file) => file.endsWith('/feed.xml'));
const findTarget = targetsOf(site);
const written = new Map(writtenArticles.map((article) => [settings.url + addressOf(article), article]));

// Two parsers: one knows feeds, the other only XML.
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
  /** One, or several where there are older documents. */
  readonly 'atom:link': Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[];
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

const TYPES: Readonly<Record<string, string>> = { '/feed.xml': 'application/rss+xml', '/atom.xml': 'application/atom+xml', '/feed.json': 'application/feed+json', '/feeds/added.xml': 'application/rss+xml' };

test('every page names the archive’s feeds with their types, and its own first if it has one', () => {
  const faults = site.pages.flatMap((page) => {
    const links = feedLinksOf(page);
    const own = files.includes(`${page.path}feed.xml`) ? [`${page.path}feed.xml`] : [];
    const missing = [...own, ...Object.keys(TYPES)].filter((href) => !links.some((link) => link.href === href && (TYPES[href] ?? 'application/rss+xml') === link.type));
    const first = own.length > 0 && links[0]?.href !== own[0] ? ['its own is not the first'] : [];
    return [...missing, ...first].map((fault) => `${page.path} ${fault}`);
  });

  expect(faults).toEqual([]);
});

function feedLinksOf(page: BuiltPage): readonly { href: string; type: string; title: string }[] {
  return named(page, 'link').filter(({ properties: { type } }) => /rss|atom|feed/.test(String(type))).map(({ properties }) => ({ href: String(properties['href']), type: String(properties['type']), title: String(properties['title']) }));
}

test('an article in another language names the feeds of that language', () => {
  const page = site.pages.find(({ path }) => path.endsWith('/ashraf-farvardin-1390/'));
  expect(page && feedLinksOf(page).slice(0, 3)).toEqual([
    { href: '/feeds/fa.xml', type: 'application/rss+xml', title: `${settings.title} – فارسی` },
    { href: '/feeds/fa.atom', type: 'application/atom+xml', title: `${settings.title} – فارسی (Atom)` },
    { href: '/feeds/fa.json', type: 'application/feed+json', title: `${settings.title} – فارسی (JSON Feed)` },
  ]);
});

describe('every feed', () => {
  const all = site.files.filter((file) => /^\/(?:.*\/)?(?:feed|atom)\.(?:xml|json)$|^\/feeds\/[^/]+\.(?:xml|atom|json)$/.test(file));
  const rss = all.filter((file) => file.endsWith('.xml') && !file.endsWith('/atom.xml'));

  test('of the archive and its languages is there in three formats', () => {
    expect(all.filter((file) => /^\/(?:feeds\/[^/]+|[^/]+)$/.test(file))).toEqual([
      '/atom.xml', '/feed.json', '/feed.xml', '/feeds/added.xml', ...['ar', 'en', 'fa', 'sv'].flatMap((lang) => ['atom', 'json', 'xml'].map((ending) => `/feeds/${lang}.${ending}`)),
    ]);
  });

  test('says which address it has and which language, and holds the articles of that language', () => {
    for (const lang of ['ar', 'en', 'fa', 'sv']) {
      const expected = writtenArticles.filter((article) => article.lang === lang).map((article) => settings.url + addressOf(article)).sort();
      const [xml, atom, json] = ['xml', 'atom', 'json'].map((ending) => `/feeds/${lang}.${ending}`);
      for (const file of [xml, atom, json].filter((path) => path !== undefined)) {
        expect([file, itemsOf(file, site.read(file)).map(({ url }) => url).sort()]).toEqual([file, expected]);
        expect(site.read(file)).toContain(`${settings.url}${file}`);
      }
      expect(parseRssFeed(site.read(xml ?? '')).language).toBe(lang);
    }
  });

  test('is well-formed XML for a strict parser, or JSON Feed by its schema', () => {
    for (const file of [...all, '/feeds.opml']) {
      if (file.endsWith('.json')) expect([file, jsonFeedFaults(site.read(file))]).toEqual([file, []]);
      else parseXml(site.read(file));
    }
  });

  test('is in the list for readers (OPML), in RSS, and on the page for people, in every format', () => {
    const outlines = childrenOf(parseXml(site.read('/feeds.opml')), 'body').flatMap(({ children }) => children).flatMap(({ children }) => children);
    expect(outlines.map(({ attributes }) => String(attributes['xmlUrl']).slice(settings.url.length)).sort()).toEqual(rss);
    const page = site.pages.find(({ path }) => path === '/subscribe/');
    const links = page === undefined ? [] : named(page, 'a').filter(({ properties: { type } }) => type !== undefined).map(({ properties }) => String(properties['href']));
    expect([...new Set(links)].sort()).toEqual(all);
  });
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
      const { link, 'atom:link': links } = channelOf(text);
      const [self = {}] = [links].flat();
      const expected = { '@_href': settings.url + file, '@_rel': 'self', '@_type': 'application/rss+xml' };
      return [
        ...(link === settings.url + file.replace(/feed\.xml$/, '') ? [] : [`link ${link}`]),
        ...(Object.entries(expected).every(([name, value]) => self[name] === value) ? [] : [`self ${JSON.stringify(self)}`]),
        ...(rss.language === settings.lang ? [] : [`language ${rss.language}`]),
      ];
    });

    expect(faults).toEqual([]);
  });

  test('was last built when the newest of its articles was published, added or changed, whatever the clock says', () => {
    const faults = faultsOf(({ text }) => {
      const { lastBuildDate, item = [] } = channelOf(text);
      const days = item.flatMap(({ link }) => daysOf(written.get(link))).filter((day) => day !== undefined);
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
    const expected = [...writtenArticles].sort(byDate).map((article) => [article.title, settings.url + addressOf(article), article.summary, (article.warnings ?? []).length > 0, article.authors]);

    const seen = items.map(({ title, link, description = '', dc }) => {
      const [warning, ...rest] = /^(?:Warning|هشدار|تحذير|Varning): /.test(description) ? description.split('. ') : [undefined, description];
      return [title, link, rest.join('. '), warning !== undefined, dc?.creators];
    });
    expect(seen).toEqual(expected);
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

function daysOf(article: WrittenArticle | undefined): readonly (string | undefined)[] {
  return [article?.date, article?.added, article?.updated, ...(article?.corrections ?? []).map(({ date }) => date)];
}

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
