/** Every written form met, once: the terms it is indexed under, its surface, and whether it may begin a name. */
import type { Analyser } from '../words/analyser.ts';
import { hasJoiner, joinedParts } from '../words/joined-words.ts';
import { hashOf } from './cuts.ts';
import { compareText } from './digest.ts';
import type { NameTrie } from './name-trie.ts';

export const NO_SURFACE = -1;
const SHORTEST_SURFACE = 3;
const LONGEST_SURFACE = 32;
/** Longer runs of letters are no words that anybody types. */
const LONGEST_TERM = 64;
const CORRECTABLE = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+$/u;
const PLAIN = /^[a-z]+$/;

/**
 * What a form's row has, in this order; together, because they are asked for together. `SEEN` and the slots are the
 * indexer's: the last article that the form was met in, and the numbers of its term and its surface in the block.
 */
const ROW = 8;
export const [TERM, SURFACE, SEEN, TERM_SLOT, SURFACE_SLOT] = [0, 1, 2, 3, 4];
/** The last: twice the length, and one more where the form is rare: has more terms, or a word of a name. */
const [HASH, START, LENGTH] = [5, 6, 7];

/**
 * The forms of one language, found by the letters of a text without a string of them: this is where most of an
 * index's time goes, and a `Map` of strings takes three times as long.
 */
export class Forms {
  rows = new Int32Array((1 << 15) * ROW);
  /** Terms besides the row's: those at its place, at the one after it, and so on. */
  readonly more = new Map<number, readonly (readonly number[])[]>();
  /** As names are compared, part by part; only for forms with a word that some name has. */
  readonly nameWords = new Map<number, readonly string[]>();
  /** The hashes of all such words of each form. */
  readonly wordHashes: (readonly number[])[] = [];
  readonly #lang: string;
  readonly #lexicon: Lexicon;
  /** One more than the form's number; 0 for a free place. */
  #places = new Int32Array(1 << 16);
  /** Of all forms, one after the other. */
  #letters = new Uint16Array(1 << 18);
  #lettersEnd = 0;

  constructor(lexicon: Lexicon, lang: string) {
    this.#lexicon = lexicon;
    this.#lang = lang;
  }

  /** Where the row of a word of `text` begins, whose hash the scanner has; `units` are the text's. */
  meet(text: string, units: Uint16Array, start: number, end: number, hash: number): number {
    const rows = this.rows;
    const places = this.#places;
    const letters = this.#letters;
    const last = places.length - 1;
    for (let place = mix(hash) & last; ; place = (place + 1) & last) {
      const form = places[place] ?? 0;
      if (form === 0) return this.#add(text.slice(start, end), hash) * ROW;
      const row = (form - 1) * ROW;
      if ((rows[row + HASH] ?? 0) !== hash || (rows[row + LENGTH] ?? 0) >> 1 !== end - start) continue;
      let index = start;
      for (let letter = rows[row + START] ?? 0; index < end && (units[index] ?? 0) === (letters[letter] ?? 0); letter += 1) index += 1;
      if (index === end) return row;
    }
  }

  isRare(row: number): boolean {
    return ((this.rows[row + LENGTH] ?? 0) & 1) === 1;
  }

  moreOf(row: number): readonly (readonly number[])[] {
    return this.more.get(row / ROW) ?? [];
  }

  nameWordsOf(row: number): readonly string[] | undefined {
    return this.nameWords.get(row / ROW);
  }

  wordHashesOf(row: number): readonly number[] {
    return this.wordHashes[row / ROW] ?? [];
  }

