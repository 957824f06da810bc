/** JSON Feed 1.1 (jsonfeed.org/version/1.1). It has no feed history: `next_url` leads on to older articles. */
import type { FeedCategory, FeedDocument, FeedItem, FeedWriter } from './feed-document.ts';
import { writable } from './plain-text.ts';

export const JSON_FEED_TYPE = 'application/feed+json';

/** Same document, same bytes: no clock is read. */
export function jsonFeedWriter(): FeedWriter {
  const written = new WeakMap<FeedItem, object>();
  const itemOf = (item: FeedItem): object => {
    const json = written.get(item) ?? content(item);
    written.set(item, json);
    return json;
  };
  return (feed, items) => `${JSON.stringify({ ...head(feed), items: items.map(itemOf) })}\n`;
}

function head({ title, page, self, description, publisher, lang, part }: FeedDocument): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: writable(title),
    home_page_url: page,
    feed_url: self,
    next_url: part.kind === 'complete' ? undefined : part.older,
    description: writable(description),
    authors: [{ name: writable(publisher.name), url: publisher.url }],
    language: lang,
  };
}

function content(item: FeedItem): object {
  return {
    id: writable(item.id),
    url: item.url,
    title: writable(item.title),
    ...textOf(item),
    summary: item.summary === undefined ? undefined : writable(item.summary),
    image: item.image?.url,
    date_published: item.published,
    date_modified: item.updated,
    authors: item.authors.length === 0 ? undefined : item.authors.map((name) => ({ name: writable(name) })),
    tags: item.categories.length === 0 ? undefined : tagsOf(item.categories),
    language: item.lang,
    attachments: item.image && [{ url: item.image.url, mime_type: item.image.type, size_in_bytes: item.image.bytes }],
  };
}

/** One of the two has to be there. */
function textOf({ html, summary, title }: FeedItem): object {
  return html === undefined ? { content_text: writable(summary ?? title) } : { content_html: writable(html) };
}

/** Tags have no levels here, so the wider ones stand beside the narrower. */
function tagsOf(categories: readonly FeedCategory[]): string[] {
  return [...new Set(categories.flatMap(({ path }) => path.map(({ name }) => writable(name)).reverse()))];
}
