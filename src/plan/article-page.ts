import { spanOver } from '../archive/date-span.ts';
import type { DateSpan } from '../archive/date-span.ts';
import type { Article, Entity, EntityKey, Event, Mention, Person } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';
import { nameThen } from '../archive/names-in-force.ts';
import { officesHeld, timeOf, titleIn } from '../archive/offices.ts';
import { formatPeriod } from '../i18n/dates.ts';
import { pageLanguage } from '../i18n/languages.ts';
import { languageFeeds } from './feed-streams.ts';
import { articleLink, entityLink, entityOf } from './links.ts';
import type { Company } from './company.ts';
import type { NamesContext, TextContext } from './links.ts';
import { mapPlaces } from './map-places.ts';
import { bodyRefs } from './body-refs.ts';
import { claimRow } from './ledger.ts';
import type { ArticleLink, ArticleModel, ClaimTable, EntityLink, MentionGroupEntry, OfficeThen, PageLink } from './models.ts';
import { groupBy } from '../archive/group.ts';
import { absoluteUrl, routes } from './routes.ts';
import { monthOfDay, yearOfDay } from './periods.ts';
import { articleJsonLd } from './json-ld.ts';

const WORDS_PER_MINUTE = 220;
const MOST_OFFICES = 2;

/** Of other articles, a page knows its company only. */
export function articlePage(article: Article, company: Company, context: NamesContext & TextContext): ArticleModel {
  const { archive, settings } = context;
  const page = pageLanguage(article.lang);
  const { lang } = page;
  const path = routes.article(article.published, article.slug);
  const when = timeOf(article, (key) => archive.indexes.entity.get(key));
  const of = (kind: string): readonly Mention[] => article.mentions.filter((mention) => kindOf(mention.entity) === kind);
  const entries = (kind: string): MentionGroupEntry[] => of(kind).map((mention) => mentionEntry(mention, article, when, lang, context));
  const tags: PageLink[] = of('tag').map(({ entity }) => entityLink(entity, lang, context, article.lang));
  const isWithdrawn = article.status === 'withdrawn';
  const link = (other: Article, full = false): ArticleLink => articleLink(other, lang, context, full);
  const model: ArticleModel = {
    path, ...page,
    title: article.title,
    ...(article.summary !== undefined && !isWithdrawn && { description: article.summary, summary: article.summary }),
    crumbs: dayCrumbs(article),
    spine: { from: article.published, to: article.published, label: { day: article.published } },
    alternates: company.sameText.map((other) => ({ lang: other.lang, href: routes.article(other.published, other.slug) })),
    ...(isWithdrawn && { noIndex: true }),
    ...languageFeeds(article.lang, settings),
    ...(tags[0] && { kicker: tags[0] }),
    authors: article.authors,
    ...(article.dateline && { dateline: datelineText(article.dateline, context) }),
    published: article.published,
    ...(article.publishedAt !== undefined && { publishedAt: article.publishedAt }),
    ...(article.updated !== undefined && { updated: article.updated }),
    ...(article.added !== undefined && { added: article.added }),
    ...eventsOf(of('event'), context),
    readingMinutes: Math.max(1, Math.round((article.body.digest === '' ? 0 : context.bodies.facts(article.body).words) / WORDS_PER_MINUTE)),
    body: article.body,
    ...(isWithdrawn ? { bodyLinks: {}, bodyImages: {} } : bodyRefs(article.body, context)),
    claims: isWithdrawn ? [] : claimTables(article, lang, context),
    where: entries('place'),
    ...articleMap(of('place'), company.samePlace?.place, lang, context),
    what: of('event').map((mention) => {
      const { date } = entityOf(mention.entity, context) as Event;
      return { ...mentionEntry(mention, article, when, lang, context), ...(date && { date }) };
    }),
    who: [...entries('organisation'), ...entries('person')],
    tags,
    sources: article.sources,
    corrections: article.corrections,
    warnings: article.warnings,
    ...(article.withdrawn && { withdrawn: article.withdrawn }),
    ...(company.original && { translationOf: link(company.original) }),
    inOtherLanguages: company.sameText.filter((other) => other !== article).map((other) => link(other)),
    sameEvent: company.sameEvent.map((other) => link(other)),
    ...(company.samePlace && { samePlace: samePlace(company.samePlace, article, lang, context) }),
    related: company.related.map((other) => link(other, true)),
    ...(company.previous && { previous: link(company.previous) }),
    ...(company.next && { next: link(company.next) }),
    address: absoluteUrl(settings.url, path),
  };
  return { ...model, jsonLd: articleJsonLd(article, model, context) };
}

