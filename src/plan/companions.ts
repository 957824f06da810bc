/** What an entity is reported with, the most telling first. */
import { coverageOf } from '../archive/coverage.ts';
import type { Article, Entity, EntityKey, EntityKind } from '../archive/model.ts';
import { addTo } from '../archive/group.ts';
import { kindOf } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { EntityModel } from './models.ts';
import { searchFor } from './routes.ts';

const KINDS: readonly EntityKind[] = ['organisation', 'person', 'place', 'event'];
const MOST = 6;
/** Of `telling`: one pairing in twenty would be as unusual by chance (χ² of one degree of freedom, 3.84). */
const BEYOND_CHANCE = 3840;
/** Of a name with more articles than this, the newest are looked at. */
const SAMPLE = 2000;

/** Companions by how much more often they are reported together than chance would have it; see `telling`. */
export function companionsOf(entity: Entity, context: PlanContext): EntityModel['companions'] {
  const { articles, indexes } = context.archive;
  const own = coverageOf(indexes.coverage, entity.key).direct.slice(-SAMPLE);
  const byKind = new Map<EntityKind, Pairing[]>();
  for (const [key, together] of namedWith(entity.key, own)) {
    // The newest articles are a sample, and the other name's may be fewer than those that have both.
    const all = Math.max(coverageOf(indexes.coverage, key).direct.length, together);
    const isByChance = together * articles.length < own.length * all;
    if (!isByChance) addTo(byKind, kindOf(key), { key, together, weight: telling(together, own.length, all, articles.length) });
  }
  return KINDS.flatMap((kind) => {
    const ranked = (byKind.get(kind) ?? []).sort((a, b) => b.weight - a.weight || b.together - a.together || compareText(a.key, b.key));
    const sure = ranked.filter(({ weight }) => weight >= BEYOND_CHANCE);
    // What nearly every article is about has no unusual company; then the usual one stands there.
    const shown = (sure.length > 0 ? sure : ranked).slice(0, MOST);
    return shown.length === 0 ? [] : [{ kind, links: shown.map(({ key, together }) => ({ ...countedLink(key, context.settings.lang, context, together), both: searchFor(entity.key, key) })) }];
  });
}

interface Pairing {
  readonly key: EntityKey;
  /** Articles that name both. */
  readonly together: number;
  readonly weight: number;
}

/** Who else is named in `articles`, but for tags, and in how many of them. */
function namedWith(self: EntityKey, articles: readonly Article[]): Map<EntityKey, number> {
  const counts = new Map<EntityKey, number>();
  for (const { mentions } of articles) {
    for (const { entity } of mentions) if (entity !== self && !entity.startsWith('tag/')) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

/**
 * How unusual a pairing is: the log-likelihood ratio of two names being in `together` of `all` articles (Dunning, 1993),
 * in whole thousandths. Nothing where chance would give as many; what stands in every article tells nothing of any.
 */
export function telling(together: number, one: number, other: number, all: number): number {
  const ratio = surprise(together, (one * other) / all)
    + surprise(one - together, (one * (all - other)) / all)
    + surprise(other - together, ((all - one) * other) / all)
    + surprise(all - one - other + together, ((all - one) * (all - other)) / all);
  return Math.round(2000 * Math.max(0, ratio));
}

/** What one cell of a table of two by two adds to its log-likelihood ratio. */
function surprise(found: number, expected: number): number {
  return found > 0 ? found * Math.log(found / expected) : 0;
}
