/** Atom 1.0 (RFC 4287) with feed history (RFC 5005). */
import type { FeedCategory, FeedDocument, FeedItem, FeedWriter } from './feed-document.ts';
import { historyLinks, historyMarks } from './rss.ts';
import { DECLARATION, withElements, xmlWriter } from './xml.ts';

export const ATOM_TYPE = 'application/atom+xml';
/** Atom wants a moment where there is nothing yet that could have one. */
const NEVER = '1970-01-01T00:00:00Z';

/** Same document, same bytes: no clock is read. */
export function atomWriter(): FeedWriter {
  const write = xmlWriter();
  const written = new WeakMap<FeedItem, string>();
  const entryOf = (item: FeedItem): string => {
    const xml = written.get(item) ?? write({ entry: { '@xml:lang': item.lang, ...content(item) } });
    written.set(item, xml);
    return xml;
  };
  return (feed, items) => withElements(write({
    '?xml': DECLARATION,
    '?xml-stylesheet': { '@type': 'text/css', '@href': feed.style },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:fh': 'http://purl.org/syndication/history/1.0',
      '@xml:lang': feed.lang,
      ...head(feed),
      entry: '',
    },
  }), 'entry', items.map(entryOf));
}

function head({ id, title, description, updated, publisher, page, self, part, copyright }: FeedDocument): object {
  return {
    id,
    title,
    subtitle: description,
    updated: updated ?? NEVER,
    author: { name: publisher.name, uri: publisher.url },
    link: [
      { '@rel': 'alternate', '@href': page, '@type': 'text/html' },
      { '@rel': 'self', '@href': self, '@type': ATOM_TYPE },
      ...historyLinks(part, ATOM_TYPE),
    ],
    rights: copyright,
    generator: 'Dateline',
    ...historyMarks(part),
  };
}

function content(item: FeedItem): object {
  return {
    id: item.id,
    title: item.title,
    published: item.published,
    updated: item.updated ?? item.published,
    author: item.authors.map((name) => ({ name })),
    link: [
      { '@rel': 'alternate', '@href': item.url, '@type': 'text/html', '@hreflang': item.lang },
      ...(item.image ? [{ '@rel': 'enclosure', '@href': item.image.url, '@type': item.image.type, '@length': item.image.bytes }] : []),
    ],
    category: item.categories.map((of) => category(of, item.lang)),
    summary: item.summary,
    content: item.html === undefined ? undefined : { '@type': 'html', '#text': item.html },
  };
}

/** The term is the way down to it by ids, so that programs can tell what lies in what; people read the label. */
function category({ scheme, path, lang }: FeedCategory, itemLang: string): object {
  return {
    '@term': path.map(({ id }) => id).join('/'),
    '@scheme': scheme,
    '@label': path.at(-1)?.name,
    '@xml:lang': lang === itemLang ? undefined : lang,
  };
}
