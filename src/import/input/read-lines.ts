/** A file's lines, one at a time, so that a file of any size needs no more memory than its longest line. */
import type { InputFile } from './input.ts';

/** Bytes beyond which a line is no article, and is not kept. */
export const LONGEST_LINE = 16 * 1024 * 1024;

export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** Bytes of the file up to the end of this line, for a progress bar. */
  readonly end: number;
  /** The line without its line break; or why there is none. */
  readonly content: { readonly text: string } | { readonly trouble: 'not-utf8' | 'too-long' };
}

const LINE_FEED = 0x0a;

/** `longest` is for tests. */
export async function* readLines(file: Pick<InputFile, 'open'>, longest = LONGEST_LINE): AsyncGenerator<FileLine> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  let end = 0;
  const finish = (): FileLine => {
    const content = length > longest ? { trouble: 'too-long' as const } : decode(Buffer.concat(pieces));
    pieces = [];
    length = 0;
    number += 1;
    return { number, end, content };
  };
  for await (const chunk of await file.open()) {
    const bytes: Buffer = chunk;
    let start = 0;
    while (start < bytes.length) {
      const at = bytes.indexOf(LINE_FEED, start);
      const piece = bytes.subarray(start, at === -1 ? bytes.length : at);
      length += piece.length;
      if (length > longest) pieces = [];
      else pieces.push(piece);
      end += piece.length + (at === -1 ? 0 : 1);
      start += piece.length + 1;
      if (at !== -1) yield finish();
    }
  }
  if (length > 0) yield finish();
}

function decode(bytes: Buffer): FileLine['content'] {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
  } catch (error) {
    if (error instanceof TypeError) return { trouble: 'not-utf8' };
    throw error;
  }
}
