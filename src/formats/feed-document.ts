/** What a feed says, whatever its format. Addresses are absolute, moments ISO 8601 with a zone. */
export interface FeedDocument {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The page it belongs to. */
  readonly page: string;
  /** Its own address. */
  readonly self: string;
  readonly copyright?: string;
  /** The newest change among its items, never the clock's. */
  readonly updated?: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

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
  readonly html: string;
  readonly categories: readonly string[];
}
