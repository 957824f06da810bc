/**
 * Related articles: those that share entities, rarer ones weighing more.
 * An entity weighs by the magnitude of its number of articles, so that one article more seldom changes the order
 * elsewhere; of an entity with many articles only those nearest in time are compared, so that the work grows with
 * the number of articles and not with its square.
 */
import { mentionWeight } from './weights.ts';
import type { Article, ArticleId, Coverage, EntityKey } from './model.ts';
import { compareText } from './order.ts';

/** Neighbours looked at before and after an article in an entity's list. */
const REACH = 24;
const MOST = 6;

/** What is related to an article is made out when it is asked for: a look at one page needs no more. */
export class RelatedArticles {
  /** In the order in which equals are listed; an article's number is its place here, and sums are kept by number. */
  readonly #published: readonly Article[];
  readonly #numbers: ReadonlyMap<ArticleId, number>;
  readonly #coverage: ReadonlyMap<EntityKey, Coverage>;
  readonly #translations: ReadonlyMap<ArticleId, readonly Article[]>;
  readonly #lists = new Map<EntityKey, EntityList>();
  readonly #scores: Float64Array;

  /** `translations`: for each article that has any, all articles that are the same text. These are shown apart. */
  constructor(articles: readonly Article[], coverage: ReadonlyMap<EntityKey, Coverage>, translations: ReadonlyMap<ArticleId, readonly Article[]>) {
    this.#published = articles.filter(({ status }) => status === 'published').sort((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));
    this.#numbers = new Map(this.#published.map((article, number) => [article.id, number]));
    this.#coverage = coverage;
    this.#translations = translations;
    this.#scores = new Float64Array(this.#published.length);
  }

  /** Most related first; undefined for what is not published. */
  get(id: ArticleId): readonly Article[] | undefined {
    const number = this.#numbers.get(id);
    const article = number === undefined ? undefined : this.#published[number];
    if (number === undefined || article === undefined) return undefined;
    const same = (this.#translations.get(id) ?? []).flatMap((other) => this.#numberOf(other));
    return relatedTo(article, [number, ...same], (entity) => this.#listOf(entity), this.#scores).flatMap((other) => this.#published[other] ?? []);
  }

  #numberOf({ id }: Article): number | readonly never[] {
    return this.#numbers.get(id) ?? [];
  }

  #listOf(entity: EntityKey): EntityList | undefined {
    const known = this.#lists.get(entity);
    const covered = this.#coverage.get(entity);
    if (known !== undefined || covered === undefined) return known;
    const numbers = Int32Array.from(covered.direct.flatMap((article) => this.#numberOf(article)));
    const list = { numbers, places: new Map(Array.from(numbers, (number, place) => [this.#published[number]?.id ?? ('' as ArticleId), place])) };
    this.#lists.set(entity, list);
    return list;
  }
}

/** The articles of an entity by number, and where each stands among them. */
interface EntityList {
  readonly numbers: Int32Array;
  readonly places: ReadonlyMap<ArticleId, number>;
}

/** Numbers of the articles most related to one, in order. `scores` is scratch, all zero before and after. */
function relatedTo(article: Article, sameText: readonly number[], listOf: (entity: EntityKey) => EntityList | undefined, scores: Float64Array): readonly number[] {
  const found: number[] = [];
  for (const { entity, about } of article.mentions) {
    const { numbers: list, places } = listOf(entity) ?? {};
    const at = places?.get(article.id);
    if (list === undefined || at === undefined) continue;
    const weight = mentionWeight(entity, list.length) * (about ? 2 : 1);
    for (let place = Math.max(0, at - REACH); place < Math.min(list.length, at + REACH + 1); place += 1) {
      const other = list[place] ?? 0;
      if (scores[other] === 0) found.push(other);
      scores[other] = (scores[other] ?? 0) + weight;
    }
  }
  const best: number[] = [];
  for (const other of found) {
    if (!sameText.includes(other)) insert(best, other, scores);
  }
  for (const other of found) scores[other] = 0;
  return best;
}

/** Keeps the first few in order: by score, then by number. */
function insert(best: number[], other: number, scores: Float64Array): void {
  const score = scores[other] ?? 0;
  const comesFirst = (rival: number): boolean => score > (scores[rival] ?? 0) || (score === scores[rival] && other < rival);
  const last = best.at(-1);
  if (best.length === MOST && last !== undefined && !comesFirst(last)) return;
  let place = best.length;
  while (place > 0 && comesFirst(best[place - 1] ?? -1)) place -= 1;
  best.splice(place, 0, other);
  if (best.length > MOST) best.pop();
}
