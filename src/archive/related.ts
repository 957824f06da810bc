/**
 * Related articles: those that share entities, rarer ones weighing more.
 * An entity weighs by the magnitude of its number of articles, so that one article more seldom changes the order
 * elsewhere; of an entity with many articles only those nearest in time are compared, so that the work grows with
 * the number of articles and not with its square.
 */
import { insertSorted } from './insert.ts';
import type { MentionTable } from './mention-table.ts';
import { mentionWeight } from './weights.ts';
import type { Article, ArticleId } from './model.ts';
import { compareText } from './order.ts';

/** Neighbours looked at before and after an article in an entity's list. */
const REACH = 24;
const MOST = 6;

/** A stretch of `MentionTable.lists`, before `to`, and what it counts to share the name. */
type TellNearby = (from: number, to: number, weight: number) => void;

/** What is related to an article is made out when it is asked for: a look at one page needs no more. */
export class RelatedArticles {
  readonly #articles: readonly Article[];
  readonly #translations: ReadonlyMap<ArticleId, readonly Article[]>;
  readonly #mentions: MentionTable;
  /** By place: where an article stands among its equals; -1 where it is not published. */
  readonly #ranks: Int32Array;
  /** By the names' numbers: what it counts to share one. */
  readonly #weights: Float64Array;
  /** By place; all zero but while one article's are summed. */
  readonly #scores: Float64Array;

  /** `articles`: all of the archive. `translations`: for each article that has any, all articles that are the same text. These are shown apart. */
  constructor(articles: readonly Article[], translations: ReadonlyMap<ArticleId, readonly Article[]>, mentions: MentionTable) {
    this.#articles = articles;
    this.#translations = translations;
    this.#mentions = mentions;
    this.#ranks = new Int32Array(articles.length).fill(-1);
    const newestFirst = articles.filter(({ status }) => status === 'published').sort((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));
    for (const [rank, { place }] of newestFirst.entries()) this.#ranks[place] = rank;
    this.#weights = Float64Array.from(mentions.kinds, (kind, name) => mentionWeight(kind, mentions.countOf(name)));
    this.#scores = new Float64Array(articles.length);
  }

  /** Tells what `of` compares the article with: of each name that it has, the articles near it in the list of that name. */
  nearby({ place, mentions }: Article, tell: TellNearby): void {
    this.#mentions.around(place, REACH, (from, to, name, mention) => { tell(from, to, (this.#weights[name] ?? 0) * (mentions[mention]?.about === true ? 2 : 1)); });
  }

  /** Most related first; none for what is not published. */
  of(article: Article): readonly Article[] {
    if (article.status !== 'published') return [];
    const sameText = this.#translations.get(article.id) ?? [];
    return this.#best(article, [article, ...sameText].map(({ place }) => place)).flatMap((place) => this.#articles[place] ?? []);
  }

  #best(article: Article, without: readonly number[]): readonly number[] {
    const [scores, ranks, { lists }] = [this.#scores, this.#ranks, this.#mentions];
    const found: number[] = [];
    this.nearby(article, (from, to, weight) => {
      for (let at = from; at < to; at += 1) {
        const other = lists[at] ?? 0;
        const score = scores[other] ?? 0;
        if (score === 0) found.push(other);
        scores[other] = score + weight;
      }
    });
    const byScore = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || (ranks[a] ?? 0) - (ranks[b] ?? 0);
    const best: number[] = [];
    for (const other of found) if ((ranks[other] ?? -1) >= 0 && !without.includes(other)) insertSorted(best, other, byScore, MOST);
    for (const other of found) scores[other] = 0;
    return best;
  }
}
