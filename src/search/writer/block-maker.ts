import { FILE, filePath, PACK } from '../format.ts';
import type { Alias, SearchRecord } from '../record.ts';
import { createAnalyser } from '../words/analyser.ts';
import { loadStemmers, primaryLanguage } from '../words/stemmers.ts';
import type { Stemmer } from '../words/stemmers.ts';
import { BlockIndexer } from './block-indexer.ts';
import type { Block } from './block.ts';
import { FileWriter } from './file-writer.ts';
import type { Emit } from './file-writer.ts';
import { Lexicon } from './lexicon.ts';
import { buildNameTrie } from './name-trie.ts';
import { NameWords } from './name-words.ts';

/** The blocks of an earlier index. Without them, the index is the same. */
export interface BlockCache {
  /** Undefined where there is none, or it can't be read. */
  readBlock(key: string): KeptBlock | undefined;
  /** The block's words alone, which are read sooner; sorted. */
  readWords(key: string): Uint32Array | undefined;
  keepBlock(key: string, kept: KeptBlock): void;
}

export interface KeptBlock {
  readonly block: Block;
  /** `NameWords.keyOf` its words, when it was indexed. */
  readonly names: string;
}

/** What is to be done of a block. */
export interface BlockOrder {
  readonly key: string;
  /** The folder of its articles. */
  readonly name: string;
  /** All of its articles. */
  readonly records: readonly SearchRecord[];
  readonly isIndexed: boolean;
  /** Whether its articles are there. */
  readonly isWritten: boolean;
}

/** Indexes records, and writes them as articles. */
export class BlockMaker {
  readonly #stemmers = new Map<string, Stemmer>();
  readonly #langs = new Set<string>();
  readonly #indexer: BlockIndexer;
  readonly #names: NameWords;
  readonly #files: FileWriter;
  readonly #keep: BlockCache['keepBlock'];

  constructor(aliases: readonly Alias[], emit: Emit, keep: BlockCache['keepBlock'], names = new NameWords(aliases)) {
    this.#indexer = new BlockIndexer(new Lexicon(createAnalyser(this.#stemmers), buildNameTrie(aliases)));
    this.#names = names;
    this.#files = new FileWriter(emit);
    this.#keep = keep;
  }

  /** Gives the block where it had to be indexed. */
  async make({ key, name, records, isIndexed, isWritten }: BlockOrder): Promise<KeptBlock | undefined> {
    if (!isWritten) {
      for (let first = 0; first < records.length; first += PACK) this.#files.putPack(name, first, records.slice(first, first + PACK).map(encodeArticle));
    }
    if (isIndexed) return undefined;
    for (const record of records) {
      await this.#learn(primaryLanguage(record.lang));
      this.#indexer.add(record);
    }
    const block = this.#indexer.finish();
    const made = { block, names: this.#names.keyOf(block.words) };
    this.#keep(key, made);
    return made;
  }

  async #learn(lang: string): Promise<void> {
    if (this.#langs.has(lang)) return;
    this.#langs.add(lang);
    for (const [key, stemmer] of await loadStemmers([lang])) this.#stemmers.set(key, stemmer);
  }
}

/** The folder of a block's articles. */
export function folderOf(name: string): string {
  return filePath(FILE.pack, name).replace(/\/\d+\.bin$/u, '');
}

/** The article's public record: what a result shows, and what it quotes from. */
function encodeArticle({ id, url, title, date, lang, kind, body, shown }: SearchRecord): string {
  return JSON.stringify({ id, url, title, date, lang, kind, shown, body });
}
