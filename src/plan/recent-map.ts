/** A map that forgets what was not asked for lately: it holds the last `least` values that were, and twice as many at most. */
export class RecentMap<Key, Value> {
  readonly #least: number;
  #recent = new Map<Key, Value>();
  #former = new Map<Key, Value>();

  constructor(least: number) {
    this.#least = least;
  }

  get(key: Key): Value | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const former = this.#former.get(key);
    if (former !== undefined) this.set(key, former);
    return former;
  }

  set(key: Key, value: Value): void {
    // Whole maps are dropped: to take one value after the other out of the front of a map takes ever longer.
    if (this.#recent.size === this.#least) {
      this.#former = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}
