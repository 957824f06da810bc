import { groupBy } from '../archive/group.ts';
import type { Article, Entity, Event, Name } from '../archive/model.ts';
import { officialFirst, officialNow } from '../archive/names-in-force.ts';
import { byEventDate } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { sharedNames } from './ambiguous-page.ts';
import { bodyRefs } from './body-refs.ts';
import { companionLinks } from './companions.ts';
import type { EntityCompany } from './entity-company.ts';
import { entityParts } from './entity-parts.ts';
import { hasYearPages } from './entity-years.ts';
import { entityFeedLinks } from './feed-streams.ts';
import { entityJsonLd } from './json-ld.ts';
import { containmentCrumbs, entityLink, eventLink, nameIn } from './links.ts';
import type { EntityContext, NamesContext } from './links.ts';
import type { EntityModel, NameRow, PageBase } from './models.ts';
import type { ListPage } from './paging.ts';
import { yearBars, yearOfDay } from './periods.ts';
import type { YearRange } from './periods.ts';
import { filterReports } from './report-filter.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

/** The newest page of an entity, in the archive's language: all there is to say of it, and the part of its reports that the page lists. */
export function entityPage(entity: Entity, page: ListPage<Article>, company: EntityCompany, range: YearRange | undefined, context: EntityContext): EntityModel {
  const { lang, perPage } = context.settings;
  const { direct, within, children, companions } = company;
  const yearPage = hasYearPages(within, perPage) ? (year: string): SitePath => routes.entityYear(entity.key, year) : undefined;
  const official = officialNow(entity, lang, lang);
  const list = olderEntityPage(entity, page, context);
  const model: EntityModel = {
    ...list,
    title: list.name,
    ...spineOf(entity, within[0], page.items.at(-1), within.length),
    ...(entity.body && { body: entity.body }),
    ...bodyRefs(entity.body, context),
    names: officialFirst(entity).map(nameRow),
    ...(official && { official: official.text }),
    sharedNames: sharedNames(entity, context),
    ...entityParts(entity, company, context),
    children: children.map(({ child, count }) => ({ ...entityLink(child.key, lang, context), count })),
    events: eventsOf(entity, context).map((event) => eventLink(event, lang, context)),
    count: { direct: direct.length, within: within.length },
    bars: range ? yearBars(within, range, yearPage) : [],
    companions: companionLinks(entity.key, companions, context),
    years: list.years.map((group) => (yearPage ? { ...group, href: yearPage(group.year) } : group)),
    byYear: yearPage ? [...groupBy(within, ({ published }) => yearOfDay(published))].map(([period, { length: count }]) => ({ period, count, href: yearPage(period) })) : [],
  };
  return { ...model, jsonLd: entityJsonLd(entity, model, context) };
}

/** A page of its older reports: of these and of names alone, so that it stays as it is when the list grows. */
export function olderEntityPage(entity: Entity, { path, items, paging }: ListPage<Article>, context: NamesContext): EntityModel {
  const { settings } = context;
  const { lang } = settings;
  const { text: name } = nameIn(entity, lang, lang);
  const { companions: filter, linkOf } = filterReports(entity.key, items, context);
  return {
    path, lang,
    title: [name, words(lang).pageNumber(paging.page)].join(words(lang).comma),
    ...(entity.summary !== undefined && { description: entity.summary, summary: entity.summary }),
    crumbs: [{ href: routes.index(entity.kind), text: words(lang).kinds[entity.kind].many }, ...containmentCrumbs(entity, lang, context)],
    section: entity.kind,
    ...spineOf(entity, items[0], items.at(-1)),
    feeds: entityFeedLinks(entity, settings),
    alternates: [],
    kind: entity.kind, name,
    ...('type' in entity && entity.type !== undefined && { type: entity.type }),
    bodyLinks: {}, bodyImages: {},
    names: [], sharedNames: [],
    ...(entity.path === undefined && { unlisted: true }),
    children: [], events: [],
    sameAs: Object.entries(entity.sameAs).map(([authority, id]) => sameAs(authority, id)),
    links: entity.links,
    sources: entity.sources,
    bars: [], companions: [],
    years: [...groupBy(items, ({ published }) => yearOfDay(published))].map(([year, articles]) => ({ year, href: routes.year(year), articles: articles.map(linkOf) })),
    filter,
    byYear: [],
    paging,
  };
}

function spineOf(entity: Entity, first: Article | undefined, last: Article | undefined, count?: number): Pick<PageBase, 'spine'> {
  if (entity.kind === 'event' && entity.date?.earliest && entity.date.latest) {
    const { earliest: from, latest: to } = entity.date;
    return { spine: { from, to, label: from === to ? { day: from } : { text: entity.name, ...(count !== undefined && { count }) } } };
  }
  return first && last ? { spine: { from: first.published, to: last.published, label: { text: entity.name, ...(count !== undefined && { count }) } } } : {};
}

/** What happened there, or what it took part in; of an event, what it consisted of. */
function eventsOf(entity: Entity, { archive: { indexes } }: EntityContext): readonly Event[] {
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

