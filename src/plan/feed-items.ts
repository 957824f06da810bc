/** Articles as items of feeds. */
import { lineageOf } from '../archive/containment.ts';
import type { Day } from '../archive/day.ts';
import type { Article, EntityKey, Settings } from '../archive/model.ts';
import { kindOf } from '../archive/model.ts';
import type { FeedCategory, FeedImage, FeedItem } from '../formats/feed-document.ts';
import { formatItemHtml } from '../formats/item-html.ts';
import type { ItemText, Marked } from '../formats/item-html.ts';
import { itemId } from '../formats/item-id.ts';
import { formatDay } from '../i18n/dates.ts';
import { dirOf, foreignInterface } from '../i18n/languages.ts';
import { formatList } from '../i18n/numbers.ts';
import { words } from '../i18n/words.ts';
import { bodyRefs } from './body-refs.ts';
import { entityOf } from './links.ts';
import type { PlanContext } from './links.ts';
import type { Bodies, Digest } from './page-spec.ts';
import { RecentMap } from './recent-map.ts';
import { absoluteUrl, routes } from './routes.ts';

/** Full items stay at hand with what the formats made of them, some 30 kB each: this many at least, twice as many at most. */
const KEPT = 5000;

/** Makes each article's item once for all feeds and formats, as long as there are not too many. */
export class FeedItems {
  readonly #context: PlanContext;
  readonly #full = new RecentMap<Article, FeedItem>(KEPT);
  readonly #brief = new Map<Article, FeedItem>();
  readonly #sources = new Map<Article, string>();
  readonly #categories = new Map<EntityKey, FeedCategory>();
  readonly #named = new Map<EntityKey, string>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /** With its whole text and its image. */
  full(article: Article, bodies: Bodies): FeedItem {
    return keep(this.#full, article, () => ({ ...this.brief(article), ...contentOf(article, this.#context, bodies) }));
  }

  /** With its summary only. */
  brief(article: Article): FeedItem {
    return keep(this.#brief, article, () => describe(article, article.mentions.map(({ entity }) => this.#category(entity)), this.#context.settings));
  }

  /** Digest of everything that an article's items are made of, besides settings that each of its feeds says too. */
  sourceOf(article: Article, digest: Digest): string {
    const named = (): string => article.mentions.map(({ entity }) => keep(this.#named, entity, () => digest(JSON.stringify(this.#category(entity))))).join(' ');
    return keep(this.#sources, article, () => digest(`${this.#context.sources.article(article, digest)} ${named()}`));
  }

  #category(key: EntityKey): FeedCategory {
    return keep(this.#categories, key, () => categoryOf(key, this.#context));
  }
}

/** The value of `key`, made where it is not there. */
function keep<Key, Value>(kept: Map<Key, Value> | RecentMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

function describe(article: Article, categories: readonly FeedCategory[], settings: Settings): FeedItem {
  const w = words(article.lang);
  const updated = updatedOf(article);
  const summary = summaryOf(article);
  return {
    id: article.guid ?? itemId(settings.id, article.id),
    title: article.status === 'withdrawn' ? `${w.withdrawn}: ${article.title}` : article.title,
    url: absoluteUrl(settings.url, routes.article(article.published, article.slug)),
    lang: article.lang,
    published: publishedOf(article),
    ...(updated !== undefined && { updated }),
    authors: article.authors,
    ...(summary !== '' && { summary }),
    categories,
  };
}

function contentOf(article: Article, context: PlanContext, bodies: Bodies): Pick<FeedItem, 'html' | 'image'> {
  const { bodyLinks, bodyImages, image } = refsOf(article, context);
  const body = article.body.digest === '' ? '' : bodies.feedHtml(article.body, routes.article(article.published, article.slug), bodyLinks, bodyImages);
  return { html: formatItemHtml(textOf(article, body)), ...(image && { image }) };
}

function refsOf(article: Article, context: PlanContext) {
  const { bodyLinks, bodyImages } = bodyRefs(article.body, context);
  return { bodyLinks, bodyImages, image: leadImage(Object.keys(bodyImages), article, context) };
}

/** A day without a time stands at noon UTC, which is the same day nearly everywhere. */
function noon(day: Day): string {
  return `${day}T12:00:00Z`;
}

/** No clock of a computer shows a leap second. */
function moment(day: Day, instant: string | undefined): string {
  return instant?.replace(/:60(?=[Z+-])/, ':59') ?? noon(day);
}

function publishedOf({ published, publishedAt }: Article): string {
  return moment(published, publishedAt);
}

/** The last of its changes: as the editor says, of its corrections, its withdrawal. */
function updatedOf({ updated, updatedAt, corrections, withdrawn }: Article): string | undefined {
  const all = [...(updated === undefined ? [] : [moment(updated, updatedAt)]), ...corrections.map(({ date }) => noon(date)), ...(withdrawn?.date === undefined ? [] : [noon(withdrawn.date)])];
  return latest(all.map(momentOf))?.moment;
}

/** When anything last happened to an article: published, entered here, changed. */
export function lastChangeOf(articles: readonly Article[]): string | undefined {
  return latest(articles.flatMap(changesOf))?.moment;
}

interface Moment {
  /** As it is written. */
  readonly moment: string;
  readonly at: number;
}

const changes = new WeakMap<Article, Moment[]>();

function changesOf(article: Article): Moment[] {
  const known = changes.get(article);
  if (known !== undefined) return known;
  const last = latest([publishedOf(article), ...(article.added === undefined ? [] : [noon(article.added)]), updatedOf(article) ?? []].flat().map(momentOf));
  const all = last === undefined ? [] : [last];
  changes.set(article, all);
  return all;
}

function momentOf(moment: string): Moment {
  return { moment, at: Date.parse(moment) };
}

function latest(moments: readonly Moment[]): Moment | undefined {
  let last: Moment | undefined;
  for (const moment of moments) if (last === undefined || moment.at > last.at) last = moment;
  return last;
}

/** Begins with what a reader should be warned of: lists of headlines show the summary alone. */
function summaryOf(article: Article): string {
  const w = words(article.lang);
  if (article.withdrawn) return `${w.withdrawnText} ${article.withdrawn.reason}`;
  const warning = warningOf(article);
  return [...(warning === undefined ? [] : [`${w.warning}: ${warning}.`]), article.summary ?? ''].join(' ').trim();
}

function warningOf({ warnings, lang }: Article): string | undefined {
  return warnings.length === 0 ? undefined : formatList(warnings.map(words(lang).warningName), lang);
}

function textOf(article: Article, body: string): ItemText {
  const { lang, withdrawn, corrections } = article;
  const w = words(lang);
  const own = { lang, dir: dirOf(lang) };
  const spoken = foreignInterface(lang);
  const inWords: { in?: Marked } = spoken === undefined ? {} : { in: { lang: spoken, dir: dirOf(spoken) } };
  if (withdrawn) {
    const since = withdrawn.date === undefined ? '' : ` (${formatDay(withdrawn.date, lang)})`;
    return { ...own, body: '', notices: [{ label: `${w.withdrawn}${since}`, text: w.withdrawnText, ...inWords }, { text: withdrawn.reason }] };
  }
  const warning = warningOf(article);
  return {
    ...own, body,
    notices: warning === undefined ? [] : [{ label: `${w.warning}:`, text: warning, ...inWords }],
    ...(corrections.length > 0 && {
      corrections: { heading: w.corrections, lines: corrections.map(({ date, type, note }) => `${formatDay(date, lang)} (${w.correctionKind(type)}): ${note}`), ...inWords },
    }),
  };
}

/** The first image of its own. None where there is a warning: readers show it in lists, before anybody could be warned. */
function leadImage(images: readonly string[], { warnings }: Article, { media, settings }: PlanContext): FeedImage | undefined {
  if (warnings.length > 0) return undefined;
  for (const target of images) {
    const { type, bytes } = media.get(target) ?? {};
    if (type !== undefined && bytes !== undefined) return { url: absoluteUrl(settings.url, routes.media(target)), type, bytes };
  }
  return undefined;
}

/** Names as the archive writes them, whatever the article's language: they are the words of its index. */
function categoryOf(key: EntityKey, context: PlanContext): FeedCategory {
  const { archive, settings } = context;
  return {
    scheme: absoluteUrl(settings.url, routes.index(kindOf(key))),
    path: [...lineageOf(key, archive.indexes.entity), key].map((step) => {
      const { id, name } = entityOf(step, context);
      return { id, name };
    }),
    lang: settings.lang,
  };
}