  #add(slice: string, hash: number): number {
    // A slice would hold on to the whole text.
    const raw = Buffer.from(slice).toString();
    const { analyser, names } = this.#lexicon;
    const form = this.wordHashes.length;
    const parts = joinedParts(raw);
    const [term = 0, ...others] = this.#lexicon.termsOf(raw, this.#lang);
    const ofParts = parts.map((part) => this.#lexicon.termsOf(part, this.#lang));
    // A number has one place, however it is written.
    const [first = [], ...next] = hasJoiner(raw) ? ofParts : [ofParts.flat()];
    if (others.length + first.length > 0) this.more.set(form, [[...others, ...first], ...next]);
    const words = (parts.length > 0 ? parts : [raw]).map((part) => analyser.surface(part, ''));
    if (words.some((word) => names.words.has(word))) this.nameWords.set(form, words);
    this.wordHashes.push(words.map(hashOf));
    if (form * ROW === this.rows.length) this.#grow();
    const isRare = this.more.has(form) || this.nameWords.has(form);
    this.rows.set([term, this.#lexicon.surfaceOf(raw, this.#lang), 0, 0, 0, hash, this.#addLetters(slice), slice.length * 2 + (isRare ? 1 : 0)], form * ROW);
    this.#put(form);
    return form;
  }

  /** Gives where they begin. */
  #addLetters(form: string): number {
    const start = this.#lettersEnd;
    this.#lettersEnd += form.length;
    if (this.#lettersEnd > this.#letters.length) {
      const larger = new Uint16Array(2 * this.#lettersEnd);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let index = 0; index < form.length; index += 1) this.#letters[start + index] = form.charCodeAt(index);
    return start;
  }

  #put(form: number): void {
    const last = this.#places.length - 1;
    let place = mix(this.rows[form * ROW + HASH] ?? 0) & last;
    while ((this.#places[place] ?? 0) !== 0) place = (place + 1) & last;
    this.#places[place] = form + 1;
  }

  #grow(): void {
    const larger = new Int32Array(this.rows.length * 2);
    larger.set(this.rows);
    this.rows = larger;
    this.#places = new Int32Array(this.#places.length * 2);
    for (let form = 0; form < this.wordHashes.length - 1; form += 1) this.#put(form);
  }
}

/** FNV leaves its low bits poor. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

export class Lexicon {
  readonly analyser: Analyser;
  readonly names: NameTrie;
  readonly terms: string[] = [];
  readonly surfaces: string[] = [];
  readonly #forms = new Map<string, Forms>();
  readonly #termIds = new Map<string, number>();
  readonly #surfaceIds = new Map<string, number>();
  /** The numbers of terms, sorted by those, and the place of each in that order. */
  #sorted = new Int32Array(0);
  #ranks = new Int32Array(0);

  constructor(analyser: Analyser, names: NameTrie) {
    this.analyser = analyser;
    this.names = names;
  }

  formsOf(lang: string): Forms {
    let forms = this.#forms.get(lang);
    if (forms === undefined) this.#forms.set(lang, (forms = new Forms(this, lang)));
    return forms;
  }

  termsOf(raw: string, lang: string): number[] {
    return this.analyser.terms(raw, lang).map((term) => this.termId(term.slice(0, LONGEST_TERM)));
  }

  termId(term: string): number {
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.terms.push(term) - 1;
      this.#termIds.set(term, id);
    }
    return id;
  }

  /** The terms with these numbers, sorted. */
  sort(ids: Int32Array): Int32Array {
    if (this.#sorted.length < this.terms.length) this.#rank();
    return ids.map((id) => this.#ranks[id] ?? 0).sort().map((rank) => this.#sorted[rank] ?? 0);
  }

  /** Puts the terms that are new between those that are sorted: a block has few of them. */
  #rank(): void {
    const { terms } = this;
    const known = this.#sorted;
    const fresh = Int32Array.from({ length: terms.length - known.length }, (_, number) => known.length + number);
    fresh.sort((a, b) => compareText(terms[a] ?? '', terms[b] ?? ''));
    const sorted = new Int32Array(terms.length);
    let [from, place] = [0, 0];
    for (const id of fresh) {
      const to = placeOf(terms, known, terms[id] ?? '', from);
      sorted.set(known.subarray(from, to), place);
      place += to - from;
      sorted[place++] = id;
      from = to;
    }
    sorted.set(known.subarray(from), place);
    this.#sorted = sorted;
    this.#ranks = new Int32Array(sorted.length);
    for (let rank = 0; rank < sorted.length; rank += 1) this.#ranks[sorted[rank] ?? 0] = rank;
  }

  /** A word that others may be corrected to, or completed. */
  surfaceOf(raw: string, lang: string): number {
    const surface = this.analyser.surface(raw, lang);
    if (surface.length < SHORTEST_SURFACE || surface.length > LONGEST_SURFACE) return NO_SURFACE;
    if (!PLAIN.test(surface) && !CORRECTABLE.test(surface)) return NO_SURFACE;
    let id = this.#surfaceIds.get(surface);
    if (id === undefined) {
      id = this.surfaces.push(surface) - 1;
      this.#surfaceIds.set(surface, id);
    }
    return id;
  }
}

/** The place from `from` on where a text would stand among the sorted. */
function placeOf(terms: readonly string[], sorted: Int32Array, text: string, from: number): number {
  let low = from;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((terms[sorted[middle] ?? 0] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
