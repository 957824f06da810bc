/** What the pages of articles, of periods and of the whole archive show; see `models.ts`. */
import type { DateSpan } from '../archive/date-span.ts';
import type { Day } from '../archive/day.ts';
import type { BodyRef, Citation, Correction, EntityKind, Precision } from '../archive/model.ts';
import type { ArticleLink, Bar, ClaimTable, CountedLink, EntityLink, EventLink, FeedLink, ImageRef, MapPlace, MentionGroupEntry, PageBase, PageLink, Paging } from './model-parts.ts';
import type { SitePath } from './routes.ts';

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
