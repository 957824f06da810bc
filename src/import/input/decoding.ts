/** Bytes of any encoding → text. What a file says of itself is believed only as far as its bytes bear it out. */
import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import type { Remark } from '../imported-item.ts';
import type { InputFile } from './input.ts';

export interface Decoding {
  /** A label of the WHATWG Encoding standard. */
  readonly encoding: string;
  /** True where some lines are UTF-8 and others are not: each is read as what it is. */
  readonly isMixed: boolean;
  readonly remarks: readonly Remark[];
}

/** Bytes of undecodable lines that are enough to guess by. */
const SAMPLE = 256 * 1024;
/** A file without line breaks is cut here, at a byte that starts a character. */
const LONGEST_PIECE = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;

interface Scan {
  readonly bom: string | undefined;
  readonly head: string;
  readonly badSample: Buffer;
  readonly badLines: number;
  readonly goodLines: number;
  /** In the lines that are not UTF-8: letters that would be, and bytes that are none. */
  readonly inBad: LettersCounted;
  readonly hasNulls: boolean;
}

/** Reads the file once. `declared` finds what the file's beginning says of its encoding. */
export async function findDecoding(file: InputFile, declared: (head: string) => string | undefined): Promise<Decoding> {
  const scan = await scanFile(file);
  if (scan.bom !== undefined) return { encoding: scan.bom, isMixed: false, remarks: [] };
  const said = labelOf(declared(scan.head));
  if (scan.badLines === 0) {
    const isContradicted = said !== undefined && said !== 'utf-8' && scan.goodLines > 0;
    return { encoding: 'utf-8', isMixed: false, remarks: isContradicted ? [{ code: 'encoding', message: `It says that it is ${said}, but it is UTF-8, and was read so.` }] : [] };
  }
  const guessed = said === undefined || said === 'utf-8' ? guess(scan) : said;
  const isMixed = !guessed.startsWith('utf-16') && (scan.goodLines > 0 || holdsBoth(scan.inBad, guessed));
  const claim = said === undefined ? 'It does not say how it is encoded' : `It says that it is ${said}`;
  const message = isMixed
    ? `${claim}; ${scan.badLines} of its lines are not UTF-8, and were read as ${guessed}. Look at them.`
    : `${claim}; it was read as ${guessed}, going by its letters. Look at the accents.`;
  return { encoding: guessed, isMixed, remarks: said === guessed && !isMixed ? [] : [{ code: 'encoding', message }] };
}

/** Fewer letters than these are too few to guess by. */
const FEWEST = 12;

function guess({ badSample, goodLines, hasNulls, inBad }: Scan): string {
  const sample = goodLines === 0 && !isShared(inBad) ? badSample : Buffer.from(badSample.toString('latin1').replaceAll(UTF8_LETTER, ''), 'latin1');
  const high = sample.filter((byte) => byte >= 0x80).length;
  const ranked = high < FEWEST && !hasNulls ? [] : analyse(lettersOf(sample));
  const found = ranked.map(({ name }) => name).find((name) => hasNulls || !/^utf/i.test(name));
  const label = labelOf(found);
  // What was meant by ISO-8859-1 has always been read as windows-1252; so the standard names it.
  return label ?? 'windows-1252';
}

/** Of a script of its own, only its letters: markup in ASCII would pass for a Western language. */
function lettersOf(sample: Buffer): Buffer {
  let high = 0;
  let inWords = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((sample[index - 1] ?? 0) >= 0x80 || (sample[index + 1] ?? 0) >= 0x80) inWords += 1;
  }
  if (inWords * 2 < high) return sample;
  return Buffer.from(sample.toString('latin1').replaceAll(/[^\x80-\xff]+/g, ' '), 'latin1');
}

function labelOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function scanFile(file: InputFile): Promise<Scan> {
  let head = Buffer.alloc(0);
  let badLines = 0;
  let goodLines = 0;
  let hasNulls = false;
  let inBad: LettersCounted = { good: 0, bad: 0 };
  const bad: Buffer[] = [];
  let badLength = 0;
  for await (const piece of piecesOf(file)) {
    if (head.length < 4096) head = Buffer.concat([head, piece.subarray(0, 4096)]);
    hasNulls ||= piece.includes(0);
    if (isUtf8(piece)) {
      if (goodLines === 0 && !isAscii(piece)) goodLines = 1;
      continue;
    }
    for (const line of linesIn(piece)) {
      if (isUtf8(line)) {
        if (!isAscii(line)) goodLines += 1;
        continue;
      }
      badLines += 1;
      const { good, bad: others } = countLetters(line.toString('latin1'));
      inBad = { good: inBad.good + good, bad: inBad.bad + others };
      if (badLength < SAMPLE) bad.push(Buffer.from(line.subarray(0, SAMPLE)));
      badLength += line.length;
    }
  }
  const badSample = Buffer.concat(bad).subarray(0, SAMPLE);
  return { bom: bomOf(head), head: head.toString('latin1'), badSample: badSample.length === 0 ? head : badSample, badLines, goodLines, hasNulls, inBad };
}

