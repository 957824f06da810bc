/**
 * Names as people type them: a key under which spellings of one name meet, a slug, and the near misses of a name.
 * The rules here are about letters only; what a name means is the archive's business.
 */
import { addTo } from './group.ts';

/** Combining marks of alphabets that are read without them; the vowel signs of Indic scripts and kana's marks stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff]/u;
/** й, ў and ї are letters of their own; ё is written е, and a stress mark left out. */
const DIACRITICS = new RegExp(`(?<!\\p{Script=Cyrillic})${MARKS.source}|[\\u0300\\u0301]|(?<=[еЕ])\\u0308`, 'gu');

/** Letters that NFKD leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  // Arabic and Persian: one yeh, one kaf, one heh (Arabic ة is mostly typed ه at the end of a name), alef wasla
  ي: 'ی', ى: 'ی', ې: 'ی', ك: 'ک', ڪ: 'ک', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه', ٱ: 'ا',
  // Latin
  ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th',
  ς: 'σ',
};
const ODD_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

const APOSTROPHES = /['’‘‛`´′ʼʻʿʾ]/gu;
const ABBREVIATION_DOT = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
/** ZWNJ parts words: «بین‌الملل» is «بین الملل». */
const ZWNJ = '\u200c';
const GAPS = /[\p{P}\p{Z}\p{Cc}]+/gu;
/** Tatweel and invisible controls. */
const UNSEEN = /[\u0640\p{Cf}]/gu;

/**
 * The key under which spellings of one name meet. Case, diacritics (å is a here), harakat, hamza seats, tatweel,
 * punctuation, spacing and the script of digits do not count; «ي ى», «ك» and «ة» count as «ی», «ک» and «ه». A hamza
 * on the line (علاء) does count. Symbols stay, so C and C++ remain two. Empty only for a text with nothing to see.
 */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('-', ' ');
  // Taking a sign away may bring two others together that fold once more; a few rounds settle every known text.
  let key = foldedOnce(text);
  for (let round = 0; round < 4 && !PLAIN.test(key); round++) {
    const next = foldedOnce(key);
    if (next === key) break;
    key = next;
  }
  return key;
}

/** What needs no more than lower case and spaces: most names, and ids. */
const PLAIN = /^[a-z\d]+(?:[ -][a-z\d]+)*$/i;

