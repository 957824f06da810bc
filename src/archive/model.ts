/**
 * The archive as a value: what an editor's folder says, with every name resolved to the thing it names.
 * Read-only from end to end; nothing here knows a file system, a clock, a URL or a page.
 */
import type { Article, Claim, StandingPage } from './article-model.ts';
import type { Day } from './day.ts';
import type { Entity, Event, Person, Role } from './entity-model.ts';
import type { ArticleId, EntityKey, EntityKind, SourcePath } from './ids.ts';
import type { MentionTable } from './mention-table.ts';
import type { RelatedArticles } from './related.ts';

export type * from './article-model.ts';
export type * from './entity-model.ts';
export * from './ids.ts';

/** Articles of an entity, oldest first: those that name it, and those that name something inside it. */
export interface Coverage {
  readonly direct: readonly Article[];
  /** Includes `direct`; what lies inside a place, belongs to an organisation, is part of an event, or is a narrower tag. */
  readonly within: readonly Article[];
}

export interface Archive {
  /** Published and withdrawn, oldest first: by day, then instant, then id. Drafts are not in it. */
  readonly articles: readonly Article[];
  /** By kind in the order of `ENTITY_KINDS`, then by id. */
  readonly entities: readonly Entity[];
  readonly pages: readonly StandingPage[];
  readonly indexes: ArchiveIndexes;
}

/** An entity that another took the place of. Every reference has moved there; its file and its addresses lead there. */
export interface Merger {
  readonly into: EntityKey;
  readonly path: SourcePath;
  readonly aliases: readonly string[];
}

/** A name of several entities of one kind, which all of them mark as ambiguous. */
export interface SharedName {
  readonly kind: EntityKind;
  readonly name: string;
  /** By key. */
  readonly entities: readonly EntityKey[];
}

export interface ArchiveIndexes {
  readonly article: ReadonlyMap<ArticleId, Article>;
  readonly entity: ReadonlyMap<EntityKey, Entity>;
  readonly coverage: ReadonlyMap<EntityKey, Coverage>;
  /** Direct children: places inside, parts of, sub-events, narrower tags. */
  readonly children: ReadonlyMap<EntityKey, readonly Entity[]>;
  /** All that an entity lies in, nearest first. */
  readonly ancestors: ReadonlyMap<EntityKey, readonly EntityKey[]>;
  /** Articles by day of publication. */
  readonly byDay: ReadonlyMap<Day, readonly Article[]>;
  /** All articles that are one text in different languages, original first. */
  readonly translations: ReadonlyMap<ArticleId, readonly Article[]>;
  /** Claims on an event, by when they were made. */
  readonly claims: ReadonlyMap<EntityKey, readonly { readonly claim: Claim; readonly article: Article }[]>;
  /** Events an entity takes part in or that happened there, by date. */
  readonly events: ReadonlyMap<EntityKey, readonly Event[]>;
  /** People who held a role in an organisation. */
  readonly members: ReadonlyMap<EntityKey, readonly { readonly person: Person; readonly role: Role }[]>;
  /** By the places of `Archive.articles`. */
  readonly mentions: MentionTable;
  readonly related: RelatedArticles;
  /** Entities merged into another, by the key they had. */
  readonly merged: ReadonlyMap<EntityKey, Merger>;
  /** Names that lead to a "may refer to" page. */
  readonly ambiguous: readonly SharedName[];
}

export interface Settings {
  /** Permanent; a part of every feed item's id. */
  readonly id: string;
  readonly title: string;
  readonly tagline?: string;
  readonly description?: string;
  /** Origin (and base path, if any) of the deployed site, without a slash at its end. */
  readonly url: string;
  readonly lang: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly publisher?: { readonly name: string; readonly url?: string };
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly notice?: string;
  readonly strict: boolean;
  readonly perPage: number;
  /** Entities have feeds in every format, not in RSS alone. */
  readonly allFeedFormats: boolean;
}