function isAscii(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function bomOf(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** The file's text, piece by piece, without its byte order mark. `bytes`: how much of the file was read so far. */
export async function* decodedPieces(file: InputFile, { encoding, isMixed }: Decoding): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const piece of piecesOf(file)) {
    bytes += piece.length;
    if (!isMixed) yield { text: decoder.decode(piece, { stream: true }), bytes };
    else yield { text: isUtf8(piece) ? piece.toString('utf8') : linesIn(piece).map((line) => (isUtf8(line) ? line.toString('utf8') : decodeLine(line, encoding))).join(''), bytes };
  }
  const rest = isMixed ? '' : decoder.decode();
  if (rest !== '') yield { text: rest, bytes };
}

/** UTF-8, as bytes read one by one as letters. */
const UTF8_LETTER = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

interface LettersCounted {
  readonly good: number;
  readonly bad: number;
}

function countLetters(bytes: string): LettersCounted {
  return { good: bytes.match(UTF8_LETTER)?.length ?? 0, bad: bytes.replaceAll(UTF8_LETTER, '').match(/[\x80-\xff]/g)?.length ?? 0 };
}

/** So many that chance did not make them. «СССР»» in a Windows encoding ends in bytes that UTF-8 would read as one letter. */
function isShared({ good, bad }: LettersCounted): boolean {
  return good >= 10 && good * 10 > bad;
}

/** Where two bytes make a letter, as in Chinese, many pairs look like UTF-8. */
function holdsBoth(counted: LettersCounted, encoding: string): boolean {
  return isShared(counted) && /^(?:windows|iso-8859|koi8|macintosh|x-mac)/.test(encoding);
}

/** A line may hold both: a sentence in UTF-8, and one word that was pasted from elsewhere. */
function decodeLine(line: Buffer, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const bytes = line.toString('latin1');
  const counted = countLetters(bytes);
  if (counted.good <= counted.bad && !holdsBoth(counted, encoding)) return decoder.decode(line);
  return bytes.split(/((?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+)/).map((part, index) => (index % 2 === 1 ? Buffer.from(part, 'latin1').toString('utf8') : decoder.decode(Buffer.from(part, 'latin1')))).join('');
}

/** The whole text; undefined where the file is larger than `most` bytes. */
export async function decodeWhole(file: InputFile, most: number, declared: (head: string) => string | undefined): Promise<{ text: string; remarks: readonly Remark[] } | undefined> {
  if (file.size > most) return undefined;
  const decoding = await findDecoding(file, declared);
  const texts: string[] = [];
  for await (const { text, bytes } of decodedPieces(file, decoding)) {
    if (bytes > most) return undefined;
    texts.push(text);
  }
  return { text: texts.join(''), remarks: decoding.remarks };
}

/** Stretches of the file that end with a line, or at the limit; none cuts a UTF-8 character in two. */
async function* piecesOf(file: InputFile): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of await file.open()) {
    const bytes: Buffer = chunk;
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = rest.lastIndexOf(LINE_FEED);
    const cut = end === -1 && rest.length > LONGEST_PIECE ? characterStart(rest) : end + 1;
    if (cut === 0) continue;
    yield rest.subarray(0, cut);
    rest = Buffer.from(rest.subarray(cut));
  }
  if (rest.length > 0) yield rest;
}

function characterStart(bytes: Buffer): number {
  let at = bytes.length - 1;
  while (at > bytes.length - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

function linesIn(piece: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  while (start < piece.length) {
    const at = piece.indexOf(LINE_FEED, start);
    const end = at === -1 ? piece.length : at + 1;
    lines.push(piece.subarray(start, end));
    start = end;
  }
  return lines;
}

/** `<?xml version="1.0" encoding="windows-1251"?>` */
export function xmlEncoding(head: string): string | undefined {
  return /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

/** `<meta charset="iso-8859-1">`, or the older `content="text/html; charset=…"`; as browsers do, only the beginning is looked at. */
export function htmlEncoding(head: string): string | undefined {
  return /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? xmlEncoding(head);
}

export function noEncoding(): undefined {
  return undefined;
}
