/** A line of a body that holds something, reduced to its words. */
export interface Line {
  /** 1-based, in the body. */
  readonly number: number;
  /** Among the lines that hold something. */
  readonly index: number;
  readonly source: string;
  /** `''` for what is quoted, code, part of a table, or longer than any leftover, and for what is not looked for. */
  readonly words: string;
  /** The same for all lines of a paragraph. */
  readonly block: number;
  /** A heading or an item of a list. */
  readonly isMarked: boolean;
}

const longest = 400;

/** The lines of a body outside its fenced code; `isSought` says of which the words are wanted. */
export function linesOf(markdown: string, isSought: (source: string) => boolean): readonly Line[] {
  const lines: Line[] = [];
  let block = 0;
  let number = 0;
  let fence: string | undefined;
  for (const source of markdown.split(/\r\n|[\r\n]/)) {
    number += 1;
    if (source.trim() === '') {
      block += 1;
      continue;
    }
    const mark = /^ {0,3}(```|~~~)/.exec(source)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const isHeading = /^ {0,3}#{1,6}(?:\s|$)/.test(source);
    const isMarked = isHeading || /^[\t ]*(?:[-+*]|\d{1,9}[.)])\s/.test(source);
    if (mark !== undefined || isMarked) block += 1;
    if (mark !== undefined || fence !== undefined) continue;
    lines.push({ number, index: lines.length, source, block, isMarked, words: isForeign(source) || !isSought(source) ? '' : wordsOf(source) });
    if (isHeading) block += 1;
  }
  return lines;
}

/** Quoted, indented code, or a row of a table: not the article's own words, so nothing that it forgot to drop. */
function isForeign(source: string): boolean {
  return /^[\t ]*["'“”„«‘>|]|^ {4}|^\t/.test(source) || source.length - addressLength(source) > longest;
}

function addressLength(source: string): number {
  return source.length > longest ? (source.match(/\]\([^()]*\)|<[^<>]*>/g) ?? []).join('').length : 0;
}

/** The first word of a line of ASCII, and that there is a second. Of most lines this is enough. */
const PLAIN_START = /^[^\w[<\u0080-\uffff]*([a-z\d]+)(?:[^\w[<\u0080-\uffff]|_)+[a-z\d][^[<\u0080-\uffff]*$/i;

/** The first of a line's `wordsOf`; undefined where its first signs do not tell. */
export function firstWordOf(source: string): string | undefined {
  const start = source.slice(0, 60);
  const [, plain] = PLAIN_START.exec(start) ?? [];
  if (plain !== undefined) return plain.toLowerCase();
  // What a link or a tag becomes is not told by its first half.
  if (/[[<]/.test(start)) return undefined;
  const words = wordsOf(start);
  const end = words.indexOf(' ');
  return end === -1 ? undefined : words.slice(0, end);
}

/** Small letters and digits with one space between words; Arabic letters without marks, in one form each. */
export function wordsOf(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, ' $1 ')
    .replace(/<[^<>]*>/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0640\u064b-\u065f\u0670\u200b-\u200f]/g, '')
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ۀ', 'ه')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
