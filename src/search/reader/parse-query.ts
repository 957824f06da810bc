import { hasJoiner, joinedParts } from '../words/joined-words.ts';
import { scanWords } from '../words/scan-words.ts';

/** A word as typed. */
export interface TypedWord {
  readonly raw: string;
  /** The parts of a word that joiners hold together. */
  readonly parts: readonly string[];
}

/** Words to be found somewhere in an article, or one after the other. */
export interface QueryPart {
  readonly words: readonly TypedWord[];
  readonly isPhrase: boolean;
}

export interface ParsedQuery {
  readonly parts: readonly QueryPart[];
  /** Whether more letters may come to the last word. */
  readonly isOpen: boolean;
}

/** Longer queries are pasted texts; the rest of one is not looked at. */
const MOST_WORDS = 24;
const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/gu;

export function parseQuery(text: string): ParsedQuery {
  const parts: QueryPart[] = [];
  let words = 0;
  let from = 0;
  const add = (piece: string, isPhrase: boolean) => {
    const found = wordsOf(piece).slice(0, MOST_WORDS - words);
    words += found.length;
    if (found.length > 0) parts.push({ words: found, isPhrase: isPhrase && found.length > 1 });
  };
  for (const match of text.matchAll(QUOTED)) {
    add(text.slice(from, match.index), false);
    add(match[1] ?? '', true);
    from = match.index + match[0].length;
  }
  add(text.slice(from), false);
  return { parts, isOpen: from < text.length && /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

function wordsOf(text: string): TypedWord[] {
  const words: TypedWord[] = [];
  scanWords(text, (start, end) => {
    const raw = text.slice(start, end);
    words.push({ raw, parts: hasJoiner(raw) ? joinedParts(raw) : [] });
  });
  return words;
}
