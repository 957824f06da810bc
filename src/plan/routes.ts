/** The only place where an address of the site is made. Paths are promises: a change here breaks links. */
import type { Day } from '../archive/day.ts';
import type { EntityKey, EntityKind } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';
import { slugOf } from '../archive/names.ts';
import type { FeedFormatName } from '../formats/feed-document.ts';

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
  ...Object.values(FOLDER), 'search', 'map', 'timeline', 'calendar', 'by-name', 'most-reported', 'on-this-day', 'subscribe', 'data', 'feed', 'feeds', 'media', 'corrections', '404', '_astro', 'assets',
]);

const path = (text: string): SitePath => text as SitePath;

/** Where the documents of one feed lie. */
export interface FeedAddresses {
  /** What a reader subscribes to. */
  readonly current: (format: FeedFormatName) => SitePath;
  /** A document of older articles; counted from 1, the oldest. */
  readonly older: (number: number, format: FeedFormatName) => SitePath;
}

/** Names that readers guess; `/feeds/` tells formats by their endings, which most hosts know. */
const FEED_FILE: Readonly<Record<FeedFormatName, string>> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
const FEED_ENDING: Readonly<Record<FeedFormatName, string>> = { rss: 'xml', atom: 'atom', json: 'json' };

const olderFeed = (folder: string) => (number: number, format: FeedFormatName) => path(`${folder}/${number}.${FEED_ENDING[format]}`);

/** The folder of the smaller copies of images. */
export const PICTURES = path('/assets/pictures/');

export const routes = {
  front: path('/'),
  search: path('/search/'),
  /** The folder of the search's files. */
  searchIndex: path('/search/index/'),
  map: path('/map/'),
  subscribe: path('/subscribe/'),
  timeline: path('/timeline/'),
  onThisDay: path('/on-this-day/'),
  /** `04` */
  onThisDayIn: (month: string) => path(`/on-this-day/${month}/`),
  missing: path('/404'),
  opml: path('/feeds.opml'),
  feedStyle: path('/feeds/style.css'),
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

  corrections: path('/corrections/'),
  calendar: path('/calendar/'),
  /** Kinds whose index is by date, or a tree, have one by name beside it. */
  byName: (kind: EntityKind) => path(`/by-name/${FOLDER[kind]}/`),
  /** Names under one letter, of an index by name at `base` that is too long for one page. */
  letter: (base: SitePath, letter: string) => path(`${base}letter/${letter === '#' ? 'other' : letter.toLocaleLowerCase('und')}/`),
  mostReported: path('/most-reported/'),
  mostReportedOf: (kind: EntityKind) => path(`/most-reported/${FOLDER[kind]}/`),
  index: (kind: EntityKind) => path(`/${FOLDER[kind]}/`),
  entity: (key: EntityKey) => path(`/${FOLDER[kindOf(key)]}/${key.slice(key.indexOf('/') + 1)}/`),
  /** What was reported of it in one year, where it fills several pages. */
  entityYear: (key: EntityKey, year: string) => path(`${routes.entity(key)}${year}/`),
  /** Several entities that share a name: in the folder of their kind, as if it were one's id. */
  mayReferTo: (kind: EntityKind, name: string) => path(`/${FOLDER[kind]}/${slugOf(name)}/`),
  /** Page `page` of a list at `base`; the newest page is the base itself. */
  page: (base: SitePath, page: number) => path(`${base}page/${page}/`),
  /** The feed that belongs to a page lies beside it. */
  feedsOf: (page: SitePath): FeedAddresses => ({ current: (format) => path(`${page}${FEED_FILE[format]}`), older: olderFeed(`${page}feed`) }),
  /** A feed of the archive that belongs to no page: `added`, or a language. */
  feedsNamed: (name: string): FeedAddresses => ({ current: (format) => path(`/feeds/${name}.${FEED_ENDING[format]}`), older: olderFeed(`/feeds/${name}`) }),
  standing: (id: string) => path(`/${id}/`),
  /** A file that lies beside an article or in `media/`, under its own path in the archive folder. */
  media: (file: string) => path(`/media/${file}`),
  /** An image as WebP, so many pixels wide. No promise: the name says what is in it. */
  picture: (digest: string, width: number) => path(`${PICTURES}${digest}-${width}.webp`),
} as const;

/** A search with these entities set as its facets, ready to stand in a link: `/search/?place=camp-ashraf&person=hillary-clinton`. */
export function searchFor(...keys: readonly EntityKey[]): string {
  return `${hrefOf(routes.search)}?${keys.map((key) => `${kindOf(key)}=${encodeURIComponent(key.slice(key.indexOf('/') + 1))}`).join('&')}`;
}

/** The place on an entity's list of reports at which only those show that name this one too: `with-people-hillary-clinton`. */
export function onlyWith(key: EntityKey): string {
  return `with-${FOLDER[kindOf(key)]}-${key.slice(key.indexOf('/') + 1)}`;
}

/** Most paths, which stand in an address as they are. */
const PLAIN = /^[\w./-]*$/;

/** A site path as it stands in an address: percent-encoded where RFC 3986 asks for it. */
export function hrefOf(sitePath: string): string {
  return PLAIN.test(sitePath) ? sitePath : encodeURI(sitePath).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** The site path with the archive's origin before it. */
export function absoluteUrl(origin: string, sitePath: string): string {
  return origin + hrefOf(sitePath);
}

/** The archive folder in which files of a kind lie. */
export function folderOf(kind: EntityKind): string {
  return FOLDER[kind];
}
