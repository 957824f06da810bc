import { FILE, filePath, PACK } from '../format.ts';
import type { Alias, SearchRecord } from '../record.ts';
import { createAnalyser } from '../words/analyser.ts';
import { loadStemmers, primaryLanguage } from '../words/stemmers.ts';
import type { Stemmer } from '../words/stemmers.ts';
import { BlockIndexer } from './block-indexer.ts';
import type { Block } from './block.ts';
import type { FileWriter } from './file-writer.ts';
import { Lexicon } from './lexicon.ts';
import { buildNameTrie } from './name-trie.ts';
import type { NameWords } from './name-words.ts';
import type { BlockPlan } from './plan-index.ts';

export type Records = Iterable<SearchRecord> | AsyncIterable<SearchRecord>;

/** The blocks of an earlier index. Without them, the index is the same. */
export interface BlockCache {
  /** Undefined where there is none, or it can't be read. */
  readBlock(key: string): KeptBlock | undefined;
  /** The block's words alone, which are read sooner. */
  readWords(key: string): Uint32Array | undefined;
  keepBlock(key: string, kept: KeptBlock): void;
}

export interface KeptBlock {
  readonly block: Block;
  /** `NameWords.keyOf` its words, when it was indexed. */
  readonly names: string;
}

export interface IndexingTools {
  readonly cache: BlockCache;
  readonly aliases: readonly Alias[];
  readonly names: NameWords;
  readonly files: FileWriter;
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
  const { cache, aliases, names, files } = tools;
  const work = plans.map((plan) => planWork(plan, tools));
  const toRead = work.filter(({ kept, isWritten }) => kept === undefined || !isWritten);
  const ids = toRead.flatMap(({ plan }) => plan.listing.map(({ id }) => id));
  const stemmers = new Map<string, Stemmer>();
  const next = readInOrder(ids.length === 0 ? [] : load(ids), stemmers);
  const indexer = new BlockIndexer(new Lexicon(createAnalyser(stemmers), buildNameTrie(aliases)));
  const blocks = new Map<string, KeptBlock>();
  let indexed = 0;
  for (const { kept, isWritten, plan } of work) {
    let pack: string[] = [];
    for (const [number, { id }] of kept === undefined || !isWritten ? plan.listing.entries() : []) {
      const record = await next(id);
      if (kept === undefined) indexer.add(record);
      if (isWritten) continue;
      pack.push(encodeArticle(record));
      if (pack.length < PACK && number + 1 < plan.listing.length) continue;
      files.putPack(plan.name, number + 1 - pack.length, pack);
      pack = [];
    }
    if (kept === undefined) {
      const block = indexer.finish();
      const made = { block, names: names.keyOf(block.words) };
      indexed += plan.listing.length;
      cache.keepBlock(plan.key, made);
      blocks.set(plan.key, made);
    } else blocks.set(plan.key, kept);
  }
  return { blocks, indexed };
}

function planWork(plan: BlockPlan, { cache, names, files }: IndexingTools): Work {
  const read = cache.readBlock(plan.key);
  const kept = read !== undefined && read.names === names.keyOf(read.block.words) ? read : undefined;
  return { plan, kept, isWritten: files.isKnown(folderOf(plan.name)) };
}

/** The folder of a block's articles. */
export function folderOf(name: string): string {
  return filePath(FILE.pack, name).replace(/\/\d+\.bin$/u, '');
}

/** Gives the next record, whose id must be this one, when there is a stemmer for its language. */
function readInOrder(records: Records, stemmers: Map<string, Stemmer>): (id: string) => Promise<SearchRecord> | SearchRecord {
  const iterator = Symbol.asyncIterator in records ? records[Symbol.asyncIterator]() : records[Symbol.iterator]();
  const langs = new Set<string>();
  const take = (id: string, { done, value: record }: IteratorResult<SearchRecord, unknown>): Promise<SearchRecord> | SearchRecord => {
    if (done === true || record.id !== id) throw new Error(`The record ${id} is listed, and did not come in its turn.`);
    const lang = primaryLanguage(record.lang);
    if (langs.has(lang)) return record;
    langs.add(lang);
    return loadStemmers([lang]).then((loaded) => {
      for (const [key, stemmer] of loaded) stemmers.set(key, stemmer);
      return record;
    });
  };
  return (id) => {
    const next = iterator.next();
    return next instanceof Promise ? next.then((result) => take(id, result)) : take(id, next);
  };
}

/** The article's public record: what a result shows, and what it quotes from. */
function encodeArticle({ id, url, title, date, lang, kind, body, shown }: SearchRecord): string {
  return JSON.stringify({ id, url, title, date, lang, kind, shown, body });
}
