import { FILE, filePath, FORMAT, MANIFEST_PATH } from '../format.ts';
import type { FileKind, Manifest } from '../format.ts';
import type { Alias, FacetValue } from '../record.ts';
import { buildSegment } from './build-segment.ts';
import type { BuiltSegment } from './build-segment.ts';
import { digestOf } from './digest.ts';
import { FileWriter } from './file-writer.ts';
import type { Emit } from './file-writer.ts';
import { BlockMaker, folderOf } from './block-maker.ts';
import type { BlockCache } from './block-maker.ts';
import { indexBlocks } from './index-blocks.ts';
import type { Records } from './index-blocks.ts';
import type { IndexState, StoredSegment } from './index-state.ts';
import { SHAPE } from './listing.ts';
import type { ListedRecord, Shape } from './listing.ts';
import { NameWords } from './name-words.ts';
import { putNames } from './names-files.ts';
import { patchSegment } from './patch-segment.ts';
import { planIndex } from './plan-index.ts';
import type { SegmentPlan } from './plan-index.ts';
import { blocksOf, planWork } from './plan-work.ts';
import type { PutFile } from './shards.ts';
import { UnreadableFile } from './stored-files.ts';
import type { ReadFile } from './stored-files.ts';
import { putValues } from './values-files.ts';
import type { WriterThreads } from './writer-threads.ts';

export interface IndexInput {
  /** All records that there are, in any order. */
  readonly listing: readonly ListedRecord[];
  /** The records with these ids, in this order. Asked only for what must be read; twice where the index before is damaged. */
  readonly load: (ids: readonly string[]) => Records;
  readonly aliases?: readonly Alias[];
  /** How facet values are shown, by field. */
  readonly values?: Readonly<Record<string, readonly FacetValue[]>>;
  readonly shape?: Shape;
}

/** What an update knows of the index before. It saves work, and decides nothing. */
export interface IndexMemory extends BlockCache {
  readonly state: IndexState | undefined;
  readonly readFile: ReadFile;
  /** They write to where `emit` does. */
  readonly threads?: WriterThreads;
}

export interface UpdatedIndex {
  readonly manifest: Manifest;
  readonly state: IndexState;
  /** How many records were indexed. */
  readonly indexed: number;
}

/**
 * Makes the index of `input`: files that are not there yet are given to `emit`, the manifest last. The index is the
 * same to the last byte whatever was there before; what `memory` has of it is not made again. Where nothing differs,
 * nothing is given.
 */
export async function updateIndex(memory: IndexMemory, input: IndexInput, emit: Emit): Promise<UpdatedIndex> {
  const state = memory.state?.format === FORMAT ? memory.state : undefined;
  const { listing, aliases, values, shape = SHAPE } = input;
  const plans = planIndex(listing, shape);
  const key = digestOf(JSON.stringify([plans.map(({ blocks }) => blocks.map(({ key }) => key)), aliases, values]));
  if (state?.input === key && isThere(state.manifest, memory.readFile)) return { manifest: state.manifest, state, indexed: 0 };
  try {
    return await makeIndex({ ...memory, state }, input, { plans, key }, emit);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return makeIndex({ ...memory, state: undefined }, input, { plans, key }, emit);
  }
}

interface IndexPlan {
  readonly plans: readonly SegmentPlan[];
  /** The same where the whole index is. */
  readonly key: string;
}

/** A run that broke off may have written another. */
function isThere(manifest: Manifest, read: ReadFile): boolean {
  const bytes = read(MANIFEST_PATH);
  return bytes !== undefined && Buffer.from(bytes).toString() === JSON.stringify(manifest);
}

/** A segment of fewer articles is put together sooner than a thread is started. */
const MANY = 1000;

async function makeIndex(memory: IndexMemory, input: IndexInput, { plans, key }: IndexPlan, emit: Emit): Promise<UpdatedIndex> {
  const { aliases = [], values = {} } = input;
  const { state, threads } = memory;
  const files = new FileWriter(emit, state?.paths, threads);
  const put: PutFile = (file, payload) => files.put(file, payload);
  const names = new NameWords(aliases);
  const work = planWork(plans, state, memory, names);
  if (work.segments.some(({ plan, stored, patch }) => stored === undefined && patch === undefined && plan.listing.length >= MANY)) threads?.open();
  const { blocks, indexed } = await indexBlocks(work.segments.flatMap((one) => one.blocks), input.load, { cache: memory, names, files, maker: new BlockMaker(aliases, emit, (key, kept) => memory.keepBlock(key, kept), names), threads });
  const segments: StoredSegment[] = [];
  for (const { plan, stored, patch } of work.segments) {
    const shared = segments.at(-1)?.shared ?? { langs: [], kinds: [], values: {} };
    const segment = { listing: plan.listing, folders: plan.blocks, shared, earlier: plan.earlier };
    const build = () => (patch === undefined ? buildSegment(segment, blocksOf(plan.blocks, blocks), put) : patchSegment(segment, patch(blocks), memory.readFile, put));
    segments.push(stored ?? storeSegment(plan, build(), (key) => blocks.get(key)?.names ?? work.names.get(key) ?? ''));
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
  await files.settle();
  emit(MANIFEST_PATH, new TextEncoder().encode(JSON.stringify(manifest)));
  return { manifest, state: { format: FORMAT, input: key, manifest, names: names.key, segments, paths: pathsOf(manifest, segments) }, indexed };
}

function storeSegment({ listing, blocks }: SegmentPlan, built: BuiltSegment, namesOf: (key: string) => string): StoredSegment {
  return {
    ...built,
    articles: listing.length,
    blocks: blocks.map(({ key, listing }) => ({ key, names: namesOf(key), articles: listing.length })),
    folders: blocks.map(({ name }) => folderOf(name)),
  };
}

function pathsOf({ fields, names }: Manifest, segments: readonly StoredSegment[]): string[] {
  const paths = (file: FileKind, names: readonly string[]) => names.map((name) => filePath(file, name));
  return [...new Set([
    ...segments.flatMap(({ name, fields, directory: { terms, common, rare }, folders }) => [
      ...paths(FILE.head, [name]),
      ...paths(FILE.field, fields),
      ...paths(FILE.terms, terms.map(({ file }) => file)),
      ...paths(FILE.positions, terms.flatMap(({ inner }) => inner)),
      ...paths(FILE.vocabulary, [...common, ...rare].map(({ file }) => file)),
      ...folders,
    ]),
    ...paths(FILE.values, fields.flatMap(({ files }) => files)),
    ...paths(FILE.names, names.files),
  ])];
}
