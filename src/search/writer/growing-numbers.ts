/** Whole numbers below 2 ** 31 in a row, at four bytes each, for as many as there will be. */
export class GrowingNumbers {
  values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** A copy of what there is. */
  taken(): Int32Array {
    return this.values.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}
