/** RSS 2.0 (rssboard.org/rss-specification) with Atom, Dublin Core and content modules. */
import { generateRssFeed } from 'feedsmith';
import type { FeedDocument } from './feed-document.ts';

/** The feed as XML. Same document, same bytes: no clock is read. */
export function formatRss(feed: FeedDocument): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: feed.lang,
    ...(feed.copyright !== undefined && { copyright: feed.copyright }),
    ...(feed.updated !== undefined && { lastBuildDate: new Date(feed.updated) }),
    generator: 'Dateline',
    atom: { links: [{ href: feed.self, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: new Date(item.published),
      ...(item.summary !== undefined && { description: item.summary }),
      categories: item.categories.map((name) => ({ name })),
      dc: { ...(item.authors.length > 0 && { creators: [...item.authors] }), ...(item.lang !== feed.lang && { languages: [item.lang] }) },
      ...(item.updated !== undefined && { atom: { updated: new Date(item.updated) } }),
      content: { encoded: item.html },
    })),
  });
}
