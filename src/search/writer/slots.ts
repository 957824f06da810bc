import { GrowingNumbers } from './growing-numbers.ts';

/** Numbers from 0 for those of many things that a block has, in the order in which it has them. */
export class Slots {
  #slots = new Int32Array(4096).fill(-1);
  /** The things, by slot. */
  readonly things = new GrowingNumbers();

  slotOf(thing: number): number {
    if (thing >= this.#slots.length) this.#grow(thing + 1);
    let slot = this.#slots[thing] ?? 0;
    if (slot < 0) {
      slot = this.things.length;
      this.#slots[thing] = slot;
      this.things.push(thing);
    }
    return slot;
  }

  #grow(least: number): void {
    const larger = new Int32Array(Math.max(this.#slots.length * 2, least)).fill(-1);
    larger.set(this.#slots);
    this.#slots = larger;
  }

  clear(): void {
    for (let slot = 0; slot < this.things.length; slot += 1) this.#slots[this.things.values[slot] ?? 0] = -1;
    this.things.length = 0;
  }
}
