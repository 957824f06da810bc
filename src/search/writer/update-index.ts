import { FORMAT, MANIFEST_PATH } from '../format.ts';
import type { Manifest } from '../format.ts';
import type { Alias, FacetValue } from '../record.ts';
import type { Block } from './block.ts';
import { buildSegment } from './build-segment.ts';
import type { SharedLists } from './build-segment.ts';
import { FileWriter } from './file-writer.ts';
import type { Emit } from './file-writer.ts';
import { groupPath, indexBlocks } from './index-blocks.ts';
import type { BlockCache, Records } from './index-blocks.ts';
import { SHAPE } from './listing.ts';
import type { ListedRecord, Shape } from './listing.ts';
import { NameWords } from './name-words.ts';
import { putNames } from './names-files.ts';
import { planIndex } from './plan-index.ts';
import type { SegmentPlan } from './plan-index.ts';
import { putValues } from './values-files.ts';

export interface IndexInput {
  /** All records that there are, in any order. */
  readonly listing: readonly ListedRecord[];
  /** The records with these ids, in this order. Asked once at most, and only for what must be read. */
  readonly load: (ids: readonly string[]) => Records;
  readonly aliases?: readonly Alias[];
  /** How facet values are shown, by field. */
  readonly values?: Readonly<Record<string, readonly FacetValue[]>>;
  readonly shape?: Shape;
}

/** What an update knows of the index before. It saves work, and decides nothing. */
export interface IndexMemory extends BlockCache {
  readonly state: IndexState | undefined;
}

/** As JSON. */
export interface IndexState {
  readonly format: number;
  readonly segments: readonly StoredSegment[];
  /** All files but the manifest, and the folders of articles. */
  readonly paths: readonly string[];
  /** Keys of all blocks. */
  readonly blocks: readonly string[];
}

interface StoredSegment {
  /** Its plan's. */
  readonly key: string;
  readonly name: string;
  readonly articles: number;
  readonly shared: SharedLists;
  readonly paths: readonly string[];
}

export interface UpdatedIndex {
  readonly manifest: Manifest;
  readonly state: IndexState;
  /** How many records were indexed. */
  readonly indexed: number;
}

/**
 * Makes the index of `input`: files that are not there yet are given to `emit`, the manifest last. The index is the
 * same to the last byte whatever was there before; what `memory` has of it is not made again.
 */
export async function updateIndex(memory: IndexMemory, input: IndexInput, emit: Emit): Promise<UpdatedIndex> {
  const { aliases = [], values = {}, shape = SHAPE } = input;
  const state = memory.state?.format === FORMAT ? memory.state : undefined;
  const files = new FileWriter(emit, state?.paths ?? []);
  const names = new NameWords(aliases);
  const plans = planIndex(input.listing, names.key, shape);
  const stored = new Map(state?.segments.map((segment) => [segment.key, segment]));
  const changed = plans.filter(({ key }) => !stored.has(key));
  const { blocks, indexed } = await indexBlocks(changed.flatMap((plan) => plan.blocks), input.load, { cache: memory, aliases, names, files });
  const segments: StoredSegment[] = [];
  for (const plan of plans) {
    const shared = segments.at(-1)?.shared ?? { langs: [], kinds: [], values: {} };
    segments.push(stored.get(plan.key) ?? storeSegment(plan, blocks, shared, files));
  }
  const { langs = [], kinds = [], values: lists = {} } = segments.at(-1)?.shared ?? {};
  const manifest: Manifest = {
    format: FORMAT,
    langs,
    kinds,
    segments: segments.map(({ name, articles }) => ({ name, articles })),
    fields: putValues(lists, values, files),
    names: putNames(aliases, files),
  };
  emit(MANIFEST_PATH, new TextEncoder().encode(JSON.stringify(manifest)));
  const paths = new Set([...segments.flatMap((segment) => segment.paths), ...files.takePaths()]);
  const keys = plans.flatMap((plan) => plan.blocks.map(({ key }) => key));
  return { manifest, state: { format: FORMAT, segments, paths: [...paths], blocks: keys }, indexed };
}

function storeSegment({ key, listing, earlier, blocks: plans }: SegmentPlan, blocks: ReadonlyMap<string, Block>, shared: SharedLists, files: FileWriter): StoredSegment {
  const groups = plans.flatMap((plan) => plan.groups);
  const built = buildSegment({ listing, blocks: plans.flatMap((plan) => blocks.get(plan.key) ?? []), groups, shared, earlier }, (file, payload) => files.put(file, payload));
  return { key, ...built, articles: listing.length, paths: [...files.takePaths(), ...groups.map(({ name }) => groupPath(name))] };
}
