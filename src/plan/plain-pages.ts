/** Standing pages, and those that only lead on. */
import { coverageOf } from '../archive/coverage.ts';
import { groupBy } from '../archive/group.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import type { Entity, StandingPage } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { bodyRefs } from './body-refs.ts';
import type { PlanContext } from './links.ts';
import type { FeedEntry, PageLink, PlainModel, StandingModel, SubscribeModel } from './models.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

export function standingPage(page: StandingPage, context: PlanContext): StandingModel {
  const { title, lang, summary, body } = page;
  return {
    path: routes.standing(page.id), lang, title,
    ...(summary !== undefined && { summary, description: summary }),
    crumbs: [], alternates: [], body,
    ...bodyRefs(body, context),
  };
}

export function subscribePage({ archive, settings }: PlanContext): SubscribeModel {
  const { lang } = settings;
  const count = (entity: Entity): number => coverageOf(archive.indexes.coverage, entity.key).within.length;
  const feed = (entity: Entity): FeedEntry => {
    const page = routes.entity(entity.key);
    return { title: entity.name, href: routes.feedOf(page), page, count: count(entity) };
  };
  const reported = archive.entities.filter((entity) => count(entity) > 0);
  return {
    path: routes.subscribe, lang,
    title: words(lang).subscribe,
    crumbs: [], alternates: [],
    main: { title: settings.title, href: routes.feed, page: routes.front, count: archive.articles.length },
    groups: [...groupBy(reported, (entity) => entity.kind)].map(([kind, entities]) => ({ kind, feeds: entities.map(feed) })),
  };
}

export function plainPage(path: SitePath, title: string, { settings }: PlanContext): PlainModel {
  return { path, lang: settings.lang, title, crumbs: [], alternates: [], noIndex: true, ways: waysIn(settings.lang) };
}

function waysIn(lang: string): PageLink[] {
  return ENTITY_KINDS.map((kind) => ({ href: routes.index(kind), text: words(lang).kinds[kind].many }));
}
