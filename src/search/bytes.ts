/** Numbers and texts in bytes. Varints are little-endian base 128, as in LEB128, for whole numbers below 2 ** 32. */

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = new TextDecoder();

/** A text of fewer UTF-16 units has less than 128 bytes, so that its length is one. */
const SHORT = 42;

export class ByteWriter {
  #bytes: Uint8Array;
  length = 0;

  /** `room`: for so many bytes at first. */
  constructor(room = 1024) {
    this.#bytes = new Uint8Array(room);
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  number(value: number): void {
    this.#room(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  /** Bytes of `values` from `start` to before `end`. */
  part(values: Uint8Array, start: number, end: number): void {
    this.#room(end - start);
    const bytes = this.#bytes;
    let place = this.length;
    for (let index = start; index < end; index += 1) bytes[place++] = values[index] ?? 0;
    this.length = place;
  }

  text(value: string): void {
    if (value.length < SHORT) {
      this.#room(SHORT * 3);
      const { written } = encoder.encodeInto(value, this.#bytes.subarray(this.length + 1));
      this.#bytes[this.length] = written;
      this.length += written + 1;
      return;
    }
    const encoded = encoder.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** A text to the end, which nothing tells the length of. */
  rest(value: string): void {
    this.#room(3 * value.length);
    this.length += encoder.encodeInto(value, this.#bytes.subarray(this.length)).written;
  }

  /** A count and numbers that never fall, by their differences. */
  rising(values: ArrayLike<number>): void {
    this.number(values.length);
    this.differences(values, 0, values.length);
  }

  /** Numbers that never fall, from `start` to before `end`, by their differences; the first by its difference to `before`. */
  differences(values: ArrayLike<number>, start: number, end: number, before = 0): void {
    this.#room(5 * (end - start));
    const bytes = this.#bytes;
    let place = this.length;
    let last = before;
    for (let index = start; index < end; index += 1) {
      const value = values[index] ?? 0;
      let rest = value - last;
      last = value;
      while (rest > 127) {
        bytes[place++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[place++] = rest;
    }
    this.length = place;
  }

  /** A count and texts, each by what it does not share with the one before. */
  texts(values: readonly string[]): void {
    this.number(values.length);
    let last = '';
    for (const value of values) {
      let shared = 0;
      while (shared < last.length && shared < value.length && last.charCodeAt(shared) === value.charCodeAt(shared)) shared += 1;
      // Half of a surrogate pair cannot be encoded by itself.
      if (shared > 0 && (value.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
      this.number(shared);
      this.text(value.slice(shared));
      last = value;
    }
  }

  /** What was written: good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }
}

/** Throws a RangeError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  byte(): number {
    const value = this.#bytes[this.position++];
    if (value === undefined) throw new RangeError();
    return value;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const next = this.byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
  }

  /** Not a copy. */
  bytes(length: number): Uint8Array {
    if (this.position + length > this.#bytes.length) throw new RangeError();
    this.position += length;
    return this.#bytes.subarray(this.position - length, this.position);
  }

  text(): string {
    return decoder.decode(this.bytes(this.number()));
  }

  rest(): string {
    return decoder.decode(this.#bytes.subarray(this.position));
  }

  skipNumbers(count: number): void {
    const bytes = this.#bytes;
    let place = this.position;
    for (let left = count; left > 0; place += 1) {
      if (place >= bytes.length) throw new RangeError();
      left -= 1 - ((bytes[place] ?? 0) >> 7);
    }
    this.position = place;
  }

  numbers(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let index = 0; index < count; index += 1) values[index] = this.number();
    return values;
  }

  rising(count = this.number()): Uint32Array {
    const values = this.numbers(count);
    for (let index = 1; index < count; index += 1) values[index] = (values[index] ?? 0) + (values[index - 1] ?? 0);
    return values;
  }

  texts(): string[] {
    const values: string[] = [];
    let last = '';
    for (let left = this.number(); left > 0; left -= 1) {
      last = last.slice(0, this.number()) + this.text();
      values.push(last);
    }
    return values;
  }
}
