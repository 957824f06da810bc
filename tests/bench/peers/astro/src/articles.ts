import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

export const KINDS = { places: 'Places', organisations: 'Organisations', people: 'People', tags: 'Tags' } as const;
export type Kind = keyof typeof KINDS;

const RELATED = 6;
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function formatDay(date: Date): string {
  return dayFormat.format(date);
}

export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

export function addressOf({ id }: Article): string {
  return `/articles/${id}/`;
}

/** Newest first. */
export async function readArticles(): Promise<Article[]> {
  const articles = await getCollection('articles');
  return articles.sort((a, b) => b.data.date.getTime() - a.data.date.getTime());
}

/** Articles under each key that `keysOf` gives them, in their order. */
export function groupBy(articles: readonly Article[], keysOf: (article: Article) => readonly string[]): Map<string, Article[]> {
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [article]);
      else group.push(article);
    }
  }
  return groups;
}

/** Of people, organisations and places, by name. */
export function groupByNames(articles: readonly Article[]) {
  return (['people', 'organisations', 'places'] as const).map((kind) => ({ kind, groups: groupBy(articles, ({ data }) => data[kind]) }));
}

export function relatedTo(article: Article, kinds: ReturnType<typeof groupByNames>): Article[] {
  const related = new Set<Article>();
  for (const { kind, groups } of kinds) {
    for (const name of article.data[kind]) {
      if (related.size >= RELATED) return [...related];
      for (const other of (groups.get(name) ?? []).slice(0, RELATED + 1)) if (other !== article && related.size < RELATED) related.add(other);
    }
  }
  return [...related];
}

/** What a list of articles is called, and which they are. */
export function listsOf(articles: readonly Article[]): Readonly<Record<string, Map<string, Article[]>>> {
  return {
    places: groupBy(articles, ({ data }) => data.places),
    organisations: groupBy(articles, ({ data }) => data.organisations),
    people: groupBy(articles, ({ data }) => data.people),
    tags: groupBy(articles, ({ data }) => data.tags),
    years: groupBy(articles, ({ data }) => [data.date.toISOString().slice(0, 4)]),
    months: groupBy(articles, ({ data }) => [data.date.toISOString().slice(0, 7)]),
  };
}

export function itemsOf(articles: readonly Article[]) {
  return articles.slice(0, 50).map((article) => ({ title: article.data.title, link: addressOf(article), pubDate: article.data.date, description: article.data.summary }));
}
