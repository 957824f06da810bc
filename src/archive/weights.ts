import { kindOf } from './model.ts';
import type { EntityKey, EntityKind } from './model.ts';

/** To share an event says more than to share a subject word. */
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { event: 8, person: 3, place: 3, organisation: 3, tag: 1 };

/** Rarer is heavier: halved each time the number of articles grows fourfold. Whole multiples of 2⁻³², so sums are exact in any order. */
export function mentionWeight(entity: EntityKey, articles: number): number {
  return KIND_WEIGHT[kindOf(entity)] * 2 ** -Math.floor(Math.log2(Math.max(1, articles)) / 2);
}
