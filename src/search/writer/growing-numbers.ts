/** Whole numbers below 2 ** 32 in a row, at four bytes each, for as many as there will be. */
export class GrowingNumbers {
  values = new Uint32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}
