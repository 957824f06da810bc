/** Which record becomes which file: known before anything is written, so that articles can link to each other. */
import { foldName } from '../archive/names.ts';
import type { Day } from '../archive/day.ts';
import { RESERVED, routes } from '../plan/routes.ts';
import type { SitePath } from '../plan/routes.ts';
import { fileId } from '../source/read-archive.ts';
import { articleIdOf, titleSlug, withDigest } from './article-id.ts';
import type { ExistingArticle } from './existing-articles.ts';
import type { ImportState, RecordName } from './import-state.ts';

/** Finds the file of an article by what links of the old system called it. */
export interface ArticleFinder {
  /** By its old address; scheme, `www.`, query, fragment and a slash at the end do not count. */
  readonly byUrl: (url: string) => string | undefined;
  /** By the name of its old file, without ending: `2014-07-29-open-source-team`. */
  readonly byName: (name: string) => string | undefined;
}

export interface CatalogueEntry {
  /** Where the record stands in the export. */
  readonly at: string;
  /** Path in the archive. */
  readonly path: string;
  /** True where an earlier import gave it its file. */
  readonly isKnown: boolean;
  /** True where another article had the name that this one wanted. */
  readonly isRenamed: boolean;
  /** True where an earlier import had another article of its id. */
  readonly isReused: boolean;
}

export interface Listing extends RecordName {
  readonly kind: 'article' | 'page';
  readonly at: string;
  /** What the file's name is made of, where the id is not. */
  readonly slug?: string;
  readonly formerUrls: readonly string[];
  readonly sourceUrl?: string;
  /** False for an article without a page, such as a draft. */
  readonly isLinkable: boolean;
}

/** The articles of one import, and those that the archive had before. */
export class Catalogue implements ArticleFinder {
  readonly #entries = new Map<string, CatalogueEntry>();
  readonly #existing: ReadonlyMap<string, string>;
  /** Paths of what the archive has → their days. */
  readonly #days: ReadonlyMap<string, Day | undefined>;
  readonly #state: ImportState;
  readonly #taken = new Set<string>();
  readonly #byUrl = new Map<string, string>();
  /** null where several articles share the name. */
  readonly #byName = new Map<string, string | null>();
  readonly #hidden = new Set<string>();
  readonly live = new Set<SitePath>();

  /** `existing`: articles and pages in the archive. */
  constructor(existing: readonly ExistingArticle[], state: ImportState) {
    this.#days = new Map(existing.map(({ path, day }) => [path, day]));
    this.#existing = new Map(existing.map(({ id, path }) => [`${folderOf(path)} ${keyOf(id)}`, path]));
    this.#state = state;
  }

  /**
   * Gives the record its file: the one that an earlier import gave it, or the article of its id that is in the archive
   * already, in whatever folder, or a new one. Where two want one name, the later one gets its day added, or a digest.
   */
  add(listing: Listing): void {
    const { kind, id, at, sourceUrl, formerUrls } = listing;
    if (this.#entries.has(id)) return;
    const wanted = wantedName(listing);
    const known = this.#known(listing);
    const path = known ?? this.#free(listing, wanted);
    const own = fileId(path);
    const isRenamed = own !== wanted && own.startsWith(`${wanted}-`);
    this.#taken.add(`${kind} ${keyOf(own)}`);
    // Which of the two came first is not known later, except where it cost one its name.
    this.#entries.set(id, { at, path, isKnown: known !== undefined, isRenamed, isReused: (isRenamed || known === undefined) && this.#state.hasNamesake(listing) });
    if (kind === 'page') this.live.add(routes.standing(own));
    else if (listing.day !== undefined) this.live.add(routes.article(listing.day, own));
    if (!listing.isLinkable) {
      this.#hidden.add(path);
      return;
    }
    for (const url of [...formerUrls, ...(sourceUrl === undefined ? [] : [sourceUrl])]) this.#listUrl(url, path);
    for (const name of new Set([id, datedName(id), id.slice(id.lastIndexOf('/') + 1)])) {
      if (name !== undefined) this.#byName.set(name, this.#byName.has(name) && this.#byName.get(name) !== path ? null : path);
    }
  }

  /** The file of an earlier import; where it was moved, or renamed with its id in it, that one. */
  #known(listing: Listing): string | undefined {
    const path = this.#state.of(listing)?.path;
    if (path === undefined || this.#days.has(path)) return path;
    const moved = this.#pathOf(listing.kind, fileId(path));
    return moved === undefined || this.#isAnothers(moved, listing) ? path : moved;
  }

  #isAnothers(path: string, record: RecordName): boolean {
    return this.#state.at(path) !== undefined && !this.#state.isOf(path, record);
  }

