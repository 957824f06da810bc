/** Digests of an archive's articles, and what lists of them come to: of each list some numbers, however long it is. */
import type { Article } from '../archive/model.ts';

/** A digest of an article, in base64url. */
export type DigestOf = (article: Article) => string;

/** Of a digest, in numbers of 32 bits. */
export const LANES = 4;
/** Odd, so that nothing is lost by it. */
const SPREAD = 0x9e37_79b1;

function putLanes(lanes: Int32Array, number: number, digest: string): void {
  const bytes = Buffer.from(digest, 'base64url');
  for (let lane = 0; lane < LANES; lane += 1) lanes[LANES * number + lane] = bytes.readInt32LE(lane * Int32Array.BYTES_PER_ELEMENT);
}

/** Digests, in base64url, by number. */
export function lanesOf(digests: readonly string[]): Int32Array {
  const lanes = new Int32Array(LANES * digests.length);
  for (const [number, digest] of digests.entries()) putLanes(lanes, number, digest);
  return lanes;
}

/** What the digests of these numbers come to, in their order. */
export function sumOf(lanes: Int32Array, numbers: Int32Array): string {
  const sum = new Int32Array(LANES).fill(numbers.length);
  for (const number of numbers) {
    for (let lane = 0; lane < LANES; lane += 1) sum[lane] = mixed(sum[lane] ?? 0, lanes[LANES * number + lane] ?? 0);
  }
  return sum.join(' ');
}

/** One number of many, by their order. */
export function mixed(before: number, next: number): number {
  return (Math.imul(before, SPREAD) + next) | 0;
}

export class ArticleDigests {
  /** By the articles' numbers. */
  readonly #texts: (string | undefined)[] = [];
  /** The same in numbers; after the last, where no article is. */
  readonly #lanes: Int32Array;

  /** `count`: how many articles there are. */
  constructor(count: number) {
    this.#lanes = new Int32Array(LANES * (count + 1));
  }

  text(article: Article, digestOf: DigestOf): string {
    return this.#texts[article.place] ?? this.#take(article, digestOf);
  }

  #take(article: Article, digestOf: DigestOf): string {
    const text = digestOf(article);
    this.#texts[article.place] = text;
    putLanes(this.#lanes, article.place, text);
    return text;
  }

  /** The digests of all, one after another, once they are taken. */
  all(articles: readonly Article[], digestOf: DigestOf): Int32Array {
    for (const article of articles) this.text(article, digestOf);
    return this.#lanes;
  }

  /** Differs where a list is longer, or holds another article in any place. */
  lists(lists: readonly (readonly (Article | undefined)[])[], digestOf: DigestOf): string {
    const lanes = this.#lanes;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (const list of lists) {
      const length = list.length + 1;
      [a, b, c, d] = [mixed(a, length), mixed(b, length), mixed(c, length), mixed(d, length)];
      for (const article of list) {
        if (article !== undefined && this.#texts[article.place] === undefined) this.#take(article, digestOf);
        const at = article === undefined ? lanes.length - LANES : LANES * article.place;
        a = mixed(a, lanes[at] ?? 0);
        b = mixed(b, lanes[at + 1] ?? 0);
        c = mixed(c, lanes[at + 2] ?? 0);
        d = mixed(d, lanes[at + 3] ?? 0);
      }
    }
    return `${a} ${b} ${c} ${d}`;
  }
}
