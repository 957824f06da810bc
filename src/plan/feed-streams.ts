/** Which feeds there are: of the archive, of its languages, of every place, organisation, person, event and tag. */
import { coverageOf } from '../archive/coverage.ts';
import type { Archive, Article, Entity, EntityKind, Settings } from '../archive/model.ts';
import { byAccession, byPublication } from '../archive/order.ts';
import { FEED_FORMATS } from '../formats/feed-format.ts';
import type { FeedFormatName } from '../formats/feed-document.ts';
import { languageName } from '../i18n/languages.ts';
import { words } from '../i18n/words.ts';
import type { FeedWindow } from './feed-chain.ts';
import type { FeedLink } from './models.ts';
import { routes } from './routes.ts';
import type { FeedAddresses, SitePath } from './routes.ts';

export type FeedGroup = 'archive' | 'language' | EntityKind;

export interface FeedStream {
  /** Permanent; a part of the feed's id. */
  readonly key: string;
  readonly group: FeedGroup;
  /** As listed among others of the archive. */
  readonly name: string;
  /** As it stands in a reader, among feeds of other sites. */
  readonly title: string;
  readonly lang: string;
  readonly page: SitePath;
  readonly addresses: FeedAddresses;
  readonly formats: readonly FeedFormatName[];
  readonly window: FeedWindow;
  /** What its documents of older articles hold of each. */
  readonly older: 'full text' | 'summary';
  /** Oldest first. */
  readonly order: (a: Article, b: Article) => number;
  readonly articles: readonly Article[];
}

const ALL: readonly FeedFormatName[] = ['rss', 'atom', 'json'];
const BY_PUBLICATION: FeedWindow = { latest: 0, newest: 50 };
const BY_ACCESSION: FeedWindow = { latest: 50, newest: 0 };
/** Who follows one place wants what is new there, and what turns up from long ago. Such feeds are most of an archive's bytes. */
const BOTH: FeedWindow = { latest: 10, newest: 10 };

/** The archive's own first, then by kind as `archive.entities` are. */
export function feedStreams(archive: Archive, settings: Settings): FeedStream[] {
  return [mainStream(archive, settings), addedStream(archive, settings), ...languageStreams(archive, settings), ...archive.entities.map((entity) => entityStream(entity, coverageOf(archive.indexes.coverage, entity.key).within, settings))];
}

function mainStream({ articles }: Archive, { title, lang }: Settings): FeedStream {
  return { key: 'archive', group: 'archive', name: title, title, lang, page: routes.front, addresses: routes.feedsOf(routes.front), formats: ALL, window: BY_PUBLICATION, older: 'full text', order: byPublication, articles };
}

function addedStream({ articles }: Archive, settings: Settings): FeedStream {
  const { title, lang } = settings;
  const name = words(lang).newlyAdded;
  return { key: 'added', group: 'archive', name, title: `${name} – ${title}`, lang, page: routes.front, addresses: routes.feedsNamed('added'), formats: formatsOf(settings), window: BY_ACCESSION, older: 'full text', order: byAccession, articles };
}

/** None where the archive has one language: that is its main feed. */
function languageStreams({ articles }: Archive, settings: Settings): FeedStream[] {
  const languages = new Set([settings.lang, ...settings.languages, ...articles.map(({ lang }) => lang)].filter(isLanguage));
  return languages.size === 1 ? [] : [...languages].map((lang) => languageStream(lang, articles.filter((article) => article.lang === lang), settings));
}

/** A language tag begins with two or three letters; longer ones are nobody's, and could take the address of another file. */
function isLanguage(lang: string): boolean {
  return /^[a-z]{2,3}(-|$)/i.test(lang);
}

function languageStream(lang: string, articles: readonly Article[], settings: Settings): FeedStream {
  const name = languageName(lang, lang);
  return {
    key: `language/${lang}`, group: 'language', name, title: `${settings.title} – ${name}`, lang, page: routes.front,
    addresses: routes.feedsNamed(lang), formats: ALL, window: BY_PUBLICATION, older: 'full text', order: byPublication, articles,
  };
}

/** For a page in another language than the archive's. */
export function languageFeeds(lang: string, settings: Settings): { readonly feeds?: readonly FeedLink[] } {
  return lang === settings.lang || !isLanguage(lang) ? {} : { feeds: feedLinks(languageStream(lang, [], settings)) };
}

function entityStream(entity: Entity, articles: readonly Article[], settings: Settings): FeedStream {
  const page = routes.entity(entity.key);
  return {
    key: entity.key, group: entity.kind, name: entity.name, title: `${entity.name} – ${settings.title}`, lang: settings.lang, page,
    addresses: routes.feedsOf(page), formats: formatsOf(settings), window: BOTH, older: 'summary', order: byPublication, articles,
  };
}

function formatsOf({ allFeedFormats }: Settings): readonly FeedFormatName[] {
  return allFeedFormats ? ALL : ['rss'];
}

/** What a page says of a feed, for programs and people. */
export function feedLinks({ addresses, formats, title }: Pick<FeedStream, 'addresses' | 'formats' | 'title'>): FeedLink[] {
  return formats.map((format) => {
    const { name, type } = FEED_FORMATS[format];
    return { href: addresses.current(format), type, format: name, title: format === 'rss' ? title : `${title} (${name})` };
  });
}

/** The feeds of the archive as a whole, which every page names. */
export function archiveFeedLinks(archive: Archive, settings: Settings): FeedLink[] {
  return [mainStream(archive, settings), addedStream(archive, settings)].flatMap(feedLinks);
}

export function entityFeedLinks(entity: Entity, settings: Settings): FeedLink[] {
  return feedLinks(entityStream(entity, [], settings));
}
