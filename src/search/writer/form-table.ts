
/**
 * A map from pieces of text to numbers from 0, that needs no string for the piece. This is where most of an index's
 * time goes: a `Map` of strings takes three times as long.
 */
export class FormTable {
  readonly #forms: string[] = [];
  #hashes = new Int32Array(1 << 15);
  /** One more than the form's number; 0 for a free place. */
  #places = new Int32Array(1 << 16);

  /** The number of `text.slice(start, end)`, whose hash the scanner has; -1 where there is none. */
  find(text: string, start: number, end: number, hash: number): number {
    const last = this.#places.length - 1;
    for (let place = mix(hash) & last; ; place = (place + 1) & last) {
      const form = (this.#places[place] ?? 0) - 1;
      if (form < 0) return -1;
      if ((this.#hashes[form] ?? 0) === hash && this.#isForm(form, text, start, end)) return form;
    }
  }

  #isForm(form: number, text: string, start: number, end: number): boolean {
    const known = this.#forms[form] ?? '';
    if (known.length !== end - start) return false;
    for (let index = 0; index < known.length; index += 1) if (known.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
    return true;
  }

  /** Adds a form that is not there. */
  add(form: string, hash: number): number {
    const number = this.#forms.push(form) - 1;
    if (number === this.#hashes.length) this.#grow();
    this.#hashes[number] = hash;
    this.#put(number);
    return number;
  }

  #put(number: number): void {
    const last = this.#places.length - 1;
    let place = mix((this.#hashes[number] ?? 0)) & last;
    while ((this.#places[place] ?? 0) !== 0) place = (place + 1) & last;
    this.#places[place] = number + 1;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#places = new Int32Array(this.#places.length * 2);
    for (let number = 0; number < this.#forms.length - 1; number += 1) this.#put(number);
  }
}

/** FNV leaves its low bits poor. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
