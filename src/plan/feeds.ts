/** Feeds of the archive and of every entity: their newest articles, full text. */
import { coverageOf } from '../archive/coverage.ts';
import type { Day } from '../archive/day.ts';
import type { Article, Entity } from '../archive/model.ts';
import type { FeedDocument, FeedItem } from '../formats/feed-document.ts';
import { itemId } from '../formats/item-id.ts';
import { formatRss } from '../formats/rss.ts';
import { bodyRefs } from './body-refs.ts';
import { entityOf } from './links.ts';
import type { PlanContext } from './links.ts';
import type { Bodies, FileSpec } from './page-spec.ts';
import { absoluteUrl, routes } from './routes.ts';
import type { SitePath } from './routes.ts';

const NEWEST = 50;

export function planFeeds(context: PlanContext): FileSpec[] {
  const { archive, settings } = context;
  const main = feedFile(routes.feed, routes.front, settings.title, archive.articles, context);
  return [main, ...archive.entities.map((entity) => entityFeed(entity, context))];
}

function entityFeed(entity: Entity, context: PlanContext): FileSpec {
  const page = routes.entity(entity.key);
  const { within } = coverageOf(context.archive.indexes.coverage, entity.key);
  return feedFile(routes.feedOf(page), page, `${entity.name} – ${context.settings.title}`, within, context);
}

/** `articles` oldest first. */
function feedFile(path: SitePath, page: SitePath, title: string, articles: readonly Article[], context: PlanContext): FileSpec {
  return { path, type: 'application/rss+xml', text: (bodies) => formatRss(feedDocument(path, page, title, articles, context, bodies)) };
}

function feedDocument(path: SitePath, page: SitePath, title: string, articles: readonly Article[], context: PlanContext, bodies: Bodies): FeedDocument {
  const { settings } = context;
  const items = newest(articles).map((article) => feedItem(article, context, bodies));
  const updated = items.flatMap((item) => [item.published, item.updated ?? item.published]).sort().at(-1);
  return {
    title,
    description: settings.description ?? settings.title,
    lang: settings.lang,
    page: absoluteUrl(settings.url, page),
    self: absoluteUrl(settings.url, path),
    ...(settings.licence && { copyright: settings.licence.name }),
    ...(updated !== undefined && { updated }),
    items,
  };
}

function newest(articles: readonly Article[]): Article[] {
  const taken: Article[] = [];
  for (let index = articles.length - 1; index >= 0 && taken.length < NEWEST; index -= 1) {
    const article = articles[index];
    if (article?.status === 'published') taken.push(article);
  }
  return taken;
}

function feedItem(article: Article, context: PlanContext, bodies: Bodies): FeedItem {
  const { settings } = context;
  const { bodyLinks, bodyImages } = bodyRefs(article.body, context);
  const page = routes.article(article.published, article.slug);
  return {
    id: article.guid ?? itemId(settings.id, article.id),
    title: article.title,
    url: absoluteUrl(settings.url, page),
    lang: article.lang,
    published: article.publishedAt ?? noon(article.published),
    ...(article.updated !== undefined && { updated: article.updatedAt ?? noon(article.updated) }),
    authors: article.authors,
    ...(article.summary !== undefined && { summary: article.summary }),
    html: bodies.feedHtml(article.body, page, bodyLinks, bodyImages),
    categories: article.mentions.map((mention) => entityOf(mention.entity, context).name),
  };
}

/** A day without a time stands at noon UTC, which is the same day nearly everywhere. */
function noon(day: Day): string {
  return `${day}T12:00:00Z`;
}
