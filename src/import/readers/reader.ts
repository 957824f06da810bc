/** What every reader of a format has in common. */
import type { Input } from '../input/input.ts';
import type { ReadItem } from '../imported-item.ts';

/** What the person at the keyboard said that the export does not. */
export interface ReaderOptions {
  /** For an article that does not say when it appeared. */
  readonly date?: string;
  readonly lang?: string;
  /** WordPress's own types of posts that are articles too, besides `post`. */
  readonly types: readonly string[];
  /** How the old site made addresses: `/:year/:month/:day/:title/`. */
  readonly permalink?: string;
  /** Address of the old site. */
  readonly site?: string;
}

/** Called once; each call of what it gives reads the export from its start, and gives the same. */
export type Reader = (input: Input, options: ReaderOptions) => () => AsyncIterable<ReadItem>;

/** Bytes of a file that is one article. */
export const LARGEST_PAGE = 32 * 1024 * 1024;
