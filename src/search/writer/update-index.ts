import { FORMAT, MANIFEST_PATH } from '../format.ts';
import type { Manifest, SegmentEntry } from '../format.ts';
import type { Alias, FacetValue, SearchRecord } from '../record.ts';
import { buildSegment, segmentName } from './build-segment.ts';
import type { BuiltSegment, Emit, SegmentInput, SharedLists } from './build-segment.ts';
import { sortListed } from './listing.ts';
import type { ListedRecord } from './listing.ts';
import { coveredNames, emitNames, hasLostName } from './names-files.ts';
import type { CoveredNames } from './names-files.ts';
import { emitValues } from './values-files.ts';

type Records = Iterable<SearchRecord> | AsyncIterable<SearchRecord>;

export interface IndexInput {
  /** All records that there are, in any order. */
  readonly listing: readonly ListedRecord[];
  /** The records with these ids, each once, in any order. Asked once, and only for what must be read. */
  readonly load: (ids: readonly string[]) => Records;
  readonly aliases?: readonly Alias[];
  /** How facet values are shown, by field. */
  readonly values?: Readonly<Record<string, readonly FacetValue[]>>;
  /** As many articles as the recent segment may hold, and as many as may be dead in the settled one; 1,000 where absent. */
  readonly recentLimit?: number;
  /** An index of no more articles is made at once whenever anything changes, and so is that of a clean build to the last byte; 1,000 where absent. */
  readonly wholeLimit?: number;
}

/** What the next update has to know of this one. Not for publishing: JSON, of about 100 bytes an article. */
export interface IndexState {
  readonly format: number;
  readonly settled: StoredSegment;
  readonly recent: StoredSegment | undefined;
  /** The settled segment's, and the recent one's. */
  readonly shared: SharedLists;
  readonly recentShared: SharedLists | undefined;
  readonly covered: CoveredNames;
}

export interface StoredSegment {
  readonly name: string;
  readonly listing: readonly ListedRecord[];
}

export interface UpdatedIndex {
  readonly manifest: Manifest;
  readonly state: IndexState;
  /** How many records were read and indexed. */
  readonly indexed: number;
}

const RECENT_LIMIT = 1000;
const WHOLE_LIMIT = 1000;

/**
 * Brings an index up to date with `input`: new files are given to `emit`, the manifest last. Without a state, or where
 * it has grown too far from it, everything is indexed in one segment; otherwise only what the settled segment lacks.
 * A segment that is there already is not made again.
 */
export async function updateIndex(state: IndexState | undefined, input: IndexInput, emit: Emit): Promise<UpdatedIndex> {
  const change = state === undefined ? undefined : findChange(state, input);
  const updated = state === undefined || change === undefined ? await settle(state, input, emit) : await addRecent(state, change, input, emit);
  emit(MANIFEST_PATH, new TextEncoder().encode(JSON.stringify(updated.manifest)));
  return updated;
}

interface Change {
  /** Ordinals in the settled segment. */
  readonly dead: readonly number[];
  /** What the settled segment lacks, sorted. */
  readonly recent: readonly ListedRecord[];
}

/** Undefined where all has to be indexed again. */
function findChange(state: IndexState, { listing, aliases = [], recentLimit = RECENT_LIMIT, wholeLimit = WHOLE_LIMIT }: IndexInput): Change | undefined {
  if (state.format !== FORMAT || listing.length <= wholeLimit || hasLostName(aliases, state.covered)) return undefined;
  const current = new Map(listing.map((listed) => [listed.id, listed]));
  if (current.size < listing.length) throw new Error('Two records have one id.');
  const dead: number[] = [];
  for (const [ordinal, { id, date, digest }] of state.settled.listing.entries()) {
    const listed = current.get(id);
    if (listed?.digest === digest && listed.date === date) current.delete(id);
    else dead.push(ordinal);
  }
  const recent = sortListed([...current.values()]);
  return dead.length > recentLimit || recent.length > recentLimit ? undefined : { dead, recent };
}

async function settle(state: IndexState | undefined, input: IndexInput, emit: Emit): Promise<UpdatedIndex> {
  const { aliases = [] } = input;
  const listing = sortListed(input.listing);
  const order = { listing, aliases, shared: { langs: [], kinds: [], values: {} }, earlier: [] };
  const { built, indexed } = await buildUnlessKnown(order, input, state && { name: state.settled.name, shared: state.shared }, emit);
  const settled = { name: built.name, listing };
  return {
    manifest: await planManifest(input, built, undefined, [entryOf(settled)], emit),
    state: { format: FORMAT, settled, recent: undefined, shared: built.shared, recentShared: undefined, covered: coveredNames(aliases) },
    indexed,
  };
}

async function addRecent(state: IndexState, { dead, recent }: Change, input: IndexInput, emit: Emit): Promise<UpdatedIndex> {
  const { settled, shared, covered } = state;
  const { aliases = [] } = input;
  const entries = [entryOf(settled, dead)];
  if (recent.length === 0) {
    const manifest = await planManifest(input, { name: '', shared }, covered, entries, emit);
    return { manifest, state: { ...state, recent: undefined, recentShared: undefined }, indexed: 0 };
  }
  const known = state.recent && state.recentShared && { name: state.recent.name, shared: state.recentShared };
  const { built, indexed } = await buildUnlessKnown({ listing: recent, aliases, shared, earlier: [settled.listing] }, input, known, emit);
  const stored = { name: built.name, listing: recent };
  return {
    manifest: await planManifest(input, built, covered, [...entries, entryOf(stored)], emit),
    state: { ...state, recent: stored, recentShared: built.shared },
    indexed,
  };
}

async function buildUnlessKnown(order: Omit<SegmentInput, 'records'>, { load }: IndexInput, known: BuiltSegment | undefined, emit: Emit) {
  if (known !== undefined && known.name === segmentName(order)) return { built: known, indexed: 0 };
  const records = load(order.listing.map(({ id }) => id));
  return { built: await buildSegment({ ...order, records }, emit), indexed: order.listing.length };
}

function entryOf({ name, listing }: StoredSegment, dead: readonly number[] = []): SegmentEntry {
  return { name, articles: listing.length, dead: dead.map((ordinal, index) => ordinal - (dead[index - 1] ?? 0)) };
}

async function planManifest(input: IndexInput, { shared }: BuiltSegment, covered: CoveredNames | undefined, segments: readonly SegmentEntry[], emit: Emit): Promise<Manifest> {
  return {
    format: FORMAT,
    langs: shared.langs,
    kinds: shared.kinds,
    segments,
    fields: await emitValues(shared.values, input.values ?? {}, emit),
    names: await emitNames(input.aliases ?? [], covered, emit),
  };
}
