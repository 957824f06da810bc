import { foldLetters, plainWord } from './fold-word.ts';
import { joinedParts } from './joined-words.ts';
import { scanWords } from './scan-words.ts';

/** The words of a name as names are compared: without regard to case, diacritics, letter variants or joiners. */
export function foldedWords(name: string): string[] {
  const words: string[] = [];
  scanWords(name, (start, end) => {
    const raw = name.slice(start, end);
    const parts = joinedParts(raw);
    for (const part of parts.length > 0 ? parts : [raw]) words.push(foldLetters(plainWord(part, ''), ''));
  });
  return words.filter((word) => word !== '');
}
