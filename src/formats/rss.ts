/**
 * RSS 2.0 (rssboard.org/rss-specification) with the modules Atom, Dublin Core and content, and with feed history
 * (RFC 5005, appendix B).
 */
import type { FeedCategory, FeedDocument, FeedItem, FeedPart, FeedWriter } from './feed-document.ts';
import { formatTextHtml } from './item-html.ts';
import { DECLARATION, withElements, xmlWriter } from './xml.ts';

export const RSS_TYPE = 'application/rss+xml';
const NAMESPACES = {
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/** Same document, same bytes: no clock is read. */
export function rssWriter(): FeedWriter {
  const write = xmlWriter();
  const written = new WeakMap<FeedItem, string>();
  const itemOf = (item: FeedItem): string => {
    const xml = written.get(item) ?? write({ item: content(item) });
    written.set(item, xml);
    return xml;
  };
  return (feed, items) => withElements(write({
    '?xml': DECLARATION,
    '?xml-stylesheet': { '@type': 'text/css', '@href': feed.style },
    rss: { '@version': '2.0', ...NAMESPACES, channel: { ...channel(feed), item: '' } },
  }), 'item', items.map(itemOf));
}

function channel({ title, page, description, lang, copyright, updated, self, part }: FeedDocument): object {
  return {
    title,
    link: page,
    description,
    language: lang,
    copyright,
    lastBuildDate: updated === undefined ? undefined : rfc822(updated),
    generator: 'Dateline',
    'atom:link': [{ '@href': self, '@rel': 'self', '@type': RSS_TYPE }, ...historyLinks(part, RSS_TYPE)],
    ...historyMarks(part),
  };
}

/** Links of RFC 5005, sections 2 to 4, with their media type. */
export function historyLinks(part: FeedPart, type: string): object[] {
  const link = (rel: string, href: string): object => ({ '@href': href, '@rel': rel, '@type': type });
  if (part.kind === 'complete') return [];
  return [
    ...(part.kind === 'current' ? [] : [link('current', part.current)]),
    ...(part.older === undefined ? [] : [link('prev-archive', part.older)]),
  ];
}

/** `fh:archive` says that a document will not change: one that still fills up does not bear it. */
export function historyMarks({ kind }: FeedPart): object {
  return { ...(kind === 'complete' && { 'fh:complete': '' }), ...(kind === 'full' && { 'fh:archive': '' }) };
}

function content(item: FeedItem): object {
  return {
    title: item.title,
    link: item.url,
    guid: { '@isPermaLink': 'false', '#text': item.id },
    pubDate: rfc822(item.published),
    'atom:updated': item.updated,
    'dc:creator': item.authors,
    'dc:language': item.lang,
    category: item.categories.map(category),
    enclosure: item.image && { '@url': item.image.url, '@length': item.image.bytes, '@type': item.image.type },
    // Readers take it for HTML, which a title is not (RSS Advisory Board, best practices).
    description: item.summary === undefined ? undefined : formatTextHtml(item.summary),
    'content:encoded': item.html,
  };
}

/** "A forward-slash-separated string that identifies a hierarchic location in the indicated taxonomy" (RSS 2.0). */
function category({ scheme, path }: FeedCategory): object {
  return { '@domain': scheme, '#text': path.map(({ name }) => name.replaceAll('/', '\u2215')).join('/') };
}

function rfc822(moment: string): string {
  return new Date(moment).toUTCString();
}
