import { coverageOf } from '../archive/coverage.ts';
import { groupBy } from '../archive/group.ts';
import type { Article, Entity, Event, Name } from '../archive/model.ts';
import { officialFirst, officialNow } from '../archive/names-in-force.ts';
import { byEventDate } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { sharedNames } from './ambiguous-page.ts';
import { bodyRefs } from './body-refs.ts';
import { companionsOf } from './companions.ts';
import { entityParts } from './entity-parts.ts';
import { hasYearPages } from './entity-years.ts';
import { entityFeedLinks } from './feed-streams.ts';
import { entityJsonLd } from './json-ld.ts';
import { containmentCrumbs, countedLink, eventLink, nameIn } from './links.ts';
import type { PlanContext } from './links.ts';
import type { EntityModel, NameRow, PageBase } from './models.ts';
import type { ListPage } from './paging.ts';
import { yearBars, yearOfDay } from './periods.ts';
import type { YearRange } from './periods.ts';
import { filterReports } from './report-filter.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

/** The page of an entity, in the archive's language; `page` is the part of its articles that it shows. */
export function entityPage(entity: Entity, page: ListPage<Article>, range: YearRange | undefined, context: PlanContext): EntityModel {
  const { archive, settings } = context;
  const { indexes } = archive;
  const { lang } = settings;
  const coverage = coverageOf(indexes.coverage, entity.key);
  const [first, last] = [page.paging.isNewest ? coverage.within[0] : page.items[0], page.items.at(-1)];
  const isNewest = page.paging.isNewest;
  const { text: name } = nameIn(entity, lang, lang);
  // Older pages stay as they are when the list grows long enough.
  const yearPage = isNewest && hasYearPages(coverage.within, settings.perPage) ? (year: string): SitePath => routes.entityYear(entity.key, year) : undefined;
  const { companions: filter, linkOf } = filterReports(entity.key, page.items, context);
  const official = isNewest ? officialNow(entity, lang, lang) : undefined;
  const model: EntityModel = {
    path: page.path, lang,
    title: isNewest ? name : [name, words(lang).pageNumber(page.paging.page)].join(words(lang).comma),
    ...(entity.summary !== undefined && { description: entity.summary, summary: entity.summary }),
    crumbs: [{ href: routes.index(entity.kind), text: words(lang).kinds[entity.kind].many }, ...containmentCrumbs(entity, lang, context)],
    section: entity.kind,
    ...spineOf(entity, first, last, isNewest ? coverage.within.length : undefined),
    feeds: entityFeedLinks(entity, archive, settings),
    alternates: [],
    kind: entity.kind, name,
    ...('type' in entity && entity.type !== undefined && { type: entity.type }),
    ...(entity.body && isNewest && { body: entity.body }),
    ...bodyRefs(isNewest ? entity.body : undefined, context),
    names: isNewest ? officialFirst(entity).map(nameRow) : [],
    ...(official && { official: official.text }),
    sharedNames: isNewest ? sharedNames(entity, context) : [],
    ...(entity.path === undefined && { unlisted: true }),
    ...(isNewest ? entityParts(entity, context) : {}),
    children: isNewest ? (indexes.children.get(entity.key) ?? []).map((child) => countedLink(child.key, lang, context)) : [],
    events: isNewest ? eventsOf(entity, context).map((event) => eventLink(event, lang, context)) : [],
    sameAs: Object.entries(entity.sameAs).map(([authority, id]) => sameAs(authority, id)),
    links: entity.links,
    sources: entity.sources,
    ...(isNewest && { count: { direct: coverage.direct.length, within: coverage.within.length } }),
    bars: isNewest && range ? yearBars(coverage.within, range, yearPage) : [],
    companions: isNewest ? companionsOf(entity, context) : [],
    years: [...groupBy(page.items, ({ published }) => yearOfDay(published))].map(([year, articles]) => ({ year, href: (yearPage ?? routes.year)(year), articles: articles.map(linkOf) })),
    filter,
    byYear: yearPage ? [...groupBy(coverage.within, ({ published }) => yearOfDay(published))].map(([period, { length: count }]) => ({ period, count, href: yearPage(period) })) : [],
    paging: page.paging,
  };
  return { ...model, ...(isNewest && { jsonLd: entityJsonLd(entity, model, context) }) };
}

function spineOf(entity: Entity, first: Article | undefined, last: Article | undefined, count: number | undefined): Pick<PageBase, 'spine'> {
  if (entity.kind === 'event' && entity.date?.earliest && entity.date.latest) {
    const { earliest: from, latest: to } = entity.date;
    return { spine: { from, to, label: from === to ? { day: from } : { text: entity.name, ...(count !== undefined && { count }) } } };
  }
  return first && last ? { spine: { from: first.published, to: last.published, label: { text: entity.name, ...(count !== undefined && { count }) } } } : {};
}

/** What happened there, or what it took part in; of an event, what it consisted of. */
function eventsOf(entity: Entity, { archive: { indexes } }: PlanContext): readonly Event[] {
  if (entity.kind !== 'event') return indexes.events.get(entity.key) ?? [];
  return (indexes.children.get(entity.key) ?? []).filter((child) => child.kind === 'event').sort(byEventDate);
}

function nameRow({ text, kind, lang, from, to }: Name): NameRow {
  return { text, kind, ...(lang !== undefined && { lang }), ...(from && { from }), ...(to && { to }) };
}

const AUTHORITIES: Readonly<Record<string, (id: string) => string>> = {
  wikidata: (id) => `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`,
  geonames: (id) => `https://www.geonames.org/${encodeURIComponent(id)}/`,
  isni: (id) => `https://isni.org/isni/${encodeURIComponent(id.replaceAll(' ', ''))}`,
  viaf: (id) => `https://viaf.org/viaf/${encodeURIComponent(id)}`,
};

export function sameAs(authority: string, id: string): EntityModel['sameAs'][number] {
  const address = AUTHORITIES[authority];
  return { authority, id, ...(address && { url: address(id) }) };
}

