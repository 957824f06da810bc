/** What the pages of entities show; see `models.ts`. */
import type { DateSpan } from '../archive/date-span.ts';
import type { BodyRef, Citation, EntityKind, Interval, NameKind, Precision } from '../archive/model.ts';
import type { ArticleLink, Bar, CountedLink, EntityLink, EventLink, ImageRef, Ledger, MapPlace, NearPlace, PageBase, PageLink, Paging, PartyText } from './model-parts.ts';
import type { SitePath } from './routes.ts';

export interface NameRow extends Interval {
  readonly text: string;
  readonly kind: NameKind;
  readonly lang?: string;
}

export interface DatedLink extends Interval {
  readonly what: PartyText;
  /** What the relation is: membership, part, predecessor, `as` of a designation. */
  readonly relation: 'self' | 'part-of' | 'has-part' | 'predecessor' | 'successor' | 'within';
  readonly note?: string;
}

export interface DesignationRow extends Interval {
  readonly by: PartyText;
  readonly as: string;
  readonly source?: string;
  readonly note?: string;
}

export interface RoleRow extends Interval {
  readonly title: string;
  readonly titleLang?: string;
  readonly organisation?: PartyText;
  readonly place?: PartyText;
  /** On the holder's own page: what was reported of them while they held it. */
  readonly reports?: { readonly count: number; readonly newest: readonly ArticleLink[] };
}

/** Articles of one year in a timeline. */
export interface YearGroup {
  readonly year: string;
  /** What appeared in that year: of the entity, where it has a page of that, or of all. */
  readonly href: SitePath;
  readonly articles: readonly ReportLink[];
}

export interface ReportLink extends ArticleLink {
  /** Those of the list's companions that it names, counted from 1. */
  readonly with?: readonly number[];
}

/** An entity that some reports of a list name too. */
export interface Companion extends CountedLink {
  /** Where on the page only those reports show. */
  readonly id: string;
  /** A search for all reports that name both. */
  readonly both: string;
}

/** A page of an entity or a tag. Which parts are there depends on its kind. */
export interface EntityModel extends PageBase {
  readonly kind: EntityKind;
  readonly name: string;
  readonly nameLang?: string;
  readonly type?: string;
  readonly summary?: string;
  readonly body?: BodyRef;
  readonly bodyLinks: Readonly<Record<string, SitePath>>;
  readonly bodyImages: Readonly<Record<string, ImageRef>>;
  /** The official name of today first. */
  readonly names: readonly NameRow[];
  /** Its official name of today, where that is not `name`. */
  readonly official?: string;
  /** Names that it shares, with the others that they may mean. */
  readonly sharedNames: readonly { readonly name: string; readonly others: readonly EntityLink[] }[];
  /** Known by name only: no file yet. */
  readonly unlisted?: true;
  readonly place?: {
    readonly coordinates?: { readonly lat: number; readonly lon: number };
    readonly precision: Precision;
    readonly within: readonly DatedLink[];
    /** Itself, and the places of the archive around it, nearest first. */
    readonly map?: { readonly here: MapPlace; readonly near: readonly NearPlace[] };
  };
  readonly organisation?: {
    readonly lifeline: readonly DatedLink[];
    readonly designations: readonly DesignationRow[];
    readonly members: readonly { readonly person: EntityLink; readonly role: RoleRow }[];
  };
  readonly person?: { readonly born?: DateSpan; readonly died?: DateSpan; readonly roles: readonly RoleRow[] };
  readonly event?: {
    readonly date?: DateSpan;
    readonly place?: EntityLink;
    readonly partOf?: EventLink;
    readonly actors: readonly { readonly who: PartyText; readonly role?: string }[];
    readonly ledgers: readonly Ledger[];
    readonly earlier?: EventLink;
    readonly later?: EventLink;
  };
  readonly tag?: { readonly broader?: PageLink };
  /** Places inside, parts, sub-events, narrower tags. */
  readonly children: readonly CountedLink[];
  /** Events there, or that it took part in; of an event, its parts by date. */
  readonly events: readonly EventLink[];
  readonly sameAs: readonly { readonly authority: string; readonly id: string; readonly url?: string }[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly sources: readonly Citation[];
  /** On the newest page only. */
  readonly count?: { readonly direct: number; readonly within: number };
  readonly bars: readonly Bar[];
  /** `both`: a search for the reports that name both. */
  readonly companions: readonly { readonly kind: EntityKind; readonly links: readonly (CountedLink & { readonly both: string })[] }[];
  readonly years: readonly YearGroup[];
  /** Of the reports on this page. */
  readonly filter: readonly Companion[];
  /** On the newest page of a long list only: what appeared in each year. */
  readonly byYear: readonly Bar[];
  readonly paging: Paging;
}

/** What was reported of an entity in one year. */
export interface EntityYearModel extends PageBase {
  readonly entity: EntityLink;
  readonly year: string;
  /** On the newest page only. */
  readonly count?: number;
  /** By month. */
  readonly bars: readonly Bar[];
  readonly reports: readonly ReportLink[];
  readonly companions: readonly Companion[];
  readonly earlier?: PageLink & { readonly period: string };
  readonly later?: PageLink & { readonly period: string };
  readonly paging: Paging;
}

/** A name of several: who may be meant. */
export interface AmbiguousModel extends PageBase {
  readonly kind: EntityKind;
  readonly name: string;
  readonly entities: readonly (CountedLink & { readonly summary?: string })[];
}
