/** The archive's search index: brought up to date in the cache, and copied from there into a site. */
import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Archive, Settings } from '../archive/model.ts';
import { planSearch } from '../plan/search-records.ts';
import type { SearchDraft } from '../plan/search-records.ts';
import type { SearchRecord } from '../search/record.ts';
import { digestOf } from '../search/writer/digest.ts';
import { pathsOf, saveIndex } from '../search/writer/save-index.ts';
import { BodyStore, keyOf } from './body-store.ts';

export interface SearchSource {
  readonly archive: Archive;
  readonly settings: Settings;
  /** The archive's folder. */
  readonly root: string;
  readonly cacheDir: string;
}

export interface SavedSearch {
  /** The index; files of the one before it may lie there, too. */
  readonly folder: string;
  /** Files and folders of this index, relative to it. */
  readonly paths: readonly string[];
  /** How many articles were indexed for it. */
  readonly indexed: number;
}

/** Indexes what has changed since the last time. */
export async function saveSearch({ archive, settings, root, cacheDir }: SearchSource): Promise<SavedSearch> {
  const folder = join(cacheDir, 'search');
  const { drafts, aliases, values } = planSearch(archive, settings);
  const byId = new Map<string, SearchDraft>(drafts.map((draft) => [draft.id, draft]));
  const store = new BodyStore(root, cacheDir);
  try {
    const { manifest, indexed } = await saveIndex({ folder, stateFile: join(cacheDir, 'search.json') }, {
      listing: drafts.map((draft) => ({ id: draft.id, date: draft.rest.date, digest: digestOfDraft(draft) })),
      load: (ids) => recordsOf(ids, byId, store),
      aliases,
      values,
    });
    return { folder, paths: pathsOf(manifest), indexed };
  } finally {
    store.close();
  }
}

function digestOfDraft({ lead, body, rest }: SearchDraft): string {
  return digestOf(JSON.stringify([lead, body.digest === '' ? '' : keyOf(body), rest]));
}

function* recordsOf(ids: readonly string[], byId: ReadonlyMap<string, SearchDraft>, store: BodyStore): Iterable<SearchRecord> {
  for (const id of ids) {
    const draft = byId.get(id);
    if (draft === undefined) throw new Error(`${id} is listed, and no article`);
    const { lead, body, rest } = draft;
    const text = body.digest === '' ? '' : store.text(body);
    yield { id, ...rest, body: [lead, text].filter((part) => part !== '').join('\n') };
  }
}

/** Copies an index. On one disk its files have two names instead: there may be a hundred thousand, and none is ever changed. */
export function copySearch({ folder, paths }: SavedSearch, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const path of paths) {
    const from = join(folder, path);
    if (!statSync(from).isDirectory()) {
      place(from, join(target, path));
      continue;
    }
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) place(join(entry.parentPath, entry.name), join(target, relative(folder, entry.parentPath), entry.name));
    }
  }
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error.code === 'ENOENT') throw error;
    // Another disk, or one whose files have one name each.
    copyFileSync(from, to);
  }
}
