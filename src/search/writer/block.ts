/**
 * Articles that were indexed together, with all that a segment takes from them: what stays as it is while none of them
 * changes, and no name that they may have. A segment is its blocks, one after the other.
 */
import type { SearchRecord } from '../record.ts';

export interface Block {
  readonly columns: readonly Column[];
  /** Sorted. */
  readonly terms: readonly string[];
  /** Where each term's articles begin; one more than there are terms. */
  readonly starts: Int32Array;
  /** Places in the block, rising for each term; `frequencies` beside them (`packFrequency`). */
  readonly articles: Uint16Array;
  readonly frequencies: Uint8Array;
  /** Where each term's positions begin in `positions`, which are as a file of positions has them. */
  readonly positionStarts: Int32Array;
  readonly positions: Uint8Array;
  /** Words that others may be corrected to, and in how many articles each is. */
  readonly surfaces: readonly string[];
  readonly surfaceCounts: Uint16Array;
  /** Hashes of all words as names are compared; sorted. */
  readonly words: Uint32Array;
}

/** What an article's columns in a segment are made of. */
export interface Column {
  readonly lang: string;
  readonly kind: string;
  readonly boost: number;
  /** How many the body has. */
  readonly words: number;
  readonly fields: SearchRecord['fields'];
}
