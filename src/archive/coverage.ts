/** Which articles name an entity, or something inside it. */
import { addTo } from './group.ts';
import type { Article, Coverage, EntityKey } from './model.ts';

const NONE: Coverage = { direct: [], within: [] };

/** `articles` are oldest first, and so is every list that comes back. */
export function buildCoverage(articles: readonly Article[], ancestors: ReadonlyMap<EntityKey, readonly EntityKey[]>): Map<EntityKey, Coverage> {
  const direct = new Map<EntityKey, Article[]>();
  const within = new Map<EntityKey, Article[]>();
  for (const article of articles) {
    for (const { entity } of article.mentions) {
      addTo(direct, entity, article);
      addOnce(within, entity, article);
      for (const ancestor of ancestors.get(entity) ?? []) addOnce(within, ancestor, article);
    }
  }
  return new Map([...within].map(([key, all]) => [key, { direct: direct.get(key) ?? [], within: all }]));
}

/** One article is added after another, so that only the last of a list may be this one. */
function addOnce(lists: Map<EntityKey, Article[]>, key: EntityKey, article: Article): void {
  if (lists.get(key)?.at(-1) !== article) addTo(lists, key, article);
}

export function coverageOf(coverage: ReadonlyMap<EntityKey, Coverage>, key: EntityKey): Coverage {
  return coverage.get(key) ?? NONE;
}
