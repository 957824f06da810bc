/** Which record becomes which file: known before anything is written, so that articles can link to each other. */
import { foldName } from '../archive/names.ts';
import { articleIdOf, withDigest } from './article-id.ts';

/** Finds the file of an article by what links of the old system called it. */
export interface ArticleFinder {
  /** By its old address; scheme, `www.`, query, fragment and a slash at the end do not count. */
  readonly byUrl: (url: string) => string | undefined;
  /** By the name of its old file, without ending: `2014-07-29-open-source-team`. */
  readonly byName: (name: string) => string | undefined;
}

export interface CatalogueEntry {
  readonly line: number;
  /** Path in the archive. */
  readonly path: string;
}

interface Listing {
  readonly line: number;
  readonly id: string;
  readonly year: string;
  readonly sourceUrl?: string;
  /** False for an article without a page, such as a draft. */
  readonly isLinkable: boolean;
}

/** The articles of one import, and those that the archive had before. */
export class Catalogue implements ArticleFinder {
  readonly #entries = new Map<string, CatalogueEntry>();
  readonly #existing: ReadonlyMap<string, string>;
  readonly #taken = new Set<string>();
  readonly #byUrl = new Map<string, string>();
  /** null where several articles share the name. */
  readonly #byName = new Map<string, string | null>();

  /** `existing`: ids of articles in the archive → their paths. */
  constructor(existing: Iterable<readonly [id: string, path: string]>) {
    this.#existing = new Map(Array.from(existing, ([id, path]) => [keyOf(id), path]));
  }

  /**
   * Gives the record its file. An id that differs from an earlier one only in what a file's name can't show gets a
   * digest; an article that is in the archive already, in whatever folder, keeps its file.
   */
  add({ line, id, year, sourceUrl, isLinkable }: Listing): void {
    if (this.#entries.has(id)) return;
    const plain = articleIdOf(id);
    const free = this.#taken.has(keyOf(plain)) ? withDigest(plain, id) : plain;
    this.#taken.add(keyOf(free));
    const path = this.#existing.get(keyOf(free)) ?? `articles/${year}/${free}.md`;
    this.#entries.set(id, { line, path });
    if (!isLinkable) return;
    if (sourceUrl !== undefined) this.#listUrl(sourceUrl, path);
    for (const name of new Set([id, datedName(id)])) {
      if (name !== undefined) this.#byName.set(name, this.#byName.has(name) ? null : path);
    }
  }

  /** The file of the record with this id; its `line` tells it from a later record with the same id. */
  entry(id: string): CatalogueEntry | undefined {
    return this.#entries.get(id);
  }

  byUrl(url: string): string | undefined {
    const key = urlKey(url);
    return key === undefined ? undefined : this.#byUrl.get(key);
  }

  byName(name: string): string | undefined {
    return this.#byName.get(name) ?? undefined;
  }

  /** Several records may come from one page, such as a day's reports; the first stands for it. */
  #listUrl(url: string, path: string): void {
    const key = urlKey(url);
    if (key !== undefined && !this.#byUrl.has(key)) this.#byUrl.set(key, path);
  }
}

/** As `check` compares ids. */
function keyOf(id: string): string {
  return foldName(id) || id;
}

/** `digitalgov-2012-07-11-aids-gov` → `2012-07-11-aids-gov`: files of Jekyll and Hugo are mostly named so. */
function datedName(id: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}-.+/su.exec(id)?.[0];
}

/** Undefined for a site's front page, which is nobody's article. */
function urlKey(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  const path = parsed.pathname.replace(/(?:\/index\.html?|\/)$/, '');
  return path === '' ? undefined : `${parsed.host.replace(/^www\./, '')}${path}`;
}
