/** What an article's related articles are chosen from, in digests that are told sooner than the choice is made. */
import type { Archive, Article } from '../archive/model.ts';

/** A digest of an article, as bytes in base64url. */
type SourceOf = (article: Article) => string;

/** Of a digest, in numbers of 32 bits. */
const LANES = 4;
/** Odd, so that nothing is lost by it. */
const SPREAD = 0x9e37_79b1;

/**
 * A stretch of a list is told by the sum (by exclusive or) of its articles' digests. Sums from the beginning of all lists on give
 * that of any stretch at once. The order in a list is that of the articles themselves.
 */
export class NearbySources {
  readonly #archive: Pick<Archive, 'articles' | 'indexes'>;
  #sums: Int32Array | undefined;

  constructor(archive: Pick<Archive, 'articles' | 'indexes'>) {
    this.#archive = archive;
  }

  of(article: Article, sourceOf: SourceOf): string {
    const sums = (this.#sums ??= this.#sumsOf(sourceOf));
    const mixed = new Int32Array(LANES);
    let weights = '';
    for (const { from, to, weight } of this.#archive.indexes.related.nearby(article)) {
      for (let lane = 0; lane < LANES; lane += 1) {
        const sum = (sums[LANES * to + lane] ?? 0) ^ (sums[LANES * from + lane] ?? 0);
        mixed[lane] = Math.imul(mixed[lane] ?? 0, SPREAD) + sum;
      }
      weights += ` ${weight}`;
    }
    return mixed.join(' ') + weights;
  }

  /** Of the first articles in the lists of all names, from none of them to all. */
  #sumsOf(sourceOf: SourceOf): Int32Array {
    const { articles, indexes: { mentions: { lists } } } = this.#archive;
    const lanes = lanesOf(articles, sourceOf);
    const sums = new Int32Array(LANES * (lists.length + 1));
    let at = 0;
    for (const place of lists) {
      for (let lane = 0; lane < LANES; lane += 1, at += 1) sums[at + LANES] = (sums[at] ?? 0) ^ (lanes[LANES * place + lane] ?? 0);
    }
    return sums;
  }
}

function lanesOf(articles: readonly Article[], sourceOf: SourceOf): Int32Array {
  const lanes = new Int32Array(LANES * articles.length);
  for (const [place, article] of articles.entries()) {
    const bytes = Buffer.from(sourceOf(article), 'base64url');
    for (let lane = 0; lane < LANES; lane += 1) lanes[LANES * place + lane] = bytes.readInt32LE(lane * Int32Array.BYTES_PER_ELEMENT);
  }
  return lanes;
}
