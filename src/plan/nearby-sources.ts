/** What an article's related articles are chosen from, in digests that are told sooner than the choice is made. */
import type { Article } from '../archive/model.ts';
import type { RelatedArticles } from '../archive/related.ts';

/** A digest of an article, as bytes in base64url. */
type SourceOf = (article: Article) => string;

/** Of a digest, in numbers of 32 bits. */
const LANES = 4;
/** Odd, so that nothing is lost by it. */
const SPREAD = 0x9e37_79b1;

/**
 * A stretch of a list is told by the sum (by exclusive or) of its articles' digests. Sums from a list's beginning give that
 * of any stretch at once. The order in a list is that of the articles themselves.
 */
export class NearbySources {
  readonly #related: RelatedArticles;
  readonly #sums = new Map<readonly number[], Int32Array>();
  /** Of all articles, by their numbers. */
  #lanes: Int32Array | undefined;

  constructor(related: RelatedArticles) {
    this.#related = related;
  }

  of(article: Article, sourceOf: SourceOf): string {
    const mixed = new Int32Array(LANES);
    let weights = '';
    for (const { list, from, to, weight } of this.#related.nearby(article)) {
      const sums = this.#sumsOf(list, sourceOf);
      for (let lane = 0; lane < LANES; lane += 1) {
        const sum = (sums[LANES * to + lane] ?? 0) ^ (sums[LANES * from + lane] ?? 0);
        mixed[lane] = Math.imul(mixed[lane] ?? 0, SPREAD) + sum;
      }
      weights += ` ${weight}`;
    }
    return mixed.join(' ') + weights;
  }

  /** Of the first articles of a list, from none of them to all. */
  #sumsOf(list: readonly number[], sourceOf: SourceOf): Int32Array {
    const known = this.#sums.get(list);
    if (known !== undefined) return known;
    const lanes = (this.#lanes ??= lanesOf(this.#related.articles, sourceOf));
    const sums = new Int32Array(LANES * (list.length + 1));
    let at = 0;
    for (const number of list) {
      for (let lane = 0; lane < LANES; lane += 1, at += 1) sums[at + LANES] = (sums[at] ?? 0) ^ (lanes[LANES * number + lane] ?? 0);
    }
    this.#sums.set(list, sums);
    return sums;
  }
}

function lanesOf(articles: readonly Article[], sourceOf: SourceOf): Int32Array {
  const lanes = new Int32Array(LANES * articles.length);
  for (const [number, article] of articles.entries()) {
    const bytes = Buffer.from(sourceOf(article), 'base64url');
    for (let lane = 0; lane < LANES; lane += 1) lanes[LANES * number + lane] = bytes.readInt32LE(lane * Int32Array.BYTES_PER_ELEMENT);
  }
  return lanes;
}
