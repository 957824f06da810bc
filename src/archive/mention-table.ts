/** Which article names whom, in numbers: what is counted over all mentions of an archive is counted by the million. */
import { kindOf } from './model.ts';
import type { Article, EntityKey, EntityKind } from './model.ts';

export class MentionTable {
  /** By the names' numbers. */
  readonly names: readonly EntityKey[];
  /** By the names' numbers. */
  readonly kinds: readonly EntityKind[];
  readonly #numbers: ReadonlyMap<EntityKey, number>;
  /** The articles of each name, oldest first, one list after another. */
  readonly lists: Int32Array;
  /** Where the names of each article begin in `#named`, and the articles of each name in `lists`; one more than there are. */
  readonly #starts: Int32Array;
  readonly #named: Int32Array;
  readonly #listStarts: Int32Array;
  /** Where in `lists` the article of each of `#named` stands. */
  readonly #places: Int32Array;
  /** By name; all zero but while some are counted. */
  readonly #counts: Int32Array;

  /** All of an archive, in order: an article's number is its place. */
  constructor(articles: readonly Article[]) {
    const numbers = new Map<EntityKey, number>();
    const numberOf = (name: EntityKey): number => numbers.get(name) ?? (numbers.set(name, numbers.size), numbers.size - 1);
    this.#numbers = numbers;
    this.#starts = startsOf(articles.map(({ mentions }) => mentions.length));
    this.#named = new Int32Array(this.#starts.at(-1) ?? 0);
    let at = 0;
    for (const { mentions } of articles) for (const { entity } of mentions) this.#named[at++] = numberOf(entity);
    this.names = [...numbers.keys()];
    this.kinds = this.names.map(kindOf);
    this.#counts = new Int32Array(numbers.size);
    for (const name of this.#named) this.#counts[name] = (this.#counts[name] ?? 0) + 1;
    this.#listStarts = startsOf(this.#counts);
    this.#counts.fill(0);
    this.lists = new Int32Array(this.#named.length);
    this.#places = new Int32Array(this.#named.length);
    this.#listArticles(articles.length);
  }

  #listArticles(articles: number): void {
    const next = this.#listStarts.slice();
    for (let article = 0; article < articles; article += 1) {
      for (let at = this.#starts[article] ?? 0; at < (this.#starts[article + 1] ?? 0); at += 1) {
        const name = this.#named[at] ?? 0;
        const place = next[name] ?? 0;
        next[name] = place + 1;
        this.lists[place] = article;
        this.#places[at] = place;
      }
    }
  }

  numberOf(name: EntityKey): number | undefined {
    return this.#numbers.get(name);
  }

  /** The numbers of an article's names, in the order of its mentions. */
  namesOf(article: number): Int32Array {
    return this.#named.subarray(this.#starts[article], this.#starts[article + 1]);
  }

  /** In how many articles it is. */
  countOf(name: number): number {
    return (this.#listStarts[name + 1] ?? 0) - (this.#listStarts[name] ?? 0);
  }

  /** The numbers of the articles that name it, in order. */
  articlesOf(name: number): Int32Array {
    return this.lists.subarray(this.#listStarts[name], this.#listStarts[name + 1]);
  }

  /** Where an article that has the name stands in `articlesOf`. */
  placeOf(name: number, article: number): number {
    let [from, to] = [this.#listStarts[name] ?? 0, this.#listStarts[name + 1] ?? 0];
    const start = from;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.lists[middle] ?? 0) < article) from = middle + 1;
      else to = middle;
    }
    return from - start;
  }

  /** Tells of each name that an article has, in the order of its mentions: where those stand in `lists` that are up to `reach` before and after it. */
  around(article: number, reach: number, tell: (from: number, to: number, name: number, mention: number) => void): void {
    const first = this.#starts[article] ?? 0;
    for (let at = first; at < (this.#starts[article + 1] ?? 0); at += 1) {
      const [name, place] = [this.#named[at] ?? 0, this.#places[at] ?? 0];
      const [start, end] = [this.#listStarts[name] ?? 0, this.#listStarts[name + 1] ?? 0];
      tell(Math.max(start, place - reach), Math.min(end, place + reach + 1), name, at - first);
    }
  }

  /** Tells each name in the articles of these numbers, and in how many of them it is. */
  tally(articles: Int32Array, tell: (name: number, count: number) => void): void {
    const met: number[] = [];
    for (const article of articles) {
      const end = this.#starts[article + 1] ?? 0;
      for (let at = this.#starts[article] ?? 0; at < end; at += 1) {
        const name = this.#named[at] ?? 0;
        const count = this.#counts[name] ?? 0;
        if (count === 0) met.push(name);
        this.#counts[name] = count + 1;
      }
    }
    for (const name of met) {
      const count = this.#counts[name] ?? 0;
      this.#counts[name] = 0;
      tell(name, count);
    }
  }
}

/** Where lists of these lengths begin if they stand in a row, and where the last one ends. */
function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index += 1) starts[index + 1] = (starts[index] ?? 0) + (lengths[index] ?? 0);
  return starts;
}
