/**
 * Where the words of a text are. A word is a run of letters, digits and the marks on them; hyphens, points and
 * apostrophes part words, but not the thousands of a number ("2,500"), and an English possessive ("the camp's") is no
 * word. Scripts that write no spaces are divided by the dictionaries of `Intl.Segmenter`.
 */
import { endOfNumber } from './joined-words.ts';

const OTHER = 1;
const STARTS = 2;
const CONTINUES = 3;
const SEGMENTED = 4;

const LETTER = /[\p{L}\p{N}]/u;
/** Marks, the joiners that hold Persian words together, and what only says where a line may be broken or not. */
const INNER = /[\p{M}\u200c\u200d\u00ad\u2060\ufeff]/u;
const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々]/u;

/** Of 32 bits with a sign, as all that comes of it: other numbers are slow. */
const HASH_START = 0x811c_9dc5 | 0;
const HASH_FACTOR = 0x0100_0193;

/** By UTF-16 unit; filled as units are met. A surrogate is judged by its pair, and not kept. */
const kinds = new Uint8Array(65_536);

function judge(character: string): number {
  if (WITHOUT_SPACES.test(character)) return SEGMENTED;
  if (LETTER.test(character)) return STARTS;
  return INNER.test(character) ? CONTINUES : OTHER;
}

function kindAt(text: string, units: Uint16Array, index: number): number {
  const unit = units[index] ?? 0;
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  if ((unit & 0xf800) !== 0xd800) return (kinds[unit] = judge(text.charAt(index)));
  const start = (unit & 0xfc00) === 0xdc00 ? index - 1 : index;
  return judge(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Read sooner than the text is. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  return units;
}

export type FoundWord = (start: number, end: number, hash: number) => void;

let segmenter: Intl.Segmenter | undefined;

/**
 * Calls `found` with the start and the end of every word, in order, and a number that is the same for the same letters.
 * `units`: the text's own, and whatever follows, where they are at hand.
 */
export function scanWords(text: string, found: FoundWord, units = unitsOf(text)): void {
  const { length } = text;
  let index = 0;
  while (index < length) {
    const kind = kinds[units[index] ?? 0] || kindAt(text, units, index);
    if (kind !== STARTS && kind !== SEGMENTED) {
      index += 1;
      continue;
    }
    const start = index;
    let segmented = false;
    let hash = HASH_START;
    for (; index < length; index += 1) {
      const unit = units[index] ?? 0;
      const next = kinds[unit] || kindAt(text, units, index);
      if (next === OTHER) break;
      if (next === SEGMENTED) segmented = true;
      hash = Math.imul(hash ^ unit, HASH_FACTOR);
    }
    if (segmented) divide(text.slice(start, index), start, found);
    else {
      const end = endOfNumber(text, start, index);
      found(start, end, end === index ? hash : hashOf(text.slice(start, end)));
      index = end;
    }
    if (isPossessive(text, units, index)) index += 2;
  }
}

function divide(run: string, offset: number, found: FoundWord): void {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (isWordLike === true) found(offset + index, offset + index + segment.length, hashOf(segment));
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), HASH_FACTOR);
  return hash;
}

function isPossessive(text: string, units: Uint16Array, index: number): boolean {
  const unit = units[index];
  if (index >= text.length || (unit !== 0x27 && unit !== 0x2019)) return false;
  const next = units[index + 1];
  return index + 1 < text.length && (next === 0x73 || next === 0x53) && (index + 2 >= text.length || kindAt(text, units, index + 2) === OTHER);
}