function foldedOnce(text: string): string {
  const bare = decomposed(caseFolded(decomposed(text.replaceAll(APOSTROPHES, ''))))
    .replaceAll(ZWNJ, ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(ABBREVIATION_DOT, '')
    .replaceAll(GAPS, ' ')
    .trim()
    .normalize('NFC');
  return bare === '' ? text.normalize('NFKC').replaceAll(/[\p{Z}\p{C}]/gu, '').toLowerCase() : bare;
}

function decomposed(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(DIACRITICS, '')
    .replaceAll(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Through upper case, so that ß and ſ meet ss and s. */
function caseFolded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}

const LONGEST_SLUG = 80;
/** Device names, which Windows refuses as file names. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * An id for an entity without a file: its folded name, joined by hyphens. Latin letters become a–z; other scripts stay
 * as they are, because addresses may hold them (RFC 3987) and Arabic or Persian without its vowels transliterates
 * badly. Names with one key have one slug. A hash of the key is added where letters alone would not tell it apart (C++),
 * where it was cut at 80 characters, or where nothing else is left. Starts with a letter or a digit.
 */
export function slugOf(text: string): string {
  const key = foldName(text);
  const slug = key.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^[\p{M}-]+|-+$/gu, '');
  const isFaithful = slug === key.replaceAll(' ', '-') && slug !== '' && !DEVICE.test(slug);
  if (isFaithful && slug.length <= LONGEST_SLUG) return slug;
  const hash = hashOf(key);
  const start = cutAtWord(slug, LONGEST_SLUG - hash.length - 1);
  return start === '' ? hash : `${start}-${hash}`;
}

function cutAtWord(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).replace(/-[^-]*$/, '');
  return cut.length <= length ? cut : slug.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** FNV-1a, 32 bits, in base 36: seven characters. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** Made once from the names that are known; `nearestName` looks up a few hundred entries of it, however many there are. */
export interface NameIndex {
  /** Folded name → the name as written. */
  readonly written: ReadonlyMap<string, string>;
  /** A name's words in order of the alphabet → folded names. */
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  /** A stretch of a name, its place and the name's length → folded names. */
  readonly byPiece: ReadonlyMap<string, readonly string[]>;
}

export function buildNameIndex(names: Iterable<string>): NameIndex {
  const written = new Map<string, string>();
  const byWords = new Map<string, string[]>();
  const byPiece = new Map<string, string[]>();
  for (const name of names) {
    const key = foldName(name);
    const known = written.get(key);
    if (known === undefined || name < known) written.set(key, name);
    if (known !== undefined) continue;
    addTo(byWords, sortedWords(key), key);
    const limit = slipsAllowed(key);
    if (limit === 0) continue;
    for (const [position, { start, length }] of piecesOf(key.length, limit).entries()) {
      addTo(byPiece, pieceLabel(key.length, limit, position, key.slice(start, start + length)), key);
    }
  }
  return { written, byWords, byPiece };
}

/**
 * Known names that `query` may be a slip for, nearest first, at most three. One slip (a letter too many, missing, other,
 * or two swapped) where the shorter name has 5 to 7 letters, two from 8 on, none below; or the same words in another
 * order. Names that differ in a number, a Roman numeral or a one-letter word (Camp A, Camp B) are different names, and
 * a name that is known has no near misses.
 */
export function nearestName(query: string, known: NameIndex): string[] {
  return known.written.has(foldName(query)) ? [] : nearNames(query, known);
}

/** The same for a name that is known, too; it is not among its own near misses. */
export function nearNames(query: string, known: NameIndex): string[] {
  const key = foldName(query);
  const numbers = numbersIn(key);
  const slipsOf = new Map<string, number>();
  for (const candidate of known.byWords.get(sortedWords(key)) ?? []) if (slipsAllowed(key) > 0) slipsOf.set(candidate, 0);
  for (const { order, candidate, limit } of nearCandidates(query, known)) {
    const slips = slipsBetween(order, candidate, limit);
    if (slips <= limit) slipsOf.set(candidate, Math.min(slips, slipsOf.get(candidate) ?? slips));
  }
  return [...slipsOf]
    .filter(([candidate]) => candidate !== key && numbersIn(candidate) === numbers)
    .map(([candidate, slips]) => ({ slips, name: known.written.get(candidate) ?? candidate }))
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

interface Candidate {
  /** The query's words in the order that is measured. */
  readonly order: string;
  readonly candidate: string;
  readonly limit: number;
}

/** What `nearestName` measures: the names that share two stretches of letters with the query, each at nearly its place. */
export function nearCandidates(query: string, known: NameIndex): readonly Candidate[] {
  const key = foldName(query);
  const limitOfQuery = slipsAllowed(key);
  if (limitOfQuery === 0 || known.byPiece.size === 0) return [];
  const candidates: Candidate[] = [];
  for (const order of wordOrders(key)) {
    for (const limitOfNames of [1, 2]) {
      const limit = Math.min(limitOfQuery, limitOfNames);
      for (const [candidate, shared] of piecesShared(order, limit, limitOfNames, known)) if (shared >= 2) candidates.push({ order, candidate, limit });
    }
  }
  return candidates;
}

function piecesShared(key: string, limit: number, limitOfNames: number, known: NameIndex): ReadonlyMap<string, number> {
  const shared = new Map<string, number>();
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    for (const [position, piece] of piecesOf(length, limitOfNames).entries()) {
      for (let shift = -limit; shift <= limit; shift++) {
        const start = piece.start + shift;
        if (start < 0 || start + piece.length > key.length) continue;
        const label = pieceLabel(length, limitOfNames, position, key.slice(start, start + piece.length));
        for (const candidate of known.byPiece.get(label) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
      }
    }
  }
  return shared;
}

/**
 * A slip touches at most two neighbouring pieces (when letters are swapped across their border), so of 2 × slips + 2
 * pieces two are untouched, and have moved by no more places than there are slips.
 */
function piecesOf(length: number, slips: number): readonly { readonly start: number; readonly length: number }[] {
  const pieces = 2 * slips + 2;
  return Array.from({ length: pieces }, (_, position) => {
    const start = Math.floor((length * position) / pieces);
    return { start, length: Math.floor((length * (position + 1)) / pieces) - start };
  });
}

function pieceLabel(length: number, slips: number, position: number, piece: string): string {
  return `${length} ${slips} ${position} ${piece}`;
}

function slipsAllowed(key: string): number {
  const letters = key.match(/\p{L}/gu)?.length ?? 0;
  return letters < 5 ? 0 : letters < 8 ? 1 : 2;
}

function numbersIn(key: string): string {
  return key.match(/\d+|(?<![\p{L}\p{M}\p{N}])(?:[ivx]+|\p{L})(?![\p{L}\p{M}\p{N}])/gu)?.join(' ') ?? '';
}

function sortedWords(key: string): string {
  return key.split(' ').sort().join(' ');
}

/** As it stands, and with the last word first or the first word last: Clinton, Hillary. */
function wordOrders(key: string): readonly string[] {
  const words = key.split(' ');
  if (words.length === 1) return [key];
  return [...new Set([key, [...words.slice(-1), ...words.slice(0, -1)].join(' '), [...words.slice(1), ...words.slice(0, 1)].join(' ')])];
}

/** Letters added, dropped, replaced, or swapped with a neighbour (optimal string alignment); `limit + 1` stands for any more. */
function slipsBetween(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) [endOfA, endOfB] = [endOfA - 1, endOfB - 1];
  return slipsThroughout(a.slice(start, endOfA), b.slice(start, endOfB), limit + 1);
}

function slipsThroughout(a: string, b: string, far: number): number {
  if (Math.abs(a.length - b.length) >= far) return far;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let nearest = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : far;
      const slips = Math.min(replaced, swapped, at(last, column) + 1, at(current, column - 1) + 1);
      current.push(slips);
      nearest = Math.min(nearest, slips);
    }
    // A swap reaches back two rows, but this row is at most one slip beyond anything in the one before.
    if (nearest >= far) return far;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, b.length), far);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
