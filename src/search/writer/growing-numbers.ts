/** Whole numbers below 2 ** 31 in a row, at four bytes each, for as many as there will be. */
export class GrowingNumbers {
  values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = value;
  }

  /** In a list that has only such. */
  pushPair(first: number, second: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = first;
    this.values[this.length++] = second;
  }

  #grow(): void {
    const larger = new Int32Array(this.length * 2);
    larger.set(this.values);
    this.values = larger;
  }

  /** A copy of what there is. */
  taken(): Int32Array {
    return this.values.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
