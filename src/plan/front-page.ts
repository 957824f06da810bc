import { coverageOf } from '../archive/coverage.ts';
import { addDays } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { groupBy } from '../archive/group.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import type { Archive, Article, Entity, EntityKind, Event } from '../archive/model.ts';
import { byAccession, compareText } from '../archive/order.ts';
import { articleLink, countedLink, eventLink } from './links.ts';
import type { PlanContext } from './links.ts';
import { mapPlaces } from './map-places.ts';
import type { CountedLink, FrontModel } from './models.ts';
import { yearBars } from './periods.ts';
import type { YearRange } from './periods.ts';
import { absoluteUrl, routes } from './routes.ts';

const LATEST = 5;
const NAMES = 8;
const SUBJECTS = 40;
const PLACES = 60;
const DAYS_AROUND = 4;

export function frontPage(range: YearRange | undefined, context: PlanContext): FrontModel {
  const { archive, settings } = context;
  const { lang } = settings;
  const published = archive.articles.filter((article) => article.status === 'published');
  const latest = published.toSorted(byAccession).slice(-LATEST).toReversed();
  const counted = (kinds: readonly EntityKind[], most: number): Entity[] => mostReported(archive, kinds).slice(0, most);
  const named = (entity: Entity): CountedLink => countedLink(entity.key, lang, context, coverageOf(archive.indexes.coverage, entity.key).direct.length);
  const places = counted(['place'], PLACES);
  const lastAdded = latest[0]?.added;
  return {
    path: routes.front, lang,
    title: settings.title,
    ...(settings.description !== undefined && { description: settings.description, intro: settings.description }),
    ...(settings.tagline !== undefined && { tagline: settings.tagline }),
    crumbs: [],
    alternates: [],
    articles: published.length,
    ...(lastAdded !== undefined && { lastAdded }),
    bars: range ? yearBars(archive.articles, range) : [],
    latest: latest.map((article) => articleLink(article, lang, context)),
    ...onThisDay(latest[0], published, context),
    mostReported: counted(['place', 'organisation', 'person'], NAMES).map((entity) => ({
      ...named(entity),
      bars: range ? yearBars(coverageOf(archive.indexes.coverage, entity.key).direct, range) : [],
    })),
    places: places.map(named),
    map: mapPlaces(places, lang, context, (entity) => coverageOf(archive.indexes.coverage, entity.key).direct.length),
    subjects: counted(['tag'], SUBJECTS).map(named),
    totals: totalsOf(archive),
    jsonLd: { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', '@id': absoluteUrl(settings.url, routes.front), url: absoluteUrl(settings.url, routes.front), name: settings.title, inLanguage: settings.languages }] },
  };
}

/** Settlements and sites rather than the countries around them: counted by what names them directly. */
function mostReported({ entities, indexes }: Archive, kinds: readonly EntityKind[]): Entity[] {
  const count = (entity: Entity): number => coverageOf(indexes.coverage, entity.key).direct.length;
  return entities
    .filter((entity) => kinds.includes(entity.kind) && count(entity) > 0)
    .sort((a, b) => count(b) - count(a) || compareText(a.key, b.key));
}

function totalsOf({ entities }: Archive): Record<EntityKind, number> {
  const groups = groupBy(entities, (entity) => entity.kind);
  return Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, groups.get(kind)?.length ?? 0])) as Record<EntityKind, number>;
}

/**
 * The day of the year with the most to tell nearest to that of the newest addition: a static page can't know its
 * reader's day, and the build reads no clock.
 */
function onThisDay(newest: Article | undefined, published: readonly Article[], context: PlanContext): Pick<FrontModel, 'onThisDay'> {
  if (newest === undefined) return {};
  const { lang } = context.settings;
  const dayOfYear = newest.published.slice(-5);
  const events = context.archive.entities.filter((entity): entity is Event => entity.kind === 'event' && entity.date?.precision === 'day');
  const sameDay = published.filter((article) => article.published.slice(-5) === dayOfYear);
  const around = new Set(Array.from({ length: DAYS_AROUND * 2 + 1 }, (_, index) => addDays(newest.published, index - DAYS_AROUND).slice(-5)));
  around.delete(dayOfYear);
  return {
    onThisDay: {
      day: newest.published,
      articles: sameDay.slice(-3).map((article) => articleLink(article, lang, context, false)),
      events: events.filter((event) => dayOfYearOf(event) === dayOfYear).slice(-3).map((event) => eventLink(event, lang, context)),
      around: events.filter((event) => around.has(dayOfYearOf(event) ?? '')).slice(-3).map((event) => eventLink(event, lang, context)),
    },
  };
}

function dayOfYearOf(event: Event): string | undefined {
  const day: Day | null | undefined = event.date?.earliest;
  return day?.slice(-5);
}
