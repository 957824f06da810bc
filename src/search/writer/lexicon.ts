/** Every written form met, once: the term it is indexed under, its surface, and whether it may begin a name. */
import type { Analyser } from '../words/analyser.ts';
import { hasJoiner, joinedParts } from '../words/joined-words.ts';
import { hashOf } from './cuts.ts';
import { FormTable } from './form-table.ts';
import type { NameTrie } from './name-trie.ts';

export const NO_SURFACE = -1;
const SHORTEST_SURFACE = 3;
const LONGEST_SURFACE = 32;
/** Longer runs of letters are no words that anybody types. */
const LONGEST_TERM = 64;
const CORRECTABLE = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+$/u;
const PLAIN = /^[a-z]+$/;

/** What a form's row has, in this order; together, because they are asked for together. */
const ROW = 4;
export const [TERM, SURFACE, IS_RARE, SEEN] = [0, 1, 2, 3];

/** The forms of one language, by number. */
export class Forms {
  /** `ROW` numbers a form. `SEEN` is the indexer's: the last article that the form was met in. */
  rows = new Int32Array(4096 * ROW);
  /** For a word of joined parts: their terms; they stand at the places after one another. */
  readonly parts = new Map<number, readonly number[]>();
  /** As names are compared, part by part; only for forms with a word that some name has. */
  readonly nameWords = new Map<number, readonly string[]>();
  /** The hashes of all such words of each form. */
  readonly wordHashes: (readonly number[])[] = [];
  readonly #lang: string;
  readonly #lexicon: Lexicon;
  readonly #table = new FormTable();

  constructor(lexicon: Lexicon, lang: string) {
    this.#lexicon = lexicon;
    this.#lang = lang;
  }

  /** Where the row of a word of `text` begins. */
  meet(text: string, start: number, end: number, hash: number): number {
    let form = this.#table.find(text, start, end, hash);
    // A slice would hold on to the whole text.
    if (form < 0) form = this.#add(Buffer.from(text.slice(start, end)).toString(), hash);
    return form * ROW;
  }

  partsOf(row: number): readonly number[] {
    return this.parts.get(row / ROW) ?? [];
  }

  nameWordsOf(row: number): readonly string[] | undefined {
    return this.nameWords.get(row / ROW);
  }

  wordHashesOf(row: number): readonly number[] {
    return this.wordHashes[row / ROW] ?? [];
  }

  #add(raw: string, hash: number): number {
    const { analyser, names } = this.#lexicon;
    const form = this.#table.add(raw, hash);
    const parts = hasJoiner(raw) ? joinedParts(raw) : [];
    if (parts.length > 0) this.parts.set(form, parts.map((part) => this.#lexicon.termOf(part, this.#lang)));
    const words = (parts.length > 0 ? parts : [raw]).map((part) => analyser.surface(part, ''));
    if (words.some((word) => names.words.has(word))) this.nameWords.set(form, words);
    this.wordHashes.push(words.map(hashOf));
    if (form * ROW === this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    const isRare = this.parts.has(form) || this.nameWords.has(form);
    this.rows.set([this.#lexicon.termOf(raw, this.#lang), this.#lexicon.surfaceOf(raw, this.#lang), isRare ? 1 : 0, 0], form * ROW);
    return form;
  }
}

export class Lexicon {
  readonly analyser: Analyser;
  readonly names: NameTrie;
  readonly terms: string[] = [];
  readonly surfaces: string[] = [];
  readonly #forms = new Map<string, Forms>();
  readonly #termIds = new Map<string, number>();
  readonly #surfaceIds = new Map<string, number>();

  constructor(analyser: Analyser, names: NameTrie) {
    this.analyser = analyser;
    this.names = names;
  }

  formsOf(lang: string): Forms {
    let forms = this.#forms.get(lang);
    if (forms === undefined) this.#forms.set(lang, (forms = new Forms(this, lang)));
    return forms;
  }

  termOf(raw: string, lang: string): number {
    return this.termId(this.analyser.term(raw, lang).slice(0, LONGEST_TERM));
  }

  termId(term: string): number {
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.terms.push(term) - 1;
      this.#termIds.set(term, id);
    }
    return id;
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
