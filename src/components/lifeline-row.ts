import type { Interval } from '../archive/model.ts';
import type { ArticleLink, PartyText } from '../plan/models.ts';

/** One line of `Lifelines.astro`: a name, a role, a membership, a listing. */
export interface LifelineRow extends Interval {
  readonly what: PartyText;
  /** Before it: "Part of". */
  readonly relation?: string;
  /** After it: what somebody listed it as; where a role was held. */
  readonly of?: readonly PartyText[];
  readonly note?: string;
  /** An address, or words. */
  readonly source?: string;
  /** What was reported of it; the newest of them. */
  readonly reports?: { readonly count: number; readonly newest: readonly ArticleLink[] };
  /** The page's own life. */
  readonly isMain?: boolean;
}
