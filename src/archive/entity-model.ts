/** Places, organisations, people, events and tags; see `model.ts`. */
import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import type { EntityId, EntityKey, SourcePath } from './ids.ts';

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
