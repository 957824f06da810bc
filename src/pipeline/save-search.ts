/** The archive's search index: brought up to date in the cache, and copied from there into a site. */
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Archive, ArticleId, Settings } from '../archive/model.ts';
import type { Plan } from '../plan/page-spec.ts';
import { planSearch } from '../plan/search-records.ts';
import type { SearchDraft, SearchPlan } from '../plan/search-records.ts';
import { MANIFEST_PATH } from '../search/format.ts';
import type { SearchRecord } from '../search/record.ts';
import { digestOf } from '../search/writer/digest.ts';
import { saveIndex } from '../search/writer/save-index.ts';
import { BodyStore } from './body-store.ts';
import { keyOf } from './kept-bodies.ts';
import { placeFile } from './place-file.ts';
import type { Placed } from './place-file.ts';
import { recordDigests } from './record-digests.ts';
import { spareProcessors } from './spare-processors.ts';

export interface SearchSource {
  readonly archive: Archive;
  readonly settings: Settings;
  /** The archive's folder. */
  readonly root: string;
  readonly cacheDir: string;
  /** What tells sooner that a record is as it was, with the version of the program. */
  readonly plan?: Pick<Plan, 'sources'>;
  readonly version?: string;
}

export interface SavedSearch {
  /** The index; files of the one before it may lie there, too. */
  readonly folder: string;
  /** Files, and folders of articles, of this index, relative to it. */
  readonly paths: readonly string[];
  /** How many articles were indexed for it. */
  readonly indexed: number;
}

/** Indexes what has changed since the last time. */
export async function saveSearch({ archive, settings, root, cacheDir, plan, version }: SearchSource): Promise<SavedSearch> {
  const folder = join(cacheDir, 'search');
  const cache = join(cacheDir, 'search-cache');
  const { draftOf, aliases, values } = planSearch(archive, settings);
  const told = plan !== undefined && version !== undefined ? { sources: plan.sources, version } : undefined;
  const digests = recordDigests(archive.articles, (article) => digestOfDraft(draftOf(article)), { file: join(cache, 'records'), told });
  const store = new BodyStore(root, cacheDir);
  try {
    const { state, indexed } = await saveIndex({ folder, cache, threads: spareProcessors() }, {
      listing: archive.articles.map(({ id, published, added = published }, index) => ({ id, date: published, digest: digests[index] ?? '', since: added })),
      load: (ids) => recordsOf(ids, archive, draftOf, store),
      aliases,
      values,
    });
    return { folder, paths: [MANIFEST_PATH, ...state.paths], indexed };
  } finally {
    store.close();
  }
}

function digestOfDraft({ lead, body, rest }: SearchDraft): string {
  return digestOf(JSON.stringify([lead, body.digest === '' ? '' : keyOf(body), rest]));
}

function* recordsOf(ids: readonly string[], { indexes }: Archive, draftOf: SearchPlan['draftOf'], store: BodyStore): Iterable<SearchRecord> {
  for (const id of ids) {
    const article = indexes.article.get(id as ArticleId);
    if (article === undefined) throw new Error(`${id} is listed, and no article`);
    const { lead, body, rest } = draftOf(article);
    const [text, notes] = body.digest === '' ? ['', []] : [store.text(body), store.facts(body).notes];
    // Not quoted: a note says in one line what the text is about, and would be quoted before it.
    yield { id, ...rest, words: [rest.words, ...notes].join('\n'), body: [lead, text].filter((part) => part !== '').join('\n') };
  }
}

export interface SearchTarget {
  readonly staging: string;
  readonly out: string;
  /** The index's folder in a site, from the site's on. */
  readonly below: string;
}

/**
 * Adds an index to the site that is being made, but for what is published already: every file but the
 * manifest is named for what is in it. Nothing is copied on one disk; its files have two names instead.
 */
export function copySearch({ folder, paths }: SavedSearch, { staging, out, below }: SearchTarget): Placed {
  const [placed, published]: [string[], string[]] = [[], []];
  for (const path of paths) {
    // A folder has no extension.
    const files = extname(path) === '' ? readdirSync(join(folder, path)).map((name) => `${path}/${name}`) : [path];
    for (const file of files) {
      const inSite = join(below, file).slice(1);
      const isPublished = file !== MANIFEST_PATH && existsSync(join(out, inSite));
      (isPublished ? published : placed).push(inSite);
      if (!isPublished) placeFile(join(folder, file), join(staging, inSite));
    }
  }
  return { placed, published };
}
