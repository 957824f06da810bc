/** What several kinds of page show alike: links, rows of tables, places of maps. */
import type { DateSpan } from '../archive/date-span.ts';
import type { Day } from '../archive/day.ts';
import type { EntityKind, Figure, Precision } from '../archive/model.ts';
import type { SitePath } from './routes.ts';

export interface PageLink {
  readonly href: SitePath;
  readonly text: string;
  /** Where it differs from the page's language. */
  readonly lang?: string;
}

export interface EntityLink extends PageLink {
  readonly kind: EntityKind;
  /** A telling line: "Diyala Governorate, Iraq", or what somebody was. */
  readonly note?: string;
  readonly noteLang?: string;
}

export interface FeedLink {
  readonly href: SitePath;
  /** Media type. */
  readonly type: string;
  /** RSS, Atom or JSON Feed. */
  readonly format: string;
  readonly title: string;
}

export interface CountedLink extends EntityLink {
  /** Articles. */
  readonly count: number;
}

export interface ArticleLink extends PageLink {
  readonly published: Day;
  readonly summary?: string;
  readonly added?: Day;
  /** The tag it opens with. */
  readonly kicker?: PageLink;
  readonly withdrawn?: true;
}

export interface EventLink extends PageLink {
  readonly date?: DateSpan;
  readonly summary?: string;
}

/** A party in a claim, an actor, a designation: a link where it has a page. */
export interface PartyText {
  readonly text: string;
  readonly lang?: string;
  readonly href?: SitePath;
  readonly kind?: EntityKind;
}

/** Where a page stands on the ruler of the archive's years. */
export interface SpineMark {
  readonly from: Day;
  readonly to: Day;
  /** A needle with a date, or a span with a name. */
  readonly label: { readonly day: Day } | { readonly month: string } | { readonly year: string } | { readonly text: string; readonly count?: number };
}

/** What every page has. */
export interface PageBase {
  readonly path: SitePath;
  /** Of the interface, which most pages have in common with their text. */
  readonly lang: string;
  /** Of an article's or a standing page's own text, where the interface does not speak it. */
  readonly textLang?: string;
  readonly title: string;
  /** For search engines and link previews. */
  readonly description?: string;
  readonly crumbs: readonly PageLink[];
  /** Which of the ways in is current. */
  readonly section?: EntityKind;
  readonly spine?: SpineMark;
  /** Its own feeds, beside the archive's. */
  readonly feeds?: readonly FeedLink[];
  /** The same content in other languages, itself included; empty when there is one only. */
  readonly alternates: readonly { readonly lang: string; readonly href: SitePath }[];
  /** Not for search engines. */
  readonly noIndex?: true;
  /** schema.org graph, ready to be serialised. */
  readonly jsonLd?: object;
}

/**
 * Where in a long list a page stands. Pages are counted from the oldest; a full page says nothing of those that come
 * after the next one, so that it never changes again.
 */
export interface Paging {
  readonly page: number;
  /** At the list's own address; all that summarises the list stands here only. */
  readonly isNewest: boolean;
  /** Some of the pages up to this one, from the oldest on; `null` is a gap. */
  readonly numbered: readonly (NumberedPage | null)[];
  readonly older?: SitePath;
  readonly newer?: SitePath;
  /** The list's own address. */
  readonly newest: SitePath;
}

interface NumberedPage {
  readonly number: number;
  readonly href: SitePath;
}

/** Articles by period of publication; `href` where the period has a page. */
export interface Bar {
  /** `2011`, `2011-04`, or a decade as `1990/1999`. */
  readonly period: string;
  readonly count: number;
  readonly href?: SitePath;
}

/** What somebody was when an article's event happened, from the dated roles of their file. */
export interface OfficeThen {
  readonly title: string;
  readonly titleLang?: string;
  /** Whether it has ended since: "then …". */
  readonly isOver: boolean;
  /** The dates make it likely, not certain. */
  readonly isProbable?: true;
}

export interface MentionGroupEntry extends EntityLink {
  /** Where the article itself does not say what they were. */
  readonly offices?: readonly OfficeThen[];
  /** The name the article used, where it differs. */
  readonly asWritten?: string;
  /** What it was called then, where the article gives no name of its own choice and the one shown is from another time. */
  readonly thenCalled?: string;
  readonly about: boolean;
}

export interface ClaimRow {
  readonly id: string;
  readonly says: string;
  readonly of?: string;
  readonly count: Figure;
  readonly who: PartyText;
  readonly date?: DateSpan;
  readonly note?: string;
  /** Language of `of` and `note`, where it is not the page's: claims are worded in the archive's, so that they compare. */
  readonly textLang?: string;
  readonly quote?: string;
  /** Where it is not the page's. */
  readonly quoteLang?: string;
  readonly url?: string;
}

/** Claims of one verb ("killed") side by side. */
export interface ClaimTable {
  readonly says: string;
  readonly rows: readonly ClaimRow[];
}

export interface LedgerRow extends ClaimRow {
  /** The article that reports it. */
  readonly seenIn: ArticleLink;
}

export interface Ledger {
  readonly says: string;
  readonly of?: string;
  /** By figure, then by date. */
  readonly rows: readonly LedgerRow[];
  /** Lowest and highest figure claimed, and by how many sources. */
  readonly range: { readonly min: number; readonly max: number; readonly sources: number };
}

/** A place as a map can show it: a mark where it is known closely, an area where it is not. */
export interface MapPlace extends PageLink {
  readonly coordinates?: { readonly lat: number; readonly lon: number };
  readonly precision: Precision;
  /** ISO 3166-1 alpha-2, its own or that of what it lies in. */
  readonly country?: string;
  /** Articles, on maps that count. */
  readonly count?: number;
}

export interface NearPlace extends MapPlace {
  /** In a straight line. */
  readonly km: number;
  /** Eighths of a turn from north by east: 0 north, 2 east, 7 north-west. */
  readonly direction: number;
}

export interface ImageRef {
  readonly src: SitePath;
  readonly width: number;
  readonly height: number;
  /** The same in WebP and smaller, from the narrowest on. */
  readonly copies?: readonly { readonly src: SitePath; readonly width: number }[];
}
