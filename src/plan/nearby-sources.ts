/** What an article's related articles are chosen from, in digests that are told sooner than the choice is made. */
import type { Archive, Article } from '../archive/model.ts';
import { LEAST_WEIGHT } from '../archive/weights.ts';
import { LANES, mixed } from './article-digests.ts';
import type { ArticleDigests, DigestOf } from './article-digests.ts';

/**
 * A stretch of a list is told by the sum (by exclusive or) of its articles' digests. Sums from the beginning of all lists on give
 * that of any stretch at once. The order in a list is that of the articles themselves.
 */
export class NearbySources {
  readonly #archive: Pick<Archive, 'articles' | 'indexes'>;
  readonly #digests: ArticleDigests;
  #sums: Int32Array | undefined;

  constructor(archive: Pick<Archive, 'articles' | 'indexes'>, digests: ArticleDigests) {
    this.#archive = archive;
    this.#digests = digests;
  }

  of(article: Article, digestOf: DigestOf): string {
    const sums = (this.#sums ??= this.#sumsOf(digestOf));
    const all = new Int32Array(LANES);
    this.#archive.indexes.related.nearby(article, (from, to, weight) => {
      for (let lane = 0; lane < LANES; lane += 1) {
        const sum = (sums[LANES * to + lane] ?? 0) ^ (sums[LANES * from + lane] ?? 0);
        all[lane] = mixed(mixed(all[lane] ?? 0, sum), weight / LEAST_WEIGHT);
      }
    });
    return all.join(' ');
  }

  /** Of the first articles in the lists of all names, from none of them to all. */
  #sumsOf(digestOf: DigestOf): Int32Array {
    const { articles, indexes: { mentions: { lists } } } = this.#archive;
    const lanes = this.#digests.all(articles, digestOf);
    const sums = new Int32Array(LANES * (lists.length + 1));
    let at = 0;
    for (const place of lists) {
      for (let lane = 0; lane < LANES; lane += 1, at += 1) sums[at + LANES] = (sums[at] ?? 0) ^ (lanes[LANES * place + lane] ?? 0);
    }
    return sums;
  }
}
