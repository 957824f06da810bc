/** What has to be done for an index, by what is known of the one before. */
import type { Block } from './block.ts';
import type { BlockCache, KeptBlock } from './block-maker.ts';
import type { IndexState, StoredSegment } from './index-state.ts';
import type { NameWords } from './name-words.ts';
import type { Patch } from './patch-segment.ts';
import type { BlockPlan, SegmentPlan } from './plan-index.ts';
import { findStretches } from './stretches.ts';
import type { StoredBlock } from './stretches.ts';

export type BlocksByKey = ReadonlyMap<string, KeptBlock>;

export interface SegmentWork {
  readonly plan: SegmentPlan;
  /** Where nothing differs. */
  readonly stored: StoredSegment | undefined;
  /** What differs, where that is little: made of the blocks when those are there. */
  readonly patch: ((blocks: BlocksByKey) => Patch) | undefined;
  /** Those that must be there. */
  readonly blocks: readonly BlockPlan[];
}

export interface IndexWork {
  readonly segments: readonly SegmentWork[];
  /** `NameWords.keyOf` the blocks that are as they were, by their keys. */
  readonly names: ReadonlyMap<string, string>;
}

export function planWork(plans: readonly SegmentPlan[], state: IndexState | undefined, cache: BlockCache, names: NameWords): IndexWork {
  const kept = keptBlocks(plans, state, cache, names);
  let isSame = true;
  const segments = plans.map((plan, number): SegmentWork => {
    const stored = state?.segments[number];
    // What stands in a segment depends on those before it: the numbers of facet values, and ranks.
    isSame &&= stored?.blocks.length === plan.blocks.length && plan.blocks.every(({ key }, place) => kept.has(key) && stored.blocks[place]?.key === key);
    if (isSame) return { plan, stored, patch: undefined, blocks: [] };
    const patch = stored === undefined || number > 0 ? undefined : planPatch(plan, stored, kept, cache);
    return { plan, stored: undefined, blocks: patch?.blocks ?? plan.blocks, patch: patch?.patch };
  });
  return { segments, names: kept };
}

function keptBlocks(plans: readonly SegmentPlan[], state: IndexState | undefined, cache: BlockCache, names: NameWords): Map<string, string> {
  const before = new Map(state?.segments.flatMap(({ blocks }) => blocks.map((block) => [block.key, block.names])));
  const kept = new Map<string, string>();
  for (const { key } of plans.flatMap(({ blocks }) => blocks)) {
    const known = before.get(key);
    if (known === undefined) continue;
    const words = state?.names === names.key ? undefined : cache.readWords(key);
    if (state?.names === names.key || (words !== undefined && names.keyOf(words) === known)) kept.set(key, known);
  }
  return kept;
}

/** Undefined where too much differs, or where what was there is not kept. */
function planPatch(plan: SegmentPlan, segment: StoredSegment, kept: ReadonlyMap<string, string>, cache: BlockCache): { patch: (blocks: BlocksByKey) => Patch; blocks: BlockPlan[] } | undefined {
  const stretches = findStretches(segment.blocks, plan.blocks, (key) => kept.has(key))?.map((stretch) => ({ ...stretch, before: readAll(stretch.before, cache) }));
  if (stretches === undefined) return undefined;
  const whole = stretches.flatMap(({ before, ...rest }) => (before === undefined ? [] : [{ ...rest, before }]));
  if (whole.length < stretches.length) return undefined;
  return {
    blocks: whole.flatMap(({ after }) => after),
    patch: (blocks) => ({ segment, articles: segment.articles, stretches: whole.map(({ after, ...rest }) => ({ ...rest, after: blocksOf(after, blocks) })) }),
  };
}

/** Undefined where one is not as it was. */
function readAll(stored: readonly StoredBlock[], cache: BlockCache): Block[] | undefined {
  const blocks = stored.map(({ key, names }) => {
    const kept = cache.readBlock(key);
    return kept?.names === names ? kept.block : undefined;
  });
  const found = blocks.filter((block) => block !== undefined);
  return found.length < blocks.length ? undefined : found;
}

/** In the order of the plans; throws where one is missing. */
export function blocksOf(plans: readonly BlockPlan[], blocks: BlocksByKey): Block[] {
  return plans.map(({ key }) => {
    const kept = blocks.get(key);
    if (kept === undefined) throw new Error(`The block ${key} was not made.`);
    return kept.block;
  });
}
