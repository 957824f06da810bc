import { setImmediate } from 'node:timers/promises';
import type { SearchRecord } from '../record.ts';
import { folderOf } from './block-maker.ts';
import type { BlockCache, BlockMaker, BlockOrder, KeptBlock } from './block-maker.ts';
import type { FileWriter } from './file-writer.ts';
import type { NameWords } from './name-words.ts';
import type { BlockPlan } from './plan-index.ts';
import type { WriterThreads } from './writer-threads.ts';

export type Records = Iterable<SearchRecord> | AsyncIterable<SearchRecord>;

export interface IndexingTools {
  readonly cache: BlockCache;
  readonly names: NameWords;
  readonly files: FileWriter;
  readonly maker: BlockMaker;
  readonly threads: WriterThreads | undefined;
}

export interface IndexedBlocks {
  readonly blocks: ReadonlyMap<string, KeptBlock>;
  /** How many records were indexed for them. */
  readonly indexed: number;
}

/** What is to be done for a block: index it where it was not kept, and write its articles where they are not there. */
interface Work {
  readonly plan: BlockPlan;
  readonly kept: KeptBlock | undefined;
  readonly isWritten: boolean;
}

/** All blocks by their keys. Reads only the records that have to be indexed, or written. */
export async function indexBlocks(plans: readonly BlockPlan[], load: (ids: readonly string[]) => Records, tools: IndexingTools): Promise<IndexedBlocks> {
  const work = plans.map((plan) => planWork(plan, tools));
  const blocks = new Map(work.flatMap(({ plan, kept }) => (kept === undefined ? [] : [[plan.key, kept] as const])));
  const toRead = work.filter(({ kept, isWritten }) => kept === undefined || !isWritten);
  const ids = toRead.flatMap(({ plan }) => plan.listing.map(({ id }) => id));
  const { maker, threads } = tools;
  const next = readInOrder(ids.length === 0 ? [] : load(ids));
  const made: Promise<void>[] = [];
  for (const { plan: { key, name, listing }, kept, isWritten } of toRead) {
    const records: SearchRecord[] = [];
    for (const { id } of listing) records.push(await next(id));
    const order: BlockOrder = { key, name, records, isIndexed: kept !== undefined, isWritten };
    const elsewhere = threads?.makeBlock(order);
    const take = (block: KeptBlock | undefined) => void (block !== undefined && blocks.set(key, block));
    if (elsewhere !== undefined) made.push(elsewhere.then(take));
    else {
      take(await maker.make(order));
      // What threads have made comes in.
      await setImmediate();
    }
  }
  await Promise.all(made);
  return { blocks, indexed: toRead.reduce((sum, { kept, plan }) => sum + (kept === undefined ? plan.listing.length : 0), 0) };
}

function planWork(plan: BlockPlan, { cache, names, files }: IndexingTools): Work {
  const read = cache.readBlock(plan.key);
  const kept = read !== undefined && read.names === names.keyOf(read.block.words) ? read : undefined;
  return { plan, kept, isWritten: files.isKnown(folderOf(plan.name)) };
}

/** Gives the next record, whose id must be this one. */
function readInOrder(records: Records): (id: string) => Promise<SearchRecord> | SearchRecord {
  const iterator = Symbol.asyncIterator in records ? records[Symbol.asyncIterator]() : records[Symbol.iterator]();
  const take = (id: string, { done, value: record }: IteratorResult<SearchRecord, unknown>): SearchRecord => {
    if (done === true || record.id !== id) throw new Error(`The record ${id} is listed, and did not come in its turn.`);
    return record;
  };
  return (id) => {
    const next = iterator.next();
    return next instanceof Promise ? next.then((result) => take(id, result)) : take(id, next);
  };
}
