/**
 * What each kind of page shows: everything, neighbours' titles included, so that an unchanged model means an
 * unchanged page. Dates stay data; the page writes them in its language. Addresses are site paths from `routes.ts`.
 */
import type { DateSpan } from '../archive/date-span.ts';
import type { Day } from '../archive/day.ts';
import type { Citation, Correction, EntityKind, Figure, Interval, NameKind, Precision } from '../archive/model.ts';
import type { BodyRef } from '../archive/model.ts';
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
  readonly lang: string;
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
  /** From the oldest up to this one. */
  readonly upToHere: readonly SitePath[];
  readonly older?: SitePath;
  readonly newer?: SitePath;
  /** The list's own address. */
  readonly newest: SitePath;
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

export interface ArticleModel extends PageBase {
  readonly kicker?: PageLink;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly dateline?: { readonly text: string; readonly href?: SitePath; readonly date?: Day };
  readonly published: Day;
  readonly publishedAt?: string;
  readonly updated?: Day;
  readonly added?: Day;
  /** The event clock: earliest to latest of its events, and the event when it is one. */
  readonly eventsOf?: { readonly span: DateSpan; readonly href?: SitePath };
  readonly readingMinutes: number;
  readonly body: BodyRef;
  /** Where each link of the body leads: archive path → site path. */
  readonly bodyLinks: Readonly<Record<string, SitePath>>;
  readonly bodyImages: Readonly<Record<string, ImageRef>>;
  readonly claims: readonly ClaimTable[];
  readonly where: readonly MentionGroupEntry[];
  /** Of `where`, those that a map can show, the main place first. */
  readonly map?: readonly MapPlace[];
  readonly what: readonly (MentionGroupEntry & { readonly date?: DateSpan })[];
  readonly who: readonly MentionGroupEntry[];
  readonly tags: readonly PageLink[];
  readonly sources: readonly Citation[];
  readonly corrections: readonly Correction[];
  readonly warnings: readonly string[];
  readonly withdrawn?: { readonly reason: string; readonly date?: Day };
  readonly translationOf?: ArticleLink;
  readonly inOtherLanguages: readonly ArticleLink[];
  readonly sameEvent: readonly ArticleLink[];
  /** The main place, and the article before and after there. No number of articles: each added one would change them all. */
  readonly samePlace?: { readonly place: EntityLink; readonly earlier?: ArticleLink; readonly later?: ArticleLink };
  readonly related: readonly ArticleLink[];
  readonly previous?: ArticleLink;
  readonly next?: ArticleLink;
  /** Absolute address, for citing. */
  readonly address: string;
}

export interface ImageRef {
  readonly src: SitePath;
  readonly width: number;
  readonly height: number;
}

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

export type IndexOrder = 'by-name' | 'by-date' | 'tree' | 'most-reported';

/** A way to look through all of one kind. */
export interface IndexView {
  readonly order: IndexOrder;
  readonly href: SitePath;
  readonly isCurrent?: true;
}

/** Index of one entity kind: one page of it. */
export interface IndexModel extends PageBase {
  readonly kind: EntityKind;
  readonly order: IndexOrder;
  readonly views: readonly IndexView[];
  readonly total: number;
  /** Letters, or years of events, and the page on which each begins. */
  readonly letters: readonly { readonly letter: string; readonly page: SitePath }[];
  /** By first letter; tags as a tree by `broader` through `depth`. */
  readonly groups: readonly { readonly letter: string; readonly entries: readonly (CountedLink & { readonly date?: DateSpan; readonly depth?: number })[] }[];
  /** Where letters have pages of their own: the names most reported. */
  readonly busiest?: readonly CountedLink[];
  readonly paging: Paging;
}

export interface MostReportedModel extends PageBase {
  /** Of its kind, where it is one kind's page. */
  readonly views: readonly IndexView[];
  readonly sections: readonly {
    readonly kind: EntityKind;
    readonly names: readonly (CountedLink & { readonly years: { readonly first: string; readonly last: string } })[];
    readonly more: SitePath;
    /** All that were reported on are here. */
    readonly isWhole: boolean;
  }[];
}

/** All years and months of publication. */
export interface CalendarModel extends PageBase {
  /** Oldest first. */
  readonly years: readonly { readonly year: string; readonly href: SitePath; readonly count: number; readonly months: readonly Bar[] }[];
}

/** A year, a month or a day: what appeared, and what happened. */
export interface PeriodModel extends PageBase {
  readonly period: string;
  readonly appeared: readonly ArticleLink[];
  /** On the newest page only. */
  readonly appearedTotal?: number;
  readonly happened: readonly EventLink[];
  /** Years: its months. Months: its days. */
  readonly bars: readonly Bar[];
  /** Years: days on which something appeared. */
  readonly days: readonly Day[];
  readonly earlier?: PageLink & { readonly period: string };
  readonly later?: PageLink & { readonly period: string };
  readonly paging: Paging;
}

/** What was changed or withdrawn after publication, newest first. */
export interface CorrectionsModel extends PageBase {
  readonly entries: readonly {
    readonly article: ArticleLink;
    readonly date: Day;
    /** Of a correction; a withdrawal has none. */
    readonly type?: string;
    /** In the article's language. */
    readonly note: string;
  }[];
  readonly paging: Paging;
}

/** All that happened, year by year, with the number of reports beside. */
export interface TimelineModel extends PageBase {
  readonly eventCount: number;
  readonly articleCount: number;
  /** Of all events that have one. */
  readonly dates: readonly DateSpan[];
  readonly bars: readonly Bar[];
  readonly years: readonly {
    readonly year: string;
    /** Articles. */
    readonly count: number;
    readonly href?: SitePath;
    readonly events: readonly EventLink[];
    /** Events that are not listed here. */
    readonly left?: number;
  }[];
  /** Events without a date. */
  readonly undated: number;
  /** All events. */
  readonly index: SitePath;
}

