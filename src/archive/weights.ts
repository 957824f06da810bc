import type { EntityKind } from './model.ts';

/** To share an event says more than to share a subject word. */
const KIND_WEIGHT: Readonly<Record<EntityKind, number>> = { event: 8, person: 3, place: 3, organisation: 3, tag: 1 };

/** What it counts to share a subject word of four thousand million articles. */
export const LEAST_WEIGHT = 2 ** -16;

/** Rarer is heavier: halved each time the number of articles grows fourfold. Whole multiples of `LEAST_WEIGHT`, so sums are exact in any order. */
export function mentionWeight(kind: EntityKind, articles: number): number {
  return KIND_WEIGHT[kind] * 2 ** -Math.floor(Math.log2(Math.max(1, articles)) / 2);
}
