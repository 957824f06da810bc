/**
 * From articles to posting lists, in two steps: each article is noted as the terms it has and where, and when all are
 * in, the notes are dealt out to the terms. Numbers in typed arrays throughout; 50,000 articles take some 250 MB.
 */
import type { Alias, SearchRecord } from '../record.ts';
import { dayKeyOf, yearOf } from '../day-key.ts';
import { mentionTerm, packFrequency, POSITION_GAP, valueTerm } from '../format.ts';
import { scanWords } from '../words/scan-words.ts';
import { primaryLanguage } from '../words/stemmers.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameTrie, TrieNode } from './name-trie.ts';
import { isAcronym } from './name-trie.ts';

/** What is known of the terms once every article is in. Lists run by term, in the order of `terms`. */
export interface Postings {
  readonly terms: readonly string[];
  /** Where each term's articles begin in the lists below; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly articles: Uint32Array;
  readonly frequencies: Uint8Array;
  /** Of each article in the list: where its positions begin, and how many there are. */
  readonly positionStarts: Uint32Array;
  readonly positionCounts: Uint32Array;
  readonly positions: Uint32Array;
}

/** A name that the words so far may be the beginning of. */
interface OpenName {
  readonly node: TrieNode;
  readonly from: number;
}

const NO_NAMES: readonly OpenName[] = [];
const NO_PARTS: readonly number[] = [];
/** Instead of a position: in the article, at no place in its text; as if in its body, or in its title. */
const NO_POSITION = 0xffff_ffff;
const IN_TITLE = 0xffff_fffe;

export class Inversion {
  /** Body words of each article, by its ordinal. */
  readonly lengths: Uint32Array;
  readonly #lexicon: Lexicon;
  readonly #names: NameTrie;
  /** By ordinal: where the article's notes begin and end. */
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #noteTerms = new GrowingNumbers();
  readonly #noteFrequencies = new GrowingNumbers();
  readonly #notePositions = new GrowingNumbers();
  readonly #positions = new GrowingNumbers();
  // The article under way: each occurrence, and the slot of each term that it has.
  #slots = new Int32Array(4096).fill(-1);
  readonly #slotTerms = new GrowingNumbers();
  readonly #occurrenceSlots = new GrowingNumbers();
  readonly #occurrencePositions = new GrowingNumbers();

  constructor(lexicon: Lexicon, names: NameTrie, articles: number) {
    this.#lexicon = lexicon;
    this.#names = names;
    this.lengths = new Uint32Array(articles);
    this.#from = new Uint32Array(articles);
    this.#to = new Uint32Array(articles);
  }

  add(ordinal: number, record: SearchRecord): void {
    const lang = primaryLanguage(record.lang);
    const bodyStart = this.#addText(record.title, lang, ordinal, 0) + POSITION_GAP;
    const bodyEnd = this.#addText(record.body, lang, ordinal, bodyStart);
    this.lengths[ordinal] = bodyEnd - bodyStart;
    if (record.words !== undefined) this.#addText(record.words, lang, ordinal, bodyEnd + POSITION_GAP);
    const day = dayKeyOf(record.date);
    // As good as a word of the title, and better than a year that is only mentioned.
    if (day > 0) this.#note(this.#lexicon.termId(String(yearOf(day)).padStart(4, '0')), IN_TITLE);
    for (const [field, keys] of Object.entries(record.fields)) {
      for (const key of keys) this.#note(this.#lexicon.termId(valueTerm(field, key)), NO_POSITION);
    }
    this.#finish(ordinal, bodyStart);
  }

  #note(term: number, position: number): void {
    if (term >= this.#slots.length) {
      const larger = new Int32Array(Math.max(this.#slots.length * 2, term + 1)).fill(-1);
      larger.set(this.#slots);
      this.#slots = larger;
    }
    let slot = this.#slots[term] ?? 0;
    if (slot < 0) {
      slot = this.#slotTerms.length;
      this.#slots[term] = slot;
      this.#slotTerms.push(term);
    }
    this.#occurrenceSlots.push(slot);
    this.#occurrencePositions.push(position);
  }

  /** Gives the position after the last word. */
  #addText(text: string, lang: string, ordinal: number, start: number): number {
    let position = start;
    const forms = this.#lexicon.formsOf(lang);
    let names: readonly OpenName[] = NO_NAMES;
    scanWords(text, (from, to, hash) => {
      const form = forms.meet(text, from, to, hash, ordinal);
      this.#note(forms.terms.values[form] ?? 0, position);
      position += 1;
      const rare = forms.isRare(form) ? form : -1;
      if (rare >= 0) position += this.#addParts(forms.parts.get(rare) ?? NO_PARTS, position - 1);
      const words = rare < 0 ? undefined : forms.nameWords.get(rare);
      if (words === undefined) names = NO_NAMES;
      else for (const word of words) names = this.#followNames(names, word, text, from, to);
    });
    return position;
  }

  /** The parts stand from where the whole does; gives how many more places they take. */
  #addParts(parts: readonly number[], position: number): number {
    for (const [index, part] of parts.entries()) this.#note(part, position + index);
    return Math.max(0, parts.length - 1);
  }

