/** Standing pages, and those that only lead on. */
import { ENTITY_KINDS } from '../archive/model.ts';
import type { Article, EntityKey, StandingPage } from '../archive/model.ts';
import { pageLanguage } from '../i18n/languages.ts';
import { words } from '../i18n/words.ts';
import { bodyRefs } from './body-refs.ts';
import { feedLinks, feedStreams } from './feed-streams.ts';
import type { FeedGroup, FeedStream } from './feed-streams.ts';
import { articleLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { ArchiveFeedEntry, FeedEntry, PageLink, PlainModel, SearchModel, StandingModel, SubscribeModel } from './models.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

export function standingPage(page: StandingPage, context: PlanContext): StandingModel {
  const { title, lang, summary, body } = page;
  return {
    path: routes.standing(page.id), ...pageLanguage(lang), title,
    ...(summary !== undefined && { summary, description: summary }),
    crumbs: [], alternates: [], body,
    ...bodyRefs(body, context),
  };
}

const PREVIEWED = 4;

export function subscribePage(context: PlanContext): SubscribeModel {
  const { archive, settings } = context;
  const { lang } = settings;
  const streams = feedStreams(archive, settings);
  const [main, added] = streams.filter(({ group }) => group === 'archive').map((stream) => archiveFeedEntry(stream, context));
  if (main === undefined || added === undefined) throw new Error('an archive has feeds of its own');
  const entries = (group: FeedGroup): FeedEntry[] => streams.filter((stream) => stream.group === group).map((stream) => feedEntry(stream, context));
  return {
    path: routes.subscribe, lang,
    title: words(lang).subscribe,
    crumbs: [], alternates: [],
    main, added,
    languages: entries('language'),
    groups: ENTITY_KINDS.map((kind) => ({ kind, feeds: entries(kind) })).filter(({ feeds }) => feeds.length > 0),
    opml: routes.opml,
  };
}

function feedEntry(stream: FeedStream, { archive, settings }: PlanContext): FeedEntry {
  const { key, name, lang, page } = stream;
  const entity = archive.indexes.entity.get(key as EntityKey);
  const ownLang = entity === undefined ? lang : (entity.nameLang ?? lang);
  return { name, page, links: feedLinks(stream), count: published(stream).length, ...(ownLang !== settings.lang && { lang: ownLang }) };
}

function archiveFeedEntry(stream: FeedStream, context: PlanContext): ArchiveFeedEntry {
  const newest = published(stream).toSorted(stream.order).slice(-PREVIEWED).reverse();
  return { ...feedEntry(stream, context), newest: newest.map((article) => articleLink(article, context.settings.lang, context, false)) };
}

function published({ articles }: FeedStream): Article[] {
  return articles.filter(({ status }) => status === 'published');
}

export function plainPage(path: SitePath, title: string, { settings }: PlanContext): PlainModel {
  return { path, lang: settings.lang, title, crumbs: [], alternates: [], noIndex: true, ways: waysIn(settings.lang) };
}

/** Search engines may list it: its address without a query is the canonical one. */
export function searchPage({ settings: { lang } }: PlanContext): SearchModel {
  const { search, searchDescription } = words(lang);
  return { path: routes.search, lang, title: search, description: searchDescription, crumbs: [], alternates: [], ways: waysIn(lang), index: routes.searchIndex };
}

function waysIn(lang: string): PageLink[] {
  const { kinds, mostReported, calendar, timeline, map, onThisDay } = words(lang);
  return [
    ...ENTITY_KINDS.map((kind) => ({ href: routes.index(kind), text: kinds[kind].many })),
    { href: routes.mostReported, text: mostReported },
    { href: routes.calendar, text: calendar },
    { href: routes.timeline, text: timeline },
    { href: routes.onThisDay, text: onThisDay },
    { href: routes.map, text: map },
  ];
}
