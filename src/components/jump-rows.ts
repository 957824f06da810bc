import type { IndexModel } from '../plan/models.ts';

/** Letters of an index by the script they belong to, in the order of the index. */
export interface JumpRow {
  readonly dir: 'ltr' | 'rtl';
  readonly letters: readonly Letter[];
}

type Letter = IndexModel['letters'][number];

const SCRIPTS: readonly (readonly [name: string, test: RegExp])[] = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Devanagari', 'Han', 'Hiragana', 'Katakana', 'Hangul'].map(
  (name) => [name, new RegExp(`^\\p{Script=${name}}`, 'u')],
);
const RIGHT_TO_LEFT = new Set(['Hebrew', 'Arabic']);

/** Groups without a letter are left out; what begins with no letter (`#`) stands in the first row. */
export function jumpRows(letters: readonly Letter[]): readonly JumpRow[] {
  const first = letters.find(({ letter }) => /\p{L}/u.test(letter))?.letter ?? '';
  const rows = Map.groupBy(letters.filter(({ letter }) => letter !== ''), ({ letter }) => scriptOf(letter === '#' ? first : letter));
  return [...rows].map(([script, row]) => ({ dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr', letters: row }));
}

/** Where a group begins on its page: `letter-K`, `letter-2011`. */
export function groupId(letter: string): string {
  return `letter-${letter === '' ? 'none' : letter === '#' ? 'other' : letter}`;
}

function scriptOf(letter: string): string {
  return SCRIPTS.find(([, test]) => test.test(letter))?.[0] ?? '';
}
