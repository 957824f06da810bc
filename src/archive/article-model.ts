/** Articles and standing pages; see `model.ts`. */
import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import type { BodyRef, Citation, Party } from './entity-model.ts';
import type { ArticleId, EntityKey, SourcePath } from './ids.ts';

/** An article's reference to an entity, as the article wrote it. */
export interface Mention {
  readonly entity: EntityKey;
  /** The name the article used, where it is not the entity's own. */
  readonly asWritten?: string;
  /** What the article calls them: `as: Foreign Office minister`. */
  readonly role?: string;
  /** A main subject, not only a mention. */
  readonly about: boolean;
}

export interface Figure {
  readonly min?: number;
  readonly max?: number;
  /** An approximate number; excludes `min` and `max`. */
  readonly about?: number;
}

/** Who says what, in figures. Claims are listed, never merged into one number. */
export interface Claim {
  /** Unique within its article: position-independent, for `#claim-…`. */
  readonly id: string;
  readonly source: Party;
  /** killed, hurt, detained … as written. */
  readonly says: string;
  readonly of?: string;
  readonly count: Figure;
  readonly date?: DateSpan;
  readonly event?: EntityKey;
  readonly quote?: string;
  readonly note?: string;
  readonly url?: string;
}

export interface Correction {
  readonly date: Day;
  readonly type: string;
  readonly note: string;
}

export interface Dateline {
  /** As printed, such as "London". */
  readonly text: string;
  readonly place?: EntityKey;
  readonly date?: Day;
}

export type Status = 'draft' | 'published' | 'withdrawn';

export interface Article {
  readonly id: ArticleId;
  /** Its number: its place in `Archive.articles`, which says nothing of the article itself. */
  readonly place: number;
  readonly path: SourcePath;
  /** Last part of its address: the file's name. */
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  readonly summary?: string;
  /** Publication day, as printed. */
  readonly published: Day;
  /** The instant, ISO 8601 with its zone, where the editor gave one. */
  readonly publishedAt?: string;
  readonly updated?: Day;
  readonly updatedAt?: string;
  /** Accession: the day it entered this archive, where recorded. */
  readonly added?: Day;
  readonly dateline?: Dateline;
  /** As printed. */
  readonly authors: readonly string[];
  /** Those of them that are a person or an organisation with a file. */
  readonly knownAuthors?: readonly { readonly asPrinted: string; readonly entity: EntityKey }[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Citation[];
  readonly corrections: readonly Correction[];
  readonly warnings: readonly string[];
  readonly translationOf?: ArticleId;
  readonly aliases: readonly string[];
  readonly guid?: string;
  readonly status: Exclude<Status, 'draft'>;
  /** Why it was withdrawn. Its text, summary and claims are not in the archive any more. */
  readonly withdrawn?: { readonly reason: string; readonly date?: Day };
  readonly body: BodyRef;
}

export interface StandingPage {
  readonly id: string;
  readonly path: SourcePath;
  readonly title: string;
  readonly lang: string;
  readonly summary?: string;
  /** Former site paths. */
  readonly aliases: readonly string[];
  readonly body: BodyRef;
}
