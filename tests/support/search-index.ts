import type { LoadFile } from '../../src/search/reader/load-file.ts';
import { createSearch } from '../../src/search/reader/search.ts';
import type { Search } from '../../src/search/reader/search.ts';
import type { Alias, FacetValue, SearchRecord } from '../../src/search/record.ts';
import { listRecord } from '../../src/search/writer/listing.ts';
import { updateIndex } from '../../src/search/writer/update-index.ts';
import type { IndexState, UpdatedIndex } from '../../src/search/writer/update-index.ts';

/** An index in memory, and a search over it. */
export interface MemoryIndex extends UpdatedIndex {
  readonly files: Map<string, Uint8Array>;
  readonly search: Search['search'];
}

export interface MemoryOptions {
  readonly aliases?: readonly Alias[];
  readonly values?: Readonly<Record<string, readonly FacetValue[]>>;
  readonly recentLimit?: number;
  /** 0 where absent: an index grows by segments, however small it is. */
  readonly wholeLimit?: number;
  /** What was there before. */
  readonly before?: { readonly state: IndexState; readonly files: ReadonlyMap<string, Uint8Array> };
}

export function aRecord(parts: Partial<SearchRecord> & { readonly id: string }): SearchRecord {
  return { url: `/${parts.id}/`, title: '', body: '', lang: 'en', date: '', kind: 'article', fields: {}, ...parts };
}

export function loadFromMap(files: ReadonlyMap<string, Uint8Array>): LoadFile {
  return (path) => Promise.resolve(files.get(path));
}

export async function indexInMemory(records: readonly SearchRecord[], { before, ...options }: MemoryOptions = {}): Promise<MemoryIndex> {
  const files = new Map(before?.files);
  const byId = new Map(records.map((record) => [record.id, record]));
  const updated = await updateIndex(
    before?.state,
    { wholeLimit: 0, ...options, listing: records.map(listRecord), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []) },
    (path, bytes) => files.set(path, bytes),
  );
  return { ...updated, files, search: createSearch(loadFromMap(files)).search };
}
