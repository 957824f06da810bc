/** Feeds: which documents there will be, and what each of them holds. */
import type { Article } from '../archive/model.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import { FEED_FORMATS } from '../formats/feed-format.ts';
import type { FeedDocument, FeedFormatName, FeedPart, FeedWriter } from '../formats/feed-document.ts';
import { formatFeedStyle } from '../formats/feed-style.ts';
import { feedId } from '../formats/item-id.ts';
import { formatOpml } from '../formats/opml.ts';
import type { FeedList } from '../formats/opml.ts';
import { words } from '../i18n/words.ts';
import { chainOf, runsOf } from './feed-chain.ts';
import { FeedItems, lastChangeOf } from './feed-items.ts';
import { feedStreams } from './feed-streams.ts';
import type { FeedGroup, FeedStream } from './feed-streams.ts';
import type { PlanContext } from './links.ts';
import { once } from './once.ts';
import type { Digest, FileSpec } from './page-spec.ts';
import { absoluteUrl, hrefOf, routes } from './routes.ts';
import type { SitePath } from './routes.ts';
import { formerEntityAddresses } from './redirects.ts';

const FORMAT_NAMES = Object.keys(FEED_FORMATS) as FeedFormatName[];

export function planFeeds(context: PlanContext): FileSpec[] {
  const { archive, settings, sources } = context;
  const streams = feedStreams(archive, settings);
  const items = new FeedItems(context);
  const writers: Readonly<Record<FeedFormatName, FeedWriter>> = { rss: FEED_FORMATS.rss.writer(), atom: FEED_FORMATS.atom.writer(), json: FEED_FORMATS.json.writer() };
  const files = streams.flatMap((stream) => {
    const about = documentOf(stream, context);
    const madeOf = once((digest: Digest) => JSON.stringify(about) + sources.names(digest) + sources.list(stream.articles, digest));
    return documentsOf(stream).flatMap(({ articles: articlesOf, hold, path, part }) => stream.formats.map((format): FileSpec => {
      const place = () => ({ self: absoluteUrl(settings.url, path(format)), part: part((to) => absoluteUrl(settings.url, to(format))) });
      return {
        path: path(format),
        type: FEED_FORMATS[format].type,
        text: (bodies) => writers[format]({ ...about, ...changeOf(articlesOf()), ...place() }, articlesOf().map((article) => (hold === 'summary' ? items.brief(article) : items.full(article, bodies)))),
        source: (digest) => JSON.stringify([format, hold, about, place()]) + articlesOf().map((article) => items.sourceOf(article, digest)).join(''),
        madeOf,
      };
    }));
  });
  return [
    ...files,
    ...movedFeeds(context, files),
    { path: routes.opml, type: 'text/x-opml', text: () => formatOpml(feedList(streams, context)) },
    { path: routes.feedStyle, type: 'text/css', text: () => formatFeedStyle(words(settings.lang).feedOpened) },
  ];
}

/** Who subscribed to an entity that was merged or renamed goes on reading, at the old address, what took its place. */
function movedFeeds({ archive }: PlanContext, files: readonly FileSpec[]): FileSpec[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const taken = new Set(byPath.keys());
  return formerEntityAddresses(archive).flatMap(({ from, to }) => FORMAT_NAMES.flatMap((format) => {
    const file = byPath.get(routes.feedsOf(to).current(format));
    const path = routes.feedsOf(from).current(format);
    if (file === undefined || taken.has(path)) return [];
    taken.add(path);
    return [{ ...file, path }];
  }));
}

type Path = (format: FeedFormatName) => SitePath;

interface PlannedDocument {
  readonly path: Path;
  /** Newest first. */
  readonly articles: () => readonly Article[];
  /** Of each article. */
  readonly hold: FeedStream['older'];
  readonly part: (url: (path: Path) => string) => FeedPart;
}

/** Which articles are in which is worked out for those that are asked for. */
function documentsOf({ articles, window, order, older: hold, addresses: { current, older } }: FeedStream): PlannedDocument[] {
  const chain = once(() => chainOf(articles, window));
  const sorted = (run: readonly Article[]): Article[] => run.toSorted(order).reverse();
  const pathOf = (number: number): Path => (format) => older(number, format);
  const last = runsOf(articles.length, window);
  const runs = Array.from({ length: last }, (_, index): PlannedDocument => ({
    path: pathOf(index + 1),
    articles: once(() => sorted(chain().runs[index]?.articles ?? [])),
    hold,
    part: (url) => ({ kind: chain().runs[index]?.isFull === true ? 'full' : 'filling', current: url(current), ...(index > 0 && { older: url(pathOf(index)) }) }),
  }));
  return [{ path: current, articles: once(() => sorted(chain().current)), hold: 'full text', part: (url) => (last === 0 ? { kind: 'complete' } : { kind: 'current', older: url(pathOf(last)) }) }, ...runs];
}

function documentOf({ key, title, lang, page }: FeedStream, { settings }: PlanContext): Omit<FeedDocument, 'self' | 'part' | 'updated'> {
  return {
    id: feedId(settings.id, key),
    title, lang,
    description: settings.description ?? settings.title,
    page: absoluteUrl(settings.url, page),
    style: hrefOf(routes.feedStyle),
    publisher: settings.publisher ?? { name: settings.title },
    ...(settings.licence && { copyright: settings.licence.name }),
  };
}

function changeOf(articles: readonly Article[]): Pick<FeedDocument, 'updated'> {
  const updated = lastChangeOf(articles);
  return updated === undefined ? {} : { updated };
}

/** One format of each feed: a reader given all would have everything three times. */
function feedList(streams: readonly FeedStream[], { settings }: PlanContext): FeedList {
  const url = (path: SitePath): string => absoluteUrl(settings.url, path);
  const w = words(settings.lang);
  const titles: Readonly<Record<FeedGroup, string>> = { archive: settings.title, language: w.languages, place: w.kinds.place.many, organisation: w.kinds.organisation.many, person: w.kinds.person.many, event: w.kinds.event.many, tag: w.kinds.tag.many };
  const groups: readonly FeedGroup[] = ['archive', 'language', ...ENTITY_KINDS];
  return {
    title: settings.title,
    owner: settings.publisher ?? { name: settings.title },
    groups: groups.map((group) => ({
      title: titles[group],
      feeds: streams.filter((stream) => stream.group === group).map(({ title, lang, addresses, page }) => ({ title, lang, feed: url(addresses.current('rss')), page: url(page) })),
    })).filter(({ feeds }) => feeds.length > 0),
  };
}
