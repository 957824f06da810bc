/** Every written form met, once: the terms it is indexed under, its surface, and the names it may begin. */
import type { Analyser } from '../words/analyser.ts';
import { hasJoiner, joinedParts } from '../words/joined-words.ts';
import type { NameTrie } from './name-trie.ts';

export interface Form {
  /** The term, and for a word of joined parts those of its parts, which stand at the places after one another. */
  readonly term: number;
  readonly parts: readonly number[];
  /** -1 where it is no word to correct to. */
  readonly surface: number;
  /** As names are compared: with the fewest distinctions, and part by part. */
  readonly folded: readonly string[];
  readonly beginsName: boolean;
}

const SHORTEST_SURFACE = 3;
const LONGEST_SURFACE = 32;
/** Longer runs of letters are no words that anybody types. */
const LONGEST_TERM = 64;
const CORRECTABLE = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}\p{M}]+$/u;
const PLAIN = /^[a-z]+$/;

export class Lexicon {
  readonly terms: string[] = [];
  readonly surfaces: string[] = [];
  /** How many articles each surface is in. */
  readonly surfaceCounts: number[] = [];
  readonly #analyser: Analyser;
  readonly #names: NameTrie;
  readonly #forms = new Map<string, Map<string, Form>>();
  readonly #termIds = new Map<string, number>();
  readonly #surfaceIds = new Map<string, number>();
  readonly #surfaceSeen: number[] = [];

  constructor(analyser: Analyser, names: NameTrie) {
    this.#analyser = analyser;
    this.#names = names;
  }

  /** The forms of one language, by what is written. */
  formsOf(lang: string): Map<string, Form> {
    let forms = this.#forms.get(lang);
    if (forms === undefined) this.#forms.set(lang, (forms = new Map()));
    return forms;
  }

  add(forms: Map<string, Form>, sliced: string, lang: string): Form {
    // A slice would hold on to the whole text that it is of.
    const raw = Buffer.from(sliced).toString();
    const parts = hasJoiner(raw) ? joinedParts(raw) : [];
    const folded = (parts.length > 0 ? parts : [raw]).map((part) => this.#analyser.surface(part, ''));
    const form: Form = {
      term: this.termId(this.#analyser.term(raw, lang).slice(0, LONGEST_TERM)),
      parts: parts.map((part) => this.termId(this.#analyser.term(part, lang).slice(0, LONGEST_TERM))),
      surface: this.#surfaceId(this.#analyser.surface(raw, lang)),
      folded,
      beginsName: folded.some((word) => this.#names.has(word)),
    };
    forms.set(raw, form);
    return form;
  }

  termId(term: string): number {
    let id = this.#termIds.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.#termIds.set(term, id);
      this.terms.push(term);
    }
    return id;
  }

  #surfaceId(surface: string): number {
    if (surface.length < SHORTEST_SURFACE || surface.length > LONGEST_SURFACE) return -1;
    if (!PLAIN.test(surface) && !CORRECTABLE.test(surface)) return -1;
    let id = this.#surfaceIds.get(surface);
    if (id === undefined) {
      id = this.surfaces.length;
      this.#surfaceIds.set(surface, id);
      this.surfaces.push(surface);
      this.surfaceCounts.push(0);
      this.#surfaceSeen.push(-1);
    }
    return id;
  }

  /** Counts a surface once for an article. */
  seen(surface: number, article: number): void {
    if (surface < 0 || this.#surfaceSeen[surface] === article) return;
    this.#surfaceSeen[surface] = article;
    this.surfaceCounts[surface] = (this.surfaceCounts[surface] ?? 0) + 1;
  }
}
