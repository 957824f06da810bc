/** Every written form met, once: the term it is indexed under, its surface, and whether it may begin a name. */
import type { Analyser } from '../words/analyser.ts';
import { hasJoiner, joinedParts } from '../words/joined-words.ts';
import { FormTable } from './form-table.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { NameTrie } from './name-trie.ts';

const NO_SURFACE = 0xffff_ffff;
const SHORTEST_SURFACE = 3;
const LONGEST_SURFACE = 32;
/** Longer runs of letters are no words that anybody types. */
const LONGEST_TERM = 64;
const CORRECTABLE = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+$/u;
const PLAIN = /^[a-z]+$/;

/** The forms of one language, by number. */
export class Forms {
  readonly terms = new GrowingNumbers();
  /** For a word of joined parts: their terms; they stand at the places after one another. */
  readonly parts = new Map<number, readonly number[]>();
  /** As names are compared, part by part; only for forms with a word that some name has. */
  readonly nameWords = new Map<number, readonly string[]>();
  readonly #surfaces = new GrowingNumbers();
  readonly #rare = new GrowingNumbers();
  readonly #lang: string;
  readonly #lexicon: Lexicon;
  readonly #table = new FormTable();

  constructor(lexicon: Lexicon, lang: string) {
    this.#lexicon = lexicon;
    this.#lang = lang;
  }

  /** The number of a word of `text`, which is in the article of this ordinal. */
  meet(text: string, start: number, end: number, hash: number, article: number): number {
    let form = this.#table.find(text, start, end, hash);
    // A slice would hold on to the whole text.
    if (form < 0) form = this.#add(Buffer.from(text.slice(start, end)).toString(), hash);
    const surface = this.#surfaces.values[form] ?? 0;
    if (surface !== NO_SURFACE) this.#lexicon.countSurface(surface, article);
    return form;
  }

  /** Whether there is anything in `parts` or `nameWords`. */
  isRare(form: number): boolean {
    return this.#rare.values[form] === 1;
  }

  #add(raw: string, hash: number): number {
    const { analyser, names } = this.#lexicon;
    const form = this.#table.add(raw, hash);
    this.terms.push(this.#lexicon.termOf(raw, this.#lang));
    this.#surfaces.push(this.#lexicon.surfaceOf(raw, this.#lang));
    const parts = hasJoiner(raw) ? joinedParts(raw) : [];
    if (parts.length > 0) this.parts.set(form, parts.map((part) => this.#lexicon.termOf(part, this.#lang)));
    if (names.words.size > 0) {
      const words = (parts.length > 0 ? parts : [raw]).map((part) => analyser.surface(part, ''));
      if (words.some((word) => names.words.has(word))) this.nameWords.set(form, words);
    }
    this.#rare.push(this.parts.has(form) || this.nameWords.has(form) ? 1 : 0);
    return form;
  }
}

export class Lexicon {
  readonly analyser: Analyser;
  readonly names: NameTrie;
  readonly terms: string[] = [];
  readonly surfaces: string[] = [];
  /** How many articles each surface is in. */
  readonly surfaceCounts = new GrowingNumbers();
  readonly #surfaceSeen = new GrowingNumbers();
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
      this.surfaceCounts.push(0);
      this.#surfaceSeen.push(0);
    }
    return id;
  }

  /** Once for an article. */
  countSurface(surface: number, article: number): void {
    const seen = this.#surfaceSeen.values;
    if ((seen[surface] ?? 0) === article + 1) return;
    seen[surface] = article + 1;
    const counts = this.surfaceCounts.values;
    counts[surface] = (counts[surface] ?? 0) + 1;
  }
}
