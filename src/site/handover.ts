/**
 * What the pages are handed by what renders them. Astro bundles them apart from what calls them, with copies of their own of
 * our modules; so it lies on `globalThis`.
 */
import type { BodyTexts } from '../pipeline/kept-bodies.ts';

export interface Handover {
  readonly bodies?: BodyTexts;
  /** Astro is to bundle the pages, and has no archive. */
  readonly isBundling?: true;
}

const SHARED = Symbol.for('dateline.handover');
const shared = globalThis as typeof globalThis & { [SHARED]?: Handover };

export function handedOver(): Handover {
  return shared[SHARED] ?? {};
}

export function handOver(handover: Handover): void {
  shared[SHARED] = handover;
}
