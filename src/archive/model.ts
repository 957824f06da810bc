/**
 * The archive as a value: what an editor's folder says, with every name resolved to the thing it names.
 * Read-only from end to end; nothing here knows a file system, a clock, a URL or a page.
 */
import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';

/** An article's permanent id: the file's name, or `id` in its front matter. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };
/** An entity's permanent id within its kind, such as `camp-ashraf`. */
export type EntityId = string & { readonly __brand: 'EntityId' };
/** Kind and id in one, such as `place/camp-ashraf`: the key of every index over entities. */
export type EntityKey = string & { readonly __brand: 'EntityKey' };
/** A path inside the archive folder, `/` between its parts, such as `articles/2011/raid.md`. */
export type SourcePath = string & { readonly __brand: 'SourcePath' };

export type EntityKind = 'place' | 'organisation' | 'person' | 'event' | 'tag';
export const ENTITY_KINDS: readonly EntityKind[] = ['place', 'organisation', 'person', 'event', 'tag'];

/** When something held. A missing end is open: `from` absent means "since unknown", `to` absent "still, or unknown". */
export interface Interval {
  readonly from?: DateSpan;
  readonly to?: DateSpan;
}

export type NameKind = 'official' | 'acronym' | 'former' | 'transliteration' | 'other';

export interface Name extends Interval {
  readonly text: string;
  readonly kind: NameKind;
  readonly lang?: string;
  /** Shared with another entity on purpose: it resolves to neither, and gets a "may refer to" page. */
  readonly ambiguous?: true;
}

/** Somebody or something named in front matter: an entity of the archive, or plain words where there is none. */
export type Party =
  | { readonly entity: EntityKey; readonly asWritten: string }
  | { readonly entity?: never; readonly asWritten: string };

export interface Citation {
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: DateSpan;
  readonly retrieved?: Day;
  /** Address of an archived copy. */
  readonly snapshot?: string;
  readonly licence?: string;
  readonly note?: string;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

interface EntityBase {
  readonly key: EntityKey;
  readonly id: EntityId;
  /** The name now in force, as the archive writes it. */
  readonly name: string;
  /** The language of `name`, where it is not the archive's. */
  readonly nameLang?: string;
  /** Every other name, in the order of its file. */
  readonly names: readonly Name[];
  readonly summary?: string;
  readonly sameAs: Readonly<Record<string, string>>;
  readonly links: readonly Link[];
  readonly sources: readonly Citation[];
  /** Former site paths. */
  readonly aliases: readonly string[];
  /** Its file; absent when it is known only by name. */
  readonly path?: SourcePath;
  /** Digest of the body that introduces it; absent when there is none. */
  readonly body?: BodyRef;
}

/** A text, by what its rendering depends on: its digest, its file's folder and its language. */
export interface BodyRef {
  readonly digest: string;
  readonly path: SourcePath;
  readonly lang: string;
  readonly words: number;
}

export type Precision = 'exact' | 'settlement' | 'district' | 'province' | 'country';

export interface Place extends EntityBase {
  readonly kind: 'place';
  /** Camp, city, province …, in the archive's language. */
  readonly type?: string;
  /** What it lies in, each for its time; the last without an end is the present one. */
  readonly within: readonly DatedRelation[];
  /** WGS 84, degrees. */
  readonly coordinates?: { readonly lat: number; readonly lon: number };
  readonly precision: Precision;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface DatedRelation extends Interval {
  readonly entity: EntityKey;
  readonly note?: string;
}

export interface Succession {
  readonly entity: EntityKey;
  readonly date?: DateSpan;
  readonly type?: string;
}

/** That somebody listed an organisation as something: always attributed, never asserted. */
export interface Designation extends Interval {
  readonly by: Party;
  readonly as: string;
  readonly source?: string;
  readonly note?: string;
}

export interface Organisation extends EntityBase {
  readonly kind: 'organisation';
  readonly type?: string;
  readonly partOf: readonly DatedRelation[];
  readonly founded?: DateSpan;
  readonly dissolved?: DateSpan;
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly designations: readonly Designation[];
}

export interface Role extends Interval {
  readonly title: string;
  /** The title in other languages, by language tag. */
  readonly titles: Readonly<Record<string, string>>;
  /** Language of `title`, where it is not the archive's. */
  readonly lang?: string;
  readonly organisation?: Party;
  readonly place?: Party;
}

export interface Person extends EntityBase {
  readonly kind: 'person';
  readonly sortName: string;
  readonly born?: DateSpan;
  readonly died?: DateSpan;
  readonly roles: readonly Role[];
}

export interface Actor {
  readonly who: Party;
  readonly role?: string;
}

export interface Event extends EntityBase {
  readonly kind: 'event';
  readonly type?: string;
  readonly date?: DateSpan;
  readonly place?: EntityKey;
  readonly partOf?: EntityKey;
  readonly actors: readonly Actor[];
}

export interface Tag extends EntityBase {
  readonly kind: 'tag';
  readonly broader?: EntityKey;
}

export type Entity = Place | Organisation | Person | Event | Tag;

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
  readonly authors: readonly string[];
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
  /** Most related first. */
  readonly related: ReadonlyMap<ArticleId, readonly Article[]>;
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

/** `place/camp-ashraf` from its two halves. */
export function entityKey(kind: EntityKind, id: string): EntityKey {
  return `${kind}/${id}` as EntityKey;
}

export function kindOf(key: EntityKey): EntityKind {
  return key.slice(0, key.indexOf('/')) as EntityKind;
}
