/** Archive → every page and file there will be. The same archive gives the same plan, in whatever order it was read. */
import { coverageOf } from '../archive/coverage.ts';
import type { Archive, Settings } from '../archive/model.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { planAmbiguous, sharedByEntity } from './ambiguous-page.ts';
import { articlePage } from './article-page.ts';
import { articleSource, closeCompanyOf, companyOf } from './company.ts';
import { calendarPage } from './calendar-page.ts';
import { planCorrections } from './corrections-page.ts';
import { entityCompanyOf, entitySource } from './entity-company.ts';
import type { EntityCompany } from './entity-company.ts';
import { entityPage, olderEntityPage } from './entity-page.ts';
import { hasYearPages, planEntityYears } from './entity-years.ts';
import { planFeeds } from './feeds.ts';
import { planFrame, spineDrawing } from './frame.ts';
import { frontPage } from './front-page.ts';
import { planIndex } from './index-page.ts';
import type { BodyFacts, PlanContext } from './links.ts';
import { mapPage } from './map-page.ts';
import { PlaceGrid } from './place-grid.ts';
import type { FileSpec, PageSpec, Plan } from './page-spec.ts';
import { PageSources } from './page-sources.ts';
import { paginate } from './paging.ts';
import { planMostReported } from './most-reported.ts';
import { planPeriods } from './period-pages.ts';
import { yearRange } from './periods.ts';
import type { YearRange } from './periods.ts';
import { imageRef, planPictures } from './pictures.ts';
import { planRedirectFiles, planRedirects, planRedirectsBelow } from './redirects.ts';
import { plainPage, searchPage, standingPage, subscribePage } from './plain-pages.ts';
import { planOnThisDay } from './on-this-day.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';
import { timelinePage } from './timeline-page.ts';
import { planSitemaps } from './sitemaps.ts';

export interface PlanInput {
  readonly archive: Archive;
  readonly settings: Settings;
  readonly bodies: BodyFacts;
  /** Images and other files of the archive's folder: archive path → what is known of it. */
  readonly media: ReadonlyMap<string, MediaFile>;
}

export interface MediaFile {
  /** Pixels, for images. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Media type of an image, by its content. */
  readonly type?: string;
  /** Of an image that copies can be made of: a name for it and the way they are made. */
  readonly digest?: string;
  readonly bytes: number;
}

export function buildPlan({ archive, settings, bodies, media }: PlanInput): Plan {
  const images = new Map([...media].flatMap(([file, facts]) => { const image = imageRef(file, facts); return image === undefined ? [] : [[file, image]]; }));
  const texts = { bodies, pageOf: pagesByFile(archive, media), images, media };
  const context: PlanContext = {
    archive, settings, ...texts, sources: new PageSources({ archive, settings, ...texts }),
    placeGrid: new PlaceGrid(archive.entities), sharedNames: sharedByEntity(archive.indexes.ambiguous),
  };
  const range = yearRange(archive.articles);
  const frame = planFrame(archive, settings);
  const moved = planRedirects(archive);
  const pages: PageSpec[] = [
    { kind: 'front', path: routes.front, model: () => frontPage(range, context) },
    ...planArticles(context),
    ...planPeriods(context),
    ...ENTITY_KINDS.flatMap((kind) => planIndex(kind, context)),
    ...planEntities(range, context),
    ...archive.pages.map((page): PageSpec => ({ kind: 'standing', path: routes.standing(page.id), model: () => standingPage(page, context) })),
    ...planAmbiguous(new Set([...archive.entities.map(({ key }) => routes.entity(key)), ...moved.map(({ from }) => from)]), context),
    ...planMostReported(context),
    { kind: 'calendar', path: routes.calendar, model: () => calendarPage(context) },
    ...planCorrections(context),
    { kind: 'timeline', path: routes.timeline, model: () => timelinePage(range, context) },
    ...planOnThisDay(context),
    { kind: 'map', path: routes.map, model: () => mapPage(context) },
    { kind: 'subscribe', path: routes.subscribe, model: () => subscribePage(context) },
    { kind: 'search', path: routes.search, model: () => searchPage(context) },
    { kind: 'missing', path: routes.missing, model: () => plainPage(routes.missing, words(settings.lang).missing.title, context) },
  ];
  const redirects = [...moved, ...planRedirectsBelow(archive, pages, moved)];
  const own: FileSpec[] = [
    ...planFeeds(context),
    ...planSitemaps(archive.articles, pages, context),
    { path: routes.spine, type: 'image/svg+xml', text: () => spineDrawing(frame.spine.bins, archive.articles) },
    ...[...media.keys()].map((file): FileSpec => ({ path: routes.media(file), copy: file })),
    ...planPictures(images),
  ];
  // A former address that is a file's is a finding; until it is mended the file has it.
  const taken = new Set(own.map(({ path }) => path));
  const files = [...own, ...planRedirectFiles(redirects, settings).filter(({ path }) => !taken.has(path))];
  return { frame, pages, files, redirects, sources: context.sources };
}

function planArticles(context: PlanContext): PageSpec[] {
  return context.archive.articles.map((article): PageSpec => ({
    kind: 'article',
    path: routes.article(article.published, article.slug),
    model: () => articlePage(article, companyOf(article, context.archive), context),
    madeOf: context.sources.of(() => articleSource(article, closeCompanyOf(article, context.archive))),
  }));
}

function planEntities(range: YearRange | undefined, context: PlanContext): PageSpec[] {
  const { archive, settings, sources } = context;
  return archive.entities.flatMap((entity) => {
    const { within } = coverageOf(archive.indexes.coverage, entity.key);
    const company = (): EntityCompany => entityCompanyOf(entity, archive);
    return [
      ...paginate(routes.entity(entity.key), within, settings.perPage).map((page): PageSpec => ({
        kind: 'entity',
        path: page.path,
        ...(page.paging.isNewest
          ? { model: () => entityPage(entity, page, company(), range, context), madeOf: sources.of(() => entitySource(entity, page, company(), range, context)) }
          : { model: () => olderEntityPage(entity, page, context), madeOf: sources.of(() => ({ articles: [page.items], rest: [entity.key, page.paging] })) }),
      })),
      ...(hasYearPages(within, settings.perPage) ? planEntityYears(entity, within, context) : []),
    ];
  });
}

function pagesByFile({ articles, entities, pages, indexes }: Archive, media: ReadonlyMap<string, MediaFile>): Map<string, SitePath> {
  return new Map<string, SitePath>([
    ...articles.map((article): [string, SitePath] => [article.path, routes.article(article.published, article.slug)]),
    ...entities.flatMap((entity): [string, SitePath][] => (entity.path === undefined ? [] : [[entity.path, routes.entity(entity.key)]])),
    ...pages.map((page): [string, SitePath] => [page.path, routes.standing(page.id)]),
    ...[...indexes.merged.values()].map(({ path, into }): [string, SitePath] => [path, routes.entity(into)]),
    ...[...media.keys()].map((file): [string, SitePath] => [file, routes.media(file)]),
  ]);
}