  /** A file of the same day that no import wrote is taken for the article itself, as somebody wrote it by hand. */
  #isOtherByHand(path: string, { kind, day }: Listing): boolean {
    return kind === 'article' && this.#days.has(path) && this.#state.at(path) === undefined && this.#days.get(path) !== day;
  }

  #free(listing: Listing, wanted: string): string {
    const { kind, id, day } = listing;
    const folder = kind === 'page' ? 'pages' : `articles/${day?.slice(0, -6) ?? ''}`;
    const isFree = (name: string): boolean => {
      const path = this.#pathOf(kind, name) ?? `${folder}/${name}.md`;
      return !this.#taken.has(`${kind} ${keyOf(name)}`) && !this.#isAnothers(path, listing) && !this.#isOtherByHand(path, listing) && (kind === 'article' || (!RESERVED.has(name) && !/^\d{4,}$/.test(name)));
    };
    const name = [wanted, ...(day === undefined ? [] : [`${wanted}-${day}`]), withDigest(wanted, id)].find(isFree) ?? withDigest(wanted, `${id} ${day ?? ''}`);
    return this.#pathOf(kind, name) ?? `${folder}/${name}.md`;
  }

  #pathOf(kind: 'article' | 'page', name: string): string | undefined {
    return this.#existing.get(`${kind === 'page' ? 'pages' : 'articles'} ${keyOf(name)}`);
  }

  /** The file of the record with this id; its `at` tells it from a later record with the same id. */
  entry(id: string): CatalogueEntry | undefined {
    return this.#entries.get(id);
  }

  byUrl(url: string): string | undefined {
    const key = urlKey(url);
    const path = key === undefined ? undefined : this.#byUrl.get(key);
    return path === undefined || this.#hidden.has(path) ? undefined : path;
  }

  byName(name: string): string | undefined {
    const path = this.#byName.get(name) ?? undefined;
    return path === undefined || this.#hidden.has(path) ? undefined : path;
  }

  /** No link may lead to it: it has no page after all. False where that was known. */
  hide(path: string): boolean {
    const isNews = !this.#hidden.has(path);
    this.#hidden.add(path);
    return isNews;
  }

  /** Several records may come from one page, such as a day's reports; the first stands for it. */
  #listUrl(url: string, path: string): void {
    const key = urlKey(url);
    if (key !== undefined && !this.#byUrl.has(key)) this.#byUrl.set(key, path);
  }
}

function wantedName({ id, slug }: Listing): string {
  return slug === undefined ? articleIdOf(id) : titleSlug(slug);
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

/** As `check` compares ids. */
function keyOf(id: string): string {
  return foldName(id) || id;
}

/** `digitalgov-2012-07-11-aids-gov` → `2012-07-11-aids-gov`: files of Jekyll and Hugo are mostly named so. */
function datedName(id: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}-.+/su.exec(id)?.[0];
}

/** Undefined for a site's front page, which is nobody's article; WordPress's `/?p=123` is somebody's. */
function urlKey(url: string): string | undefined {
  const parsed = URL.parse(url, 'http://path.invalid/');
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  const path = parsed.pathname.replace(/(?:\/index\.html?|\/)$/, '');
  const post = /[?&](?:p|page_id)=(\d+)/.exec(parsed.search)?.[1];
  const host = parsed.host.replace(/^www\./, '');
  if (post !== undefined) return `${host}${path}?p=${post}`;
  return path === '' ? undefined : `${host}${path}`;
}
