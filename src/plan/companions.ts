/** What an entity is reported with, the most telling first. */
import { coverageOf } from '../archive/coverage.ts';
import type { Entity, EntityKey, EntityKind } from '../archive/model.ts';
import { groupBy } from '../archive/group.ts';
import { kindOf } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { EntityModel } from './models.ts';
import { searchFor } from './routes.ts';

const KINDS: readonly EntityKind[] = ['organisation', 'person', 'place', 'event'];
const MOST = 6;
/** Of a name with more articles than this, the newest are looked at. */
const SAMPLE = 2000;

/**
 * Companions weighed by how unusual the pairing is: the number of articles that name both, times the logarithm of
 * how much more that is than chance would give (the signed log-likelihood's leading term).
 */
export function companionsOf(entity: Entity, context: PlanContext): EntityModel['companions'] {
  const { articles, indexes } = context.archive;
  const own = coverageOf(indexes.coverage, entity.key).direct;
  const both = new Map<EntityKey, number>();
  for (const article of own.slice(-SAMPLE)) for (const { entity: other } of article.mentions) if (other !== entity.key) both.set(other, (both.get(other) ?? 0) + 1);
  const weigh = (key: EntityKey, together: number): number => {
    const expected = (own.length * coverageOf(indexes.coverage, key).direct.length) / articles.length;
    return together * Math.log2(1 + together / expected);
  };
  return KINDS.flatMap((kind) => {
    const ranked = [...both]
      .filter(([key]) => kindOf(key) === kind)
      .map(([key, together]) => ({ key, together, weight: weigh(key, together) }))
      .sort((a, b) => b.weight - a.weight || compareText(a.key, b.key))
      .slice(0, MOST);
    return ranked.length === 0 ? [] : [{ kind, links: ranked.map(({ key, together }) => ({ ...countedLink(key, context.settings.lang, context, together), both: searchForBoth(entity.key, key) })) }];
  });
}

/** A search for the reports that name both. */
export function searchForBoth(...keys: readonly [EntityKey, EntityKey]): string {
  const facets = groupBy(keys, kindOf);
  return searchFor(Object.fromEntries([...facets].map(([kind, same]) => [kind, same.map((key) => key.slice(key.indexOf('/') + 1))])));
}
