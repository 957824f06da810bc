/**
 * What the command line hands to Astro's side of the program. Astro bundles the pages apart from what calls them, with
 * copies of their own of our modules; so it lies on `globalThis`. Without a handover (`astro dev`, Astro's own build) all
 * comes from the content collections.
 */
import type { BodyReader } from '../pipeline/body-store.ts';
import type { SiteFrame } from '../plan/models.ts';
import type { PageSpec } from '../plan/page-spec.ts';

export interface Handover {
  /** Pages to render next. */
  readonly plan?: { readonly frame: SiteFrame; readonly pages: readonly PageSpec[] };
  readonly bodies?: BodyReader;
}

const SHARED = Symbol.for('dateline.handover');
const shared = globalThis as typeof globalThis & { [SHARED]?: Handover };

export function handedOver(): Handover | undefined {
  return shared[SHARED];
}

export function handOver(handover: Handover): void {
  shared[SHARED] = handover;
}
