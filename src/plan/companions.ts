/** What an entity is reported with, the most telling first. */
import type { Archive, EntityKey, EntityKind } from '../archive/model.ts';
import { insertSorted } from '../archive/insert.ts';
import { compareText } from '../archive/order.ts';
import { entityLink } from './links.ts';
import type { NamesContext } from './links.ts';
import type { EntityModel } from './models.ts';
import { searchFor } from './routes.ts';

const KINDS: readonly EntityKind[] = ['organisation', 'person', 'place', 'event'];
const MOST = 6;
/** Of `telling`: one pairing in twenty would be as unusual by chance (χ² of one degree of freedom, 3.84). */
const BEYOND_CHANCE = 3840;
/** Of a name with more articles than this, the newest are looked at. */
const SAMPLE = 2000;

export interface Companions {
  readonly kind: EntityKind;
  /** Each with the number of articles that name both. */
  readonly names: readonly (readonly [key: EntityKey, together: number])[];
}

/** By how much more often they are reported together with `entity` than chance would have it; see `telling`. */
export function companionsOf(entity: EntityKey, { articles, indexes: { mentions } }: Pick<Archive, 'articles' | 'indexes'>): Companions[] {
  const self = mentions.numberOf(entity);
  if (self === undefined) return [];
  const own = mentions.articlesOf(self).subarray(-SAMPLE);
  const byKind = new Map<EntityKind, Pairing[]>();
  mentions.tally(own, (name, together) => {
    const [key, kind] = [mentions.names[name], mentions.kinds[name]];
    if (name === self || key === undefined || kind === undefined || kind === 'tag') return;
    // The newest articles are a sample, and the other name's may be fewer than those that have both.
    const all = Math.max(mentions.countOf(name), together);
    const isByChance = together * articles.length < own.length * all;
    if (isByChance) return;
    const weight = telling(together, own.length, all, articles.length);
    const best = byKind.get(kind) ?? [];
    byKind.set(kind, best);
    // Of a million pairings in a large archive few come this far.
    if (weight >= (best[MOST - 1]?.weight ?? 0)) insertSorted(best, { key, together, weight }, byWeight, MOST);
  });
  return KINDS.flatMap((kind) => {
    const best = byKind.get(kind) ?? [];
    const sure = best.filter(({ weight }) => weight >= BEYOND_CHANCE);
    // What nearly every article is about has no unusual company; then the usual one stands there.
    const shown = sure.length > 0 ? sure : best;
    return shown.length === 0 ? [] : [{ kind, names: shown.map(({ key, together }) => [key, together] as const) }];
  });
}

function byWeight(a: Pairing, b: Pairing): number {
  return b.weight - a.weight || b.together - a.together || compareText(a.key, b.key);
}

export function companionLinks(self: EntityKey, companions: readonly Companions[], context: NamesContext): EntityModel['companions'] {
  return companions.map(({ kind, names }) => ({ kind, links: names.map(([key, count]) => ({ ...entityLink(key, context.settings.lang, context), count, both: searchFor(self, key) })) }));
}

interface Pairing {
  readonly key: EntityKey;
  /** Articles that name both. */
  readonly together: number;
  readonly weight: number;
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
