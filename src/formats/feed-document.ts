/** What a feed says, whatever its format. Addresses are absolute, moments ISO 8601 with a zone. */
export interface FeedDocument {
  /** Survives a change of domain, path and title; the same in every document of a feed. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The page it belongs to. */
  readonly page: string;
  /** The document's own address. */
  readonly self: string;
  readonly style: string;
  readonly publisher: { readonly name: string; readonly url?: string };
  readonly copyright?: string;
  /** The newest change among its items, never the clock's. */
  readonly updated?: string;
  readonly part: FeedPart;
}

/** What of its feed a document holds (RFC 5005). */
export type FeedPart =
  /** All of it. */
  | { readonly kind: 'complete' }
  /** The newest; `older` leads on to the rest. */
  | { readonly kind: 'current'; readonly older: string }
  /** A run of older articles, which may still fill up or never changes any more. `current` leads back to the newest. */
  | { readonly kind: 'filling' | 'full'; readonly older?: string; readonly current: string };

export interface FeedItem {
  /** Survives a change of domain, path and title. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly lang: string;
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly summary?: string;
  /** The whole text, with absolute addresses; left out where the summary has to do. */
  readonly html?: string;
  readonly categories: readonly FeedCategory[];
  readonly image?: FeedImage;
}

export interface FeedCategory {
  /** Address of the index that it stands in. */
  readonly scheme: string;
  /** From the widest down to the category itself. */
  readonly path: readonly { readonly id: string; readonly name: string }[];
  readonly lang: string;
}

export interface FeedImage {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

export type FeedFormatName = 'rss' | 'atom' | 'json';

/** Writes documents in one format. It keeps what it made of each item for the next document that holds it. */
export type FeedWriter = (feed: FeedDocument, items: readonly FeedItem[]) => string;
