/**
 * Related articles: those that share entities, rarer ones weighing more.
 * An entity weighs by the magnitude of its number of articles, so that one article more seldom changes the order
 * elsewhere; of an entity with many articles only those nearest in time are compared, so that the work grows with
 * the number of articles and not with its square.
 */
import { mentionWeight } from './weights.ts';
import type { Article, ArticleId, Coverage, EntityKey } from './model.ts';
import { compareText } from './order.ts';

/** Neighbours looked at before and after an article in an entity's list. */
const REACH = 24;
const MOST = 6;

/** `translations`: for each article that has any, all articles that are the same text. These are shown apart. */
export function buildRelated(
  articles: readonly Article[], coverage: ReadonlyMap<EntityKey, Coverage>, translations: ReadonlyMap<ArticleId, readonly Article[]>,
): Map<ArticleId, readonly Article[]> {
  const published = articles.filter((article) => article.status === 'published');
  const lists = new Map([...coverage].map(([key, { direct }]) => [key, direct.filter((article) => article.status === 'published')]));
  const positions = new Map([...lists].map(([key, list]) => [key, new Map(list.map((article, index) => [article.id, index]))]));
  return new Map(published.map((article) => [article.id, relatedTo(article, translations.get(article.id) ?? [article], lists, positions)]));
}

function relatedTo(article: Article, sameText: readonly Article[], lists: ReadonlyMap<EntityKey, readonly Article[]>, positions: ReadonlyMap<EntityKey, ReadonlyMap<ArticleId, number>>): readonly Article[] {
  const scores = new Map<Article, number>();
  for (const { entity, about } of article.mentions) {
    const list = lists.get(entity) ?? [];
    const at = positions.get(entity)?.get(article.id);
    if (at === undefined) continue;
    const weight = mentionWeight(entity, list.length) * (about ? 2 : 1);
    for (const other of list.slice(Math.max(0, at - REACH), at + REACH + 1)) {
      if (!sameText.includes(other)) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || compareText(b.published, a.published) || compareText(a.id, b.id))
    .slice(0, MOST)
    .map(([other]) => other);
}
