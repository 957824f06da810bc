import { ATOM_TYPE, atomWriter } from './atom.ts';
import type { FeedFormatName, FeedWriter } from './feed-document.ts';
import { JSON_FEED_TYPE, jsonFeedWriter } from './json-feed.ts';
import { RSS_TYPE, rssWriter } from './rss.ts';

export interface FeedFormat {
  readonly name: string;
  readonly type: string;
  readonly writer: () => FeedWriter;
}

/** The formats, the one that every reader knows first. */
export const FEED_FORMATS: Readonly<Record<FeedFormatName, FeedFormat>> = {
  rss: { name: 'RSS', type: RSS_TYPE, writer: rssWriter },
  atom: { name: 'Atom', type: ATOM_TYPE, writer: atomWriter },
  json: { name: 'JSON Feed', type: JSON_FEED_TYPE, writer: jsonFeedWriter },
};