/** A day of any year: `04-08`. */
export interface DayOfYear {
  readonly day: string;
  readonly events: readonly EventLink[];
  readonly articles: readonly ArticleLink[];
  /** Further years in which something appeared that day. */
  readonly more: readonly PageLink[];
}

/** The calendar of a year that leads to every day, or the days of one month. */
export interface OnThisDayModel extends PageBase {
  /** Its name, on a month's page. */
  readonly month?: string;
  readonly days: readonly DayOfYear[];
  readonly calendar: readonly (PageLink & { readonly days: readonly { readonly day: string; readonly isEmpty: boolean }[] })[];
  readonly earlier?: PageLink;
  readonly later?: PageLink;
}

export interface FrontModel extends PageBase {
  readonly tagline?: string;
  readonly intro?: string;
  readonly articles: number;
  readonly lastAdded?: Day;
  readonly bars: readonly Bar[];
  readonly latest: readonly ArticleLink[];
  /** The day of the year that the newest article stands for: never the clock's. */
  readonly onThisDay?: {
    readonly day: Day;
    readonly articles: readonly ArticleLink[];
    readonly events: readonly EventLink[];
    readonly around: readonly (EventLink | ArticleLink)[];
  };
  readonly mostReported: readonly (CountedLink & { readonly bars: readonly Bar[] })[];
  readonly places: readonly CountedLink[];
  /** Of `places`, those that a map can show. */
  readonly map: readonly MapPlace[];
  readonly subjects: readonly CountedLink[];
  readonly totals: Readonly<Record<EntityKind, number>>;
}

export interface MapCountry {
  /** ISO 3166-1 alpha-2; absent for places of which no country is known. */
  readonly country?: string;
  /** The country's own page. */
  readonly link?: PageLink;
  /** Articles that name a place in it, or itself. */
  readonly count: number;
  /** Most reported first. */
  readonly places: readonly (CountedLink & { readonly precision: Precision; readonly newest: readonly ArticleLink[] })[];
}

/** The whole archive on one map, and the same as a list: countries, their places, the newest articles of each. */
export interface MapModel extends PageBase {
  readonly map: readonly MapPlace[];
  /** Most reported first. */
  readonly countries: readonly MapCountry[];
  /** Reported places beyond those listed. */
  readonly more: number;
  readonly index: SitePath;
}

export interface StandingModel extends PageBase {
  readonly summary?: string;
  readonly body: BodyRef;
  readonly bodyLinks: Readonly<Record<string, SitePath>>;
  readonly bodyImages: Readonly<Record<string, ImageRef>>;
}

export interface FeedEntry {
  readonly name: string;
  /** Where it differs from the page's. */
  readonly lang?: string;
  readonly links: readonly FeedLink[];
  readonly page: SitePath;
  /** Articles that are published, not withdrawn. */
  readonly count: number;
}

/** A feed of the whole archive, with what a reader would see in it first. */
export interface ArchiveFeedEntry extends FeedEntry {
  readonly newest: readonly ArticleLink[];
}

export interface SubscribeModel extends PageBase {
  /** By publication, and by accession. */
  readonly main: ArchiveFeedEntry;
  readonly added: ArchiveFeedEntry;
  readonly languages: readonly FeedEntry[];
  readonly groups: readonly { readonly kind: EntityKind; readonly feeds: readonly FeedEntry[] }[];
  readonly opml: SitePath;
}

/** A plain page that says something and leads on: search without scripts, and 404. */
export interface PlainModel extends PageBase {
  readonly ways: readonly PageLink[];
}

export interface SearchModel extends PlainModel {
  /** The folder of the search's files. */
  readonly index: SitePath;
}

export interface Models {
  readonly front: FrontModel;
  readonly article: ArticleModel;
  readonly entity: EntityModel;
  readonly 'entity-year': EntityYearModel;
  readonly ambiguous: AmbiguousModel;
  readonly 'most-reported': MostReportedModel;
  readonly calendar: CalendarModel;
  readonly index: IndexModel;
  readonly period: PeriodModel;
  readonly corrections: CorrectionsModel;
  readonly timeline: TimelineModel;
  readonly 'on-this-day': OnThisDayModel;
  readonly map: MapModel;
  readonly standing: StandingModel;
  readonly subscribe: SubscribeModel;
  readonly search: SearchModel;
  readonly missing: PlainModel;
}

/** What the frame around every page shows; it may hold no figure that each added article changes. */
export interface SiteFrame {
  readonly title: string;
  readonly lang: string;
  readonly origin: string;
  readonly notice?: string;
  readonly publisher?: { readonly name: string; readonly url?: string };
  readonly licence?: { readonly name: string; readonly url?: string };
  readonly nav: readonly { readonly section: EntityKind; readonly href: SitePath }[];
  readonly home: SitePath;
  readonly timeline: SitePath;
  readonly onThisDay: SitePath;
  readonly calendar: SitePath;
  /** Where there is one. */
  readonly corrections?: SitePath;
  readonly mostReported: SitePath;
  readonly search: SitePath;
  readonly map: SitePath;
  readonly subscribe: SitePath;
  /** The archive's, which every page names. */
  readonly feeds: readonly FeedLink[];
  /** Standing pages, for the foot. */
  readonly pages: readonly PageLink[];
  readonly spine: {
    /** Oldest first; bins of one, five or ten years, or months in a young archive. */
    readonly bins: readonly { readonly period: string; readonly from: Day; readonly to: Day; readonly href?: SitePath }[];
    /** The shared file with the bars. */
    readonly bars: SitePath;
  };
}