  #followNames(open: readonly OpenName[], folded: string, text: string, from: number, to: number): OpenName[] {
    const next: OpenName[] = [];
    for (const { node, from: start } of open) {
      const longer = node.next.get(folded);
      if (longer !== undefined) next.push({ node: longer, from: start });
    }
    const begun = this.#names.root.get(folded);
    if (begun !== undefined) next.push({ node: begun, from });
    for (const { node, from: start } of next) {
      for (const { alias, acronym } of node.ends) {
        if (!acronym || isAcronym(text.slice(start, to))) this.#mention(alias);
      }
    }
    return next;
  }

  #mention({ kind, key }: Alias): void {
    this.#note(this.#lexicon.termId(mentionTerm(kind, key)), NO_POSITION);
  }

  /** Sorts the occurrences by term, and notes them. */
  #finish(ordinal: number, bodyStart: number): void {
    const slots = this.#slotTerms.length;
    const counts = new Uint32Array(slots + 1);
    const { values: ofSlot } = this.#occurrenceSlots;
    const occurrences = this.#occurrenceSlots.length;
    for (let index = 0; index < occurrences; index += 1) counts[(ofSlot[index] ?? 0) + 1] = (counts[(ofSlot[index] ?? 0) + 1] ?? 0) + 1;
    for (let slot = 0; slot < slots; slot += 1) counts[slot + 1] = (counts[slot + 1] ?? 0) + (counts[slot] ?? 0);
    const ordered = new Uint32Array(occurrences);
    const cursor = counts.slice();
    for (let index = 0; index < occurrences; index += 1) {
      const slot = ofSlot[index] ?? 0;
      ordered[cursor[slot] ?? 0] = this.#occurrencePositions.values[index] ?? 0;
      cursor[slot] = (cursor[slot] ?? 0) + 1;
    }
    this.#from[ordinal] = this.#noteTerms.length;
    for (let slot = 0; slot < slots; slot += 1) {
      let inTitle = 0;
      const start = this.#positions.length;
      for (let index = counts[slot] ?? 0; index < (counts[slot + 1] ?? 0); index += 1) {
        const position = ordered[index] ?? 0;
        if (position < bodyStart || position === IN_TITLE) inTitle += 1;
        if (position < IN_TITLE) this.#positions.push(position);
      }
      const inBody = (counts[slot + 1] ?? 0) - (counts[slot] ?? 0) - inTitle;
      const term = this.#slotTerms.values[slot] ?? 0;
      this.#noteTerms.push(term);
      this.#noteFrequencies.push(packFrequency(inBody, inTitle));
      this.#notePositions.push(start);
      this.#slots[term] = -1;
    }
    this.#to[ordinal] = this.#noteTerms.length;
    this.#slotTerms.length = 0;
    this.#occurrenceSlots.length = 0;
    this.#occurrencePositions.length = 0;
  }

  /** Deals the notes out to the terms. */
  finish(): Postings {
    const { terms } = this.#lexicon;
    const order = Uint32Array.from(terms.keys()).sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
    const rank = new Uint32Array(terms.length);
    for (const [index, term] of order.entries()) rank[term] = index;
    const notes = this.#noteTerms.length;
    const starts = new Uint32Array(terms.length + 1);
    for (let note = 0; note < notes; note += 1) {
      const next = (rank[this.#noteTerms.values[note] ?? 0] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 0; term < terms.length; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const postings: Postings = {
      terms: Array.from(order, (term) => terms[term] ?? ''),
      starts,
      articles: new Uint32Array(notes),
      frequencies: new Uint8Array(notes),
      positionStarts: new Uint32Array(notes),
      positionCounts: new Uint32Array(notes),
      positions: this.#positions.values,
    };
    const cursor = starts.slice();
    for (let ordinal = 0; ordinal < this.#from.length; ordinal += 1) {
      for (let note = this.#from[ordinal] ?? 0; note < (this.#to[ordinal] ?? 0); note += 1) {
        const term = rank[this.#noteTerms.values[note] ?? 0] ?? 0;
        const place = cursor[term] ?? 0;
        cursor[term] = place + 1;
        const positionStart = this.#notePositions.values[note] ?? 0;
        // Notes were taken one after the other, so the next one's start is this one's end.
        const positionEnd = note + 1 < notes ? (this.#notePositions.values[note + 1] ?? 0) : this.#positions.length;
        postings.articles[place] = ordinal;
        postings.frequencies[place] = this.#noteFrequencies.values[note] ?? 0;
        postings.positionStarts[place] = positionStart;
        postings.positionCounts[place] = positionEnd - positionStart;
      }
    }
    return postings;
  }
}
