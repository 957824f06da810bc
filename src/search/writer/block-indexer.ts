import { ByteWriter } from '../bytes.ts';
import { dayKeyOf, yearOf } from '../day-key.ts';
import { mentionTerm, packFrequency, POSITION_GAP, valueTerm } from '../format.ts';
import type { Alias, SearchRecord } from '../record.ts';
import { scanWords } from '../words/scan-words.ts';
import { primaryLanguage } from '../words/stemmers.ts';
import type { Block, Column } from './block.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { NO_SURFACE, SEEN, SURFACE, SURFACE_SLOT, TERM, TERM_SLOT } from './lexicon.ts';
import type { Forms, Lexicon } from './lexicon.ts';
import { isAcronym } from './name-trie.ts';
import type { TrieNode } from './name-trie.ts';
import { Slots } from './slots.ts';

/** A name that the words so far may be the beginning of. */
interface OpenName {
  readonly node: TrieNode;
  readonly from: number;
}

const NO_NAMES: readonly OpenName[] = [];
/** Instead of a position: in the article, at no place in its text; as if in its body, or in its title. */
const NO_POSITION = 0x7fff_ffff;
const IN_TITLE = 0x7fff_fffe;

/**
 * Makes blocks of articles. First each occurrence of a term is noted as it comes, then those of a block are dealt out
 * to its terms: numbers in typed arrays throughout.
 */
export class BlockIndexer {
  readonly #lexicon: Lexicon;
  /** Counts articles from 1 on, over all blocks. */
  #article = 0;
  #firstArticle = 1;
  // The block under way.
  readonly #terms = new Slots();
  readonly #surfaces = new Slots();
  #surfaceCounts = new Uint16Array(0);
  #surfaceSeen = new Int32Array(0);
  /** Some of them more than once. */
  readonly #words = new GrowingNumbers();
  #columns: Column[] = [];
  #units = new Uint16Array(1 << 16);
  /** Where each article's body begins, counted in words, and where its occurrences end. */
  readonly #bodyStarts = new GrowingNumbers();
  readonly #ends = new GrowingNumbers();
  /** The term's number in the block, and the position. */
  readonly #occurrences = new GrowingNumbers();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Adds the block's next article. */
  add(record: SearchRecord): void {
    this.#article += 1;
    const lang = primaryLanguage(record.lang);
    const bodyStart = this.#addText(record.title, lang, 0) + POSITION_GAP;
    const bodyEnd = this.#addText(record.body, lang, bodyStart);
    if (record.words !== undefined) this.#addText(record.words, lang, bodyEnd + POSITION_GAP);
    const day = dayKeyOf(record.date);
    // As good as a word of the title, and better than a year that is only mentioned.
    if (day > 0) this.#note(this.#lexicon.termId(String(yearOf(day)).padStart(4, '0')), IN_TITLE);
    for (const [field, keys] of Object.entries(record.fields)) {
      for (const key of keys) this.#note(this.#lexicon.termId(valueTerm(field, key)), NO_POSITION);
    }
    this.#bodyStarts.push(bodyStart);
    this.#ends.push(this.#occurrences.length);
    this.#columns.push({ lang, kind: record.kind, boost: record.boost ?? 1, words: bodyEnd - bodyStart, fields: record.fields });
  }

