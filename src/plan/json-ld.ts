/** schema.org descriptions, one graph a page. */
import { isPlainDate } from '../archive/day.ts';
import type { Article, Entity, EntityKey, Event } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';
import type { ArticleModel, EntityModel } from './models.ts';
import { entityOf } from './links.ts';
import type { NamesContext } from './links.ts';
import { absoluteUrl, routes } from './routes.ts';

const TYPES = { place: 'Place', organisation: 'Organization', person: 'Person', event: 'Event', tag: 'DefinedTerm' } as const;

export function articleJsonLd(article: Article, model: ArticleModel, context: NamesContext): object {
  const { settings } = context;
  const about = article.mentions.filter((mention) => mention.about);
  const mentions = article.mentions.filter((mention) => !mention.about);
  const of = (list: typeof article.mentions): object[] => list.map(({ entity }) => reference(entity, context));
  const url = (path: string): string => absoluteUrl(settings.url, path);
  const publisher = settings.publisher ?? { name: settings.title };
  return graph({
    '@type': 'NewsArticle',
    '@id': model.address,
    url: model.address,
    headline: article.title,
    description: model.summary,
    inLanguage: article.lang,
    datePublished: article.publishedAt ?? article.published,
    dateModified: article.updatedAt ?? article.updated,
    dateline: article.dateline?.text,
    author: article.authors.map((name) => authorOf(name, article, context)),
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.url },
    license: settings.licence?.url,
    isBasedOn: article.sources.flatMap(({ url: source }) => source ?? []),
    archivedAt: article.sources.flatMap(({ snapshot }) => snapshot ?? []),
    about: of(about),
    mentions: of(mentions),
    spatialCoverage: of(article.mentions.filter(({ entity }) => kindOf(entity) === 'place')),
    temporalCoverage: plainSpan(model.eventsOf?.span.edtf),
    correction: article.corrections.map(({ note, date }) => ({ '@type': 'CorrectionComment', text: note, datePublished: date })),
    translationOfWork: model.translationOf && { '@id': url(model.translationOf.href) },
    workTranslation: article.translationOf === undefined ? model.inOtherLanguages.map(({ href }) => ({ '@id': url(href) })) : undefined,
  });
}

/** A byline does not say whether it is a person's or a desk's. Where nobody knows, it stays a text, which schema.org allows in place of any thing. */
function authorOf(name: string, { knownAuthors }: Article, context: NamesContext): object | string {
  const known = knownAuthors?.find(({ asPrinted }) => asPrinted === name);
  return known === undefined ? name : reference(known.entity, context);
}

function reference(key: EntityKey, context: NamesContext): object {
  return { '@type': TYPES[kindOf(key)], '@id': absoluteUrl(context.settings.url, routes.entity(key)), name: entityOf(key, context).name };
}

export function entityJsonLd(entity: Entity, model: EntityModel, context: NamesContext): object {
  const { settings } = context;
  const at = absoluteUrl(settings.url, routes.entity(entity.key));
  const parent = (context.archive.indexes.ancestors.get(entity.key) ?? [])[0];
  return graph({
    '@type': TYPES[entity.kind],
    '@id': at,
    url: at,
    name: entity.name,
    alternateName: entity.names.map((name) => name.text),
    description: entity.summary,
    sameAs: model.sameAs.flatMap(({ url }) => url ?? []),
    subjectOf: model.count?.direct === 0 ? undefined : { '@type': 'Collection', url: at },
    ...(entity.kind === 'place' && {
      geo: entity.coordinates && { '@type': 'GeoCoordinates', latitude: entity.coordinates.lat, longitude: entity.coordinates.lon },
      containedInPlace: parent && reference(parent, context),
    }),
    ...(entity.kind === 'organisation' && { parentOrganization: parent && reference(parent, context), foundingDate: plainDate(entity.founded?.edtf), dissolutionDate: plainDate(entity.dissolved?.edtf) }),
    ...(entity.kind === 'person' && {
      birthDate: plainDate(entity.born?.edtf), deathDate: plainDate(entity.died?.edtf),
      hasOccupation: entity.roles.map(({ title, from, to }) => ({ '@type': 'Role', roleName: title, startDate: plainDate(from?.edtf), endDate: plainDate(to?.edtf) })),
    }),
    ...(entity.kind === 'event' && { ...eventDates(entity), location: entity.place && reference(entity.place, context) }),
  });
}

/** schema.org dates are ISO 8601 without the signs of uncertainty. */
function plainDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && isPlainDate(edtf) ? edtf : undefined;
}

/** As exact as it is known, and no more: a year stays a year. */
function eventDates({ date }: Event): { readonly startDate: string | undefined; readonly endDate: string | undefined } {
  const [start, end = start] = date?.edtf.split('/') ?? [];
  return { startDate: plainDate(start), endDate: plainDate(end) };
}

/** A date or an interval; `..` is an open side for schema.org, too. */
function plainSpan(edtf: string | undefined): string | undefined {
  return edtf?.split('/').every((side) => side === '..' || isPlainDate(side)) ? edtf : undefined;
}

/** Lists with nothing in them are left out; so is, as JSON, whatever is undefined. */
function graph(node: Record<string, unknown>): object {
  return { '@context': 'https://schema.org', '@graph': [Object.fromEntries(Object.entries(node).filter(([, held]) => !Array.isArray(held) || held.length > 0))] };
}
