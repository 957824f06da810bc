/**
 * What each kind of page shows: everything, neighbours' titles included, so that an unchanged model means an
 * unchanged page. Dates stay data; the page writes them in its language. Addresses are site paths from `routes.ts`.
 */
import type { Day } from '../archive/day.ts';
import type { EntityKind } from '../archive/model.ts';
import type { AmbiguousModel, EntityModel, EntityYearModel } from './entity-models.ts';
import type { FeedLink, PageLink } from './model-parts.ts';
import type { ArticleModel, CalendarModel, CorrectionsModel, FrontModel, IndexModel, MapModel, MostReportedModel, OnThisDayModel, PeriodModel, PlainModel, SearchModel, StandingModel, SubscribeModel, TimelineModel } from './page-models.ts';
import type { SitePath } from './routes.ts';

export type * from './entity-models.ts';
export type * from './model-parts.ts';
export type * from './page-models.ts';

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
