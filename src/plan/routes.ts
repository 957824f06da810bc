/** The only place where an address of the site is made. Paths are promises: a change here breaks links. */
import type { Day } from '../archive/day.ts';
import type { EntityKey, EntityKind } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';

/** Absolute path on the site, starting with `/`; a page's ends with `/`. Not percent-encoded. */
export type SitePath = string & { readonly __brand: 'SitePath' };

const FOLDER: Readonly<Record<EntityKind, string>> = {
  place: 'places',
  organisation: 'organisations',
  person: 'people',
  event: 'events',
  tag: 'tags',
};

/** First parts of paths that belong to the site; no standing page may take one. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...Object.values(FOLDER), 'search', 'map', 'timeline', 'on-this-day', 'subscribe', 'data', 'feeds', 'media', 'corrections', '404', '_astro', 'assets',
]);

const path = (text: string): SitePath => text as SitePath;

export const routes = {
  front: path('/'),
  search: path('/search/'),
  map: path('/map/'),
  subscribe: path('/subscribe/'),
  missing: path('/404'),
  feed: path('/feed.xml'),
  opml: path('/feeds.opml'),
  sitemap: path('/sitemap.xml'),
  sitemapPart: (number: number) => path(`/sitemap-${number}.xml`),
  robots: path('/robots.txt'),
  redirectRules: path('/_redirects'),
  spine: path('/assets/spine.svg'),

  article: (published: Day, slug: string) => path(`${routes.day(published)}${slug}/`),
  day: (day: Day) => path(`/${day.replaceAll('-', '/')}/`),
  /** `2011-04` */
  month: (month: string) => path(`/${month.replace('-', '/')}/`),
  year: (year: string) => path(`/${year}/`),
  /** A day, a month or a year, told by its length. */
  period: (period: string) => path(`/${period.replaceAll('-', '/')}/`),

  index: (kind: EntityKind) => path(`/${FOLDER[kind]}/`),
  entity: (key: EntityKey) => path(`/${FOLDER[kindOf(key)]}/${key.slice(key.indexOf('/') + 1)}/`),
  /** Page `page` of a list at `base`; the newest page is the base itself. */
  page: (base: SitePath, page: number) => path(`${base}page/${page}/`),
  feedOf: (page: SitePath) => path(`${page}feed.xml`),
  standing: (id: string) => path(`/${id}/`),
  /** A file that lies beside an article or in `media/`, under its own path in the archive folder. */
  media: (file: string) => path(`/media/${file}`),
} as const;

/** A site path as it stands in an address: percent-encoded where RFC 3986 asks for it. */
export function hrefOf(sitePath: string): string {
  return encodeURI(sitePath).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** The site path with the archive's origin before it. */
export function absoluteUrl(origin: string, sitePath: string): string {
  return origin + hrefOf(sitePath);
}

/** The archive folder in which files of a kind lie. */
export function folderOf(kind: EntityKind): string {
  return FOLDER[kind];
}
