/** Which articles name an entity, or something inside it. */
import { addTo } from './group.ts';
import type { Article, Coverage, EntityKey } from './model.ts';
import { byPublication } from './order.ts';

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

/** Where an article stands in a list that is oldest first; −1 where it does not. */
export function placeIn(list: readonly Article[], article: Article): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other !== undefined && byPublication(other, article) < 0) from = middle + 1;
    else to = middle;
  }
  return list[from] === article ? from : -1;
}
