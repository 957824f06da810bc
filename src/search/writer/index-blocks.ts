import { FILE, filePath } from '../format.ts';
import type { Alias, SearchRecord } from '../record.ts';
import { createAnalyser } from '../words/analyser.ts';
import { loadStemmers, primaryLanguage } from '../words/stemmers.ts';
import type { Stemmer } from '../words/stemmers.ts';
import { BlockIndexer } from './block-indexer.ts';
import type { Block } from './block.ts';
import type { ArticleGroup } from './build-segment.ts';
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
  keepBlock(key: string, kept: KeptBlock): void;
}

export interface KeptBlock {
  readonly block: Block;
  /** `NameWords.key` when it was indexed, and `keyOf` its words. */
  readonly allNames: string;
  readonly names: string;
}

export interface IndexingTools {
  readonly cache: BlockCache;
  readonly aliases: readonly Alias[];
  readonly names: NameWords;
  readonly files: FileWriter;
}

export interface IndexedBlocks {
  readonly blocks: ReadonlyMap<string, Block>;
  /** How many records were indexed for them. */
  readonly indexed: number;
}

/** What is to be done for a block: index it where it was not kept, and write the articles of groups that are not there. */
interface Work {
  readonly plan: BlockPlan;
  readonly kept: Block | undefined;
  readonly missing: ReadonlySet<ArticleGroup>;
}

/** All blocks by their keys. Reads only the records that have to be indexed, or written. */
export async function indexBlocks(plans: readonly BlockPlan[], load: (ids: readonly string[]) => Records, tools: IndexingTools): Promise<IndexedBlocks> {
  const { cache, aliases, names, files } = tools;
  const work = plans.map((plan) => planWork(plan, tools));
  const ids = work.flatMap((one) => groupsToRead(one).flatMap(({ listing }) => listing.map(({ id }) => id)));
  const stemmers = new Map<string, Stemmer>();
  const next = readInOrder(ids.length === 0 ? [] : load(ids), stemmers);
  const indexer = new BlockIndexer(new Lexicon(createAnalyser(stemmers), buildNameTrie(aliases)));
  const blocks = new Map<string, Block>();
  let indexed = 0;
  for (const one of work) {
    for (const group of groupsToRead(one)) {
      for (const [number, { id }] of group.listing.entries()) {
        const record = await next(id);
        if (one.kept === undefined) indexer.add(record);
        if (one.missing.has(group)) files.putArticle(group.name, number, encodeArticle(record));
      }
    }
    const block = one.kept ?? indexer.finish();
    blocks.set(one.plan.key, block);
    if (one.kept !== undefined) continue;
    indexed += one.plan.listing.length;
    cache.keepBlock(one.plan.key, { block, allNames: names.key, names: names.keyOf(block.words) });
  }
  return { blocks, indexed };
}

function planWork(plan: BlockPlan, { cache, names, files }: IndexingTools): Work {
  const kept = cache.readBlock(plan.key);
  const isGood = kept !== undefined && (kept.allNames === names.key || kept.names === names.keyOf(kept.block.words));
  return { plan, kept: isGood ? kept.block : undefined, missing: new Set(plan.groups.filter(({ name }) => !files.isKnown(groupPath(name)))) };
}

function groupsToRead({ plan, kept, missing }: Work): readonly ArticleGroup[] {
  return kept === undefined ? plan.groups : plan.groups.filter((group) => missing.has(group));
}

/** The folder of a group's articles. */
export function groupPath(name: string): string {
  return filePath(FILE.article, name).replace(/\/\d+\.bin$/u, '');
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
function encodeArticle({ id, url, title, date, lang, kind, body, shown }: SearchRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ id, url, title, date, lang, kind, shown, body }));
}
