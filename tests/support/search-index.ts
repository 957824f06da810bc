import type { LoadFile, Part } from '../../src/search/reader/load-file.ts';
import { createSearch } from '../../src/search/reader/search.ts';
import type { Search } from '../../src/search/reader/search.ts';
import type { Alias, FacetValue, SearchRecord } from '../../src/search/record.ts';
import { listRecord } from '../../src/search/writer/listing.ts';
import { updateIndex } from '../../src/search/writer/update-index.ts';
import type { KeptBlock } from '../../src/search/writer/block-maker.ts';
import type { Shape } from '../../src/search/writer/listing.ts';
import type { IndexState } from '../../src/search/writer/index-state.ts';
import type { UpdatedIndex } from '../../src/search/writer/update-index.ts';

/** An index in memory, and a search over it. */
export interface MemoryIndex extends UpdatedIndex {
  /** What was written, and what was there before. */
  readonly files: Map<string, Uint8Array>;
  /** What was written. */
  readonly written: readonly string[];
  readonly blocks: ReadonlyMap<string, KeptBlock>;
  readonly search: Search['search'];
}

export interface MemoryOptions {
  readonly aliases?: readonly Alias[];
  readonly values?: Readonly<Record<string, readonly FacetValue[]>>;
  readonly shape?: Shape;
  /** When records came, by id; others by their date. */
  readonly since?: ReadonlyMap<string, string>;
  /** What was there before. */
  readonly before?: { readonly state: IndexState; readonly files: ReadonlyMap<string, Uint8Array>; readonly blocks: ReadonlyMap<string, KeptBlock> };
}

/** Segments, blocks and groups of a few articles each. */
export const SMALL: Shape = { steps: [9, 3], blocks: { least: 2, most: 6, oneIn: 3 } };

export function aRecord(parts: Partial<SearchRecord> & { readonly id: string }): SearchRecord {
  return { url: `/${parts.id}/`, title: '', body: '', lang: 'en', date: '', kind: 'article', fields: {}, ...parts };
}

export function loadFromMap(files: ReadonlyMap<string, Uint8Array>): LoadFile {
  return (path, _fresh, part) => Promise.resolve(partOf(files.get(path), part));
}

/** As a host gives it. */
export function partOf(bytes: Uint8Array | undefined, part: Part | undefined): Uint8Array | undefined {
  return part === undefined ? bytes : bytes?.subarray(...part);
}

export async function indexInMemory(records: readonly SearchRecord[], { before, since, ...options }: MemoryOptions = {}): Promise<MemoryIndex> {
  const files = new Map(before?.files);
  const written: string[] = [];
  const blocks = new Map(before?.blocks);
  const byId = new Map(records.map((record) => [record.id, record]));
  const updated = await updateIndex(
    { state: before?.state, readFile: (path) => files.get(path), readBlock: (key) => blocks.get(key), readWords: (key) => blocks.get(key)?.block.words, keepBlock: (key, kept) => blocks.set(key, kept) },
    { ...options, listing: records.map((record) => ({ ...listRecord(record), since: since?.get(record.id) ?? record.date })), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []) },
    (path, bytes) => {
      files.set(path, bytes);
      written.push(path);
    },
  );
  return { ...updated, files, written, blocks, search: createSearch(loadFromMap(files)).search };
}

/** The files that an index consists of, by their paths. */
export function filesOf({ files, state }: MemoryIndex): [path: string, bytes: string][] {
  const needed = new Set(['manifest.json', ...state.paths]);
  const isNeeded = (path: string) => needed.has(path) || needed.has(path.slice(0, path.lastIndexOf('/')));
  return [...files].filter(([path]) => isNeeded(path)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
}
