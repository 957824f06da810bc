/**
 * Related articles: those that share entities, rarer ones weighing more.
 * An entity weighs by the magnitude of its number of articles, so that one article more seldom changes the order
 * elsewhere; of an entity with many articles only those nearest in time are compared, so that the work grows with
 * the number of articles and not with its square.
 */
import { insertSorted } from './insert.ts';
import { mentionWeight } from './weights.ts';
import type { Article, ArticleId, EntityKey } from './model.ts';
import { compareText } from './order.ts';

/** Neighbours looked at before and after an article in an entity's list. */
const REACH = 24;
const MOST = 6;

/** A stretch of the articles that have one name. */
export interface Nearby {
  /** Their numbers, oldest first; from `from` to before `to` they are near. */
  readonly list: readonly number[];
  readonly from: number;
  readonly to: number;
  /** What it counts to share the name. */
  readonly weight: number;
}

/** What is related to an article is made out when it is asked for: a look at one page needs no more. */
export class RelatedArticles {
  /** Published ones, in the order in which equals are listed; an article's number here is its place in this list. */
  readonly articles: readonly Article[];
  /** By the places of the archive's articles; -1 for those that are not published. */
  readonly #numbers: Int32Array;
  readonly #translations: ReadonlyMap<ArticleId, readonly Article[]>;
  /** Of each entity, the numbers of the articles that name it, oldest first. */
  readonly #lists = new Map<EntityKey, number[]>();
  /** By number: where the article stands in the list of each of its mentions. */
  readonly #places: readonly (readonly number[])[];
  /** By number; all zero but while one article's are summed. */
  readonly #scores: Float64Array;

  /** `articles`: oldest first. `translations`: for each article that has any, all articles that are the same text. These are shown apart. */
  constructor(articles: readonly Article[], translations: ReadonlyMap<ArticleId, readonly Article[]>) {
    const published = articles.filter(({ status }) => status === 'published');
    this.articles = published.toSorted((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));
    this.#numbers = new Int32Array(articles.length).fill(-1);
    for (const [number, { place }] of this.articles.entries()) this.#numbers[place] = number;
    this.#translations = translations;
    this.#scores = new Float64Array(published.length);
    const places: (readonly number[])[] = this.articles.map(() => []);
    for (const { place, mentions } of published) {
      const number = this.#numbers[place] ?? 0;
      places[number] = mentions.map(({ entity }) => this.#listOf(entity).push(number) - 1);
    }
    this.#places = places;
  }

  /** What `get` compares the article with: of each name that it has, the articles near it in the list of that name. */
  nearby({ place, mentions }: Article): Nearby[] {
    const number = this.#numbers[place] ?? -1;
    const places = this.#places[number];
    if (places === undefined) return [];
    return mentions.map(({ entity, about }, index) => {
      const list = this.#listOf(entity);
      const at = places[index] ?? 0;
      return { list, from: Math.max(0, at - REACH), to: Math.min(list.length, at + REACH + 1), weight: mentionWeight(entity, list.length) * (about ? 2 : 1) };
    });
  }

  /** Most related first; none for what is not published. */
  of(article: Article): readonly Article[] {
    const sameText = this.#translations.get(article.id) ?? [];
    return this.#best(this.nearby(article), [article, ...sameText].map(({ place }) => this.#numbers[place] ?? -1)).flatMap((other) => this.articles[other] ?? []);
  }

  #listOf(entity: EntityKey): number[] {
    const known = this.#lists.get(entity);
    if (known !== undefined) return known;
    const list: number[] = [];
    this.#lists.set(entity, list);
    return list;
  }

  #best(nearby: readonly Nearby[], without: readonly number[]): readonly number[] {
    const scores = this.#scores;
    const found: number[] = [];
    for (const { list, from, to, weight } of nearby) {
      for (let place = from; place < to; place += 1) {
        const other = list[place] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) found.push(other);
        scores[other] = score + weight;
      }
    }
    const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
    const best: number[] = [];
    for (const other of found) if (!without.includes(other)) insertSorted(best, other, byScore, MOST);
    for (const other of found) scores[other] = 0;
    return best;
  }
}