  #note(term: number, position: number): void {
    this.#occurrences.pushPair(this.#terms.slotOf(term), position);
  }

  /** Gives the position after the last word. */
  #addText(text: string, lang: string, start: number): number {
    let position = start;
    const article = this.#article;
    const forms = this.#lexicon.formsOf(lang);
    let names: readonly OpenName[] = NO_NAMES;
    const occurrences = this.#occurrences;
    const units = this.#read(text);
    scanWords(text, (from, to, hash) => {
      const row = forms.meet(text, units, from, to, hash);
      const { rows } = forms;
      if ((rows[row + SEEN] ?? 0) !== article) this.#meetInArticle(forms, row);
      occurrences.pushPair(rows[row + TERM_SLOT] ?? 0, position);
      position += 1;
      if (forms.isRare(row)) {
        position += this.#addMore(forms.moreOf(row), position - 1);
        const words = forms.nameWordsOf(row);
        if (words === undefined) names = NO_NAMES;
        else for (const word of words) names = this.#followNames(names, word, text, from, to);
      } else names = NO_NAMES;
    }, units);
    return position;
  }

  /** The text's units; good until the next text. */
  #read(text: string): Uint16Array {
    if (text.length > this.#units.length) this.#units = new Uint16Array(2 * text.length);
    Buffer.from(this.#units.buffer).write(text, 'utf16le');
    return this.#units;
  }

  /** Once for an article and a form. */
  #meetInArticle(forms: Forms, row: number): void {
    const { rows } = forms;
    const isNew = (rows[row + SEEN] ?? 0) < this.#firstArticle;
    rows[row + SEEN] = this.#article;
    if (isNew) {
      const surface = rows[row + SURFACE] ?? NO_SURFACE;
      rows[row + TERM_SLOT] = this.#terms.slotOf(rows[row + TERM] ?? 0);
      rows[row + SURFACE_SLOT] = surface === NO_SURFACE ? NO_SURFACE : this.#surfaces.slotOf(surface);
      for (const word of forms.wordHashesOf(row)) this.#words.push(word);
    }
    const slot = rows[row + SURFACE_SLOT] ?? NO_SURFACE;
    if (slot !== NO_SURFACE) this.#countSurface(slot);
  }

  /** Once for an article. */
  #countSurface(slot: number): void {
    if (slot >= this.#surfaceCounts.length) {
      const [counts, seen] = [new Uint16Array(2 * slot + 4096), new Int32Array(2 * slot + 4096)];
      counts.set(this.#surfaceCounts);
      seen.set(this.#surfaceSeen);
      [this.#surfaceCounts, this.#surfaceSeen] = [counts, seen];
    }
    if ((this.#surfaceSeen[slot] ?? 0) === this.#article) return;
    this.#surfaceSeen[slot] = this.#article;
    this.#surfaceCounts[slot] = (this.#surfaceCounts[slot] ?? 0) + 1;
  }

  /** The first stand where the word does; gives how many more places they take. */
  #addMore(places: readonly (readonly number[])[], position: number): number {
    for (const [index, terms] of places.entries()) for (const term of terms) this.#note(term, position + index);
    return Math.max(0, places.length - 1);
  }

  #followNames(open: readonly OpenName[], folded: string, text: string, from: number, to: number): OpenName[] {
    const next: OpenName[] = [];
    for (const { node, from: start } of open) {
      const longer = node.next.get(folded);
      if (longer !== undefined) next.push({ node: longer, from: start });
    }
    const begun = this.#lexicon.names.root.get(folded);
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

  /** The block of the articles that were added since the last one. */
  finish(): Block {
    const { terms, surfaces } = this.#lexicon;
    const sorted = this.#lexicon.sort(this.#terms.things.taken());
    const block: Block = {
      columns: this.#columns,
      terms: Array.from(sorted, (term) => terms[term] ?? ''),
      ...this.#deal(sorted.map((term) => this.#terms.slotOf(term))),
      surfaces: Array.from(this.#surfaces.things.taken(), (surface) => surfaces[surface] ?? ''),
      surfaceCounts: this.#surfaceCounts.slice(0, this.#surfaces.things.length),
      words: distinct(Uint32Array.from(this.#words.taken())),
    };
    this.#surfaceCounts.fill(0);
    this.#columns = [];
    for (const part of [this.#terms, this.#surfaces, this.#words, this.#bodyStarts, this.#ends, this.#occurrences]) part.clear();
    this.#firstArticle = this.#article + 1;
    return block;
  }

  /** The occurrences, by terms in this order; within a term they are in the order of articles, and then of positions. */
  #deal(order: Int32Array): Pick<Block, 'starts' | 'articles' | 'frequencies' | 'positionStarts' | 'positions'> {
    const { byTerm, articles: owners, positions } = this.#sortOccurrences(order);
    const terms = byTerm.length - 1;
    const starts = new Int32Array(terms + 1);
    const positionStarts = new Int32Array(terms + 1);
    const articles = new GrowingNumbers();
    const frequencies = new ByteWriter();
    const written = new ByteWriter();
    for (let term = 0; term < terms; term += 1) {
      const end = byTerm[term + 1] ?? 0;
      for (let next = byTerm[term] ?? 0; next < end; ) {
        const start = next;
        const article = owners[start] ?? 0;
        const bodyStart = this.#bodyStarts.values[article] ?? 0;
        let inTitle = 0;
        let placed = 0;
        for (; next < end && owners[next] === article; next += 1) {
          const position = positions[next] ?? 0;
          if (position < bodyStart || position === IN_TITLE) inTitle += 1;
          // Those without a position were noted last.
          if (position < IN_TITLE) placed += 1;
        }
        articles.push(article);
        frequencies.byte(packFrequency(next - start - inTitle, inTitle));
        written.number(placed);
        written.differences(positions, start, start + placed);
      }
      starts[term + 1] = articles.length;
      positionStarts[term + 1] = written.length;
    }
    return { starts, articles: Uint16Array.from(articles.taken()), frequencies: frequencies.view().slice(), positionStarts, positions: written.view().slice() };
  }

  #sortOccurrences(order: Int32Array) {
    const { values: occurrences, length } = this.#occurrences;
    const places = new Int32Array(order.length);
    for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
    const byTerm = new Int32Array(order.length + 1);
    for (let index = 0; index < length; index += 2) {
      const term = places[occurrences[index] ?? 0] ?? 0;
      occurrences[index] = term;
      byTerm[term + 1] = (byTerm[term + 1] ?? 0) + 1;
    }
    for (let term = 1; term < byTerm.length; term += 1) byTerm[term] = (byTerm[term] ?? 0) + (byTerm[term - 1] ?? 0);
    const cursor = byTerm.slice();
    const articles = new Uint16Array(length / 2);
    const positions = new Int32Array(length / 2);
    for (let article = 0, index = 0; article < this.#ends.length; article += 1) {
      for (const end = this.#ends.values[article] ?? 0; index < end; index += 2) {
        const term = occurrences[index] ?? 0;
        const place = cursor[term] ?? 0;
        cursor[term] = place + 1;
        articles[place] = article;
        positions[place] = occurrences[index + 1] ?? 0;
      }
    }
    return { byTerm, articles, positions };
  }
}

function distinct(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let end = 0;
  for (const number of numbers) if (end === 0 || number !== numbers[end - 1]) numbers[end++] = number;
  return numbers.slice(0, end);
}
