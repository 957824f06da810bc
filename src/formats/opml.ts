/** OPML 2.0 (opml.org/spec2.opml): a list of feeds that readers take in at once. */
import { DECLARATION, xmlWriter } from './xml.ts';

export interface FeedList {
  readonly title: string;
  readonly owner: { readonly name: string; readonly url?: string };
  readonly groups: readonly { readonly title: string; readonly feeds: readonly ListedFeed[] }[];
}

export interface ListedFeed {
  readonly title: string;
  readonly lang: string;
  /** Absolute. */
  readonly feed: string;
  readonly page: string;
}

export function formatOpml({ title, owner, groups }: FeedList): string {
  return xmlWriter()({
    '?xml': DECLARATION,
    opml: {
      '@version': '2.0',
      head: { title, ownerName: owner.name, ownerId: owner.url },
      body: { outline: groups.map((group) => ({ '@text': group.title, outline: group.feeds.map(outline) })) },
    },
  });
}

function outline({ title, lang, feed, page }: ListedFeed): object {
  return { '@type': 'rss', '@text': title, '@title': title, '@xmlUrl': feed, '@htmlUrl': page, '@language': lang, '@version': 'RSS2' };
}
