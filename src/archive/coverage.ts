/** Which articles name an entity, or something inside it. */
import { addTo } from './group.ts';
import type { Article, Coverage, EntityKey } from './model.ts';

const NONE: Coverage = { direct: [], within: [] };

/** `articles` are oldest first, and so is every list that comes back. */
export function buildCoverage(articles: readonly Article[], ancestors: ReadonlyMap<EntityKey, readonly EntityKey[]>): Map<EntityKey, Coverage> {
  const direct = new Map<EntityKey, Article[]>();
  const within = new Map<EntityKey, Article[]>();
  for (const article of articles) {
    const named = article.mentions.map((mention) => mention.entity);
    for (const key of named) addTo(direct, key, article);
    const reached = new Set(named.flatMap((key) => [key, ...(ancestors.get(key) ?? [])]));
    for (const key of reached) addTo(within, key, article);
  }
  return new Map([...within].map(([key, all]) => [key, { direct: direct.get(key) ?? [], within: all }]));
}

export function coverageOf(coverage: ReadonlyMap<EntityKey, Coverage>, key: EntityKey): Coverage {
  return coverage.get(key) ?? NONE;
}