function dayCrumbs({ published, lang }: Article): PageLink[] {
  const periods = [yearOfDay(published), monthOfDay(published), published];
  return periods.map((period) => ({ href: routes.period(period), text: formatPeriod(period, lang) }));
}

function mentionEntry(mention: Mention, article: Article, when: DateSpan, lang: string, context: NamesContext): MentionGroupEntry {
  const { note, noteLang, ...link } = entityLink(mention.entity, lang, context, article.lang);
  const entity = entityOf(mention.entity, context);
  const held = mention.role === undefined && entity.kind === 'person' ? officesThen(entity, when, article, lang, context) : [];
  const called = mention.asWritten === undefined ? nameThen(entity, link.text, when, article.lang, context.settings.lang) : undefined;
  return {
    ...link,
    ...tellingLine(mention, entity, { ...(note !== undefined && { note }), ...(noteLang !== undefined && { noteLang }) }, article.lang),
    ...(held.length > 0 && { offices: held }),
    ...(called !== undefined && { thenCalled: called }),
    about: mention.about,
    ...(mention.asWritten !== undefined && mention.asWritten !== link.text && { asWritten: mention.asWritten }),
  };
}

/** The article's own words come first. What a person is today says nothing of that day. */
function tellingLine({ role }: Mention, { kind }: Entity, own: Pick<EntityLink, 'note' | 'noteLang'>, lang: string): Pick<EntityLink, 'note' | 'noteLang'> {
  if (role !== undefined) return { note: role, noteLang: lang };
  return kind === 'person' ? {} : own;
}

function officesThen(person: Person, when: DateSpan, article: Article, lang: string, { settings }: NamesContext): OfficeThen[] {
  return officesHeld(person, when).slice(0, MOST_OFFICES).map(({ role, certainty }) => {
    const { text, lang: titleLang = settings.lang } = titleIn(role, article.lang);
    return {
      title: text,
      ...(titleLang !== lang && { titleLang }),
      isOver: role.to !== undefined && !role.to.openEnd,
      ...(certainty === 'probable' && { isProbable: true as const }),
    };
  });
}

function datelineText({ text, place, date }: NonNullable<Article['dateline']>, context: NamesContext): NonNullable<ArticleModel['dateline']> {
  return { text, ...(place !== undefined && { href: routes.entity(entityOf(place, context).key) }), ...(date !== undefined && { date }) };
}

function eventsOf(mentions: readonly Mention[], context: NamesContext): Pick<ArticleModel, 'eventsOf'> {
  const dated = mentions.flatMap(({ entity }) => {
    const { date } = entityOf(entity, context) as Event;
    return date === undefined ? [] : [{ entity, date }];
  });
  const span = spanOver(dated.map(({ date }) => date));
  if (span === undefined) return {};
  const [only, more] = dated;
  return { eventsOf: { span: more === undefined && only ? only.date : span, ...(more === undefined && only && { href: routes.entity(only.entity) }) } };
}

function claimTables(article: Article, lang: string, context: NamesContext): ClaimTable[] {
  return [...groupBy(article.claims, (claim) => claim.says)].map(([says, claims]) => ({ says, rows: claims.map((claim) => claimRow(claim, article.lang, lang, context)) }));
}

function articleMap(mentions: readonly Mention[], main: EntityKey | undefined, lang: string, context: NamesContext): Pick<ArticleModel, 'map'> {
  const keys = mentions.map(({ entity }) => entity).toSorted((a, b) => Number(b === main) - Number(a === main));
  const map = mapPlaces(keys.map((key) => entityOf(key, context)), lang, context);
  return map.length > 0 ? { map } : {};
}

function samePlace({ place, earlier, later }: NonNullable<Company['samePlace']>, article: Article, lang: string, context: NamesContext): NonNullable<ArticleModel['samePlace']> {
  return {
    place: entityLink(place, lang, context, article.lang),
    ...(earlier && { earlier: articleLink(earlier, lang, context, false) }),
    ...(later && { later: articleLink(later, lang, context, false) }),
  };
}
