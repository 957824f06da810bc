/** Letters of an index by the script they belong to, in the order of the index. */
export interface JumpRow {
  readonly dir: 'ltr' | 'rtl';
  readonly letters: readonly { readonly letter: string; readonly position: number }[];
}

const SCRIPTS: readonly (readonly [name: string, test: RegExp])[] = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Devanagari', 'Han', 'Hiragana', 'Katakana', 'Hangul'].map(
  (name) => [name, new RegExp(`^\\p{Script=${name}}`, 'u')],
);
const RIGHT_TO_LEFT = new Set(['Hebrew', 'Arabic']);

/** Groups without a letter are left out. */
export function jumpRows(letters: readonly string[]): readonly JumpRow[] {
  const all = letters.map((letter, position) => ({ letter, position })).filter(({ letter }) => letter !== '');
  return [...Map.groupBy(all, ({ letter }) => scriptOf(letter))].map(([script, row]) => ({ dir: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr', letters: row }));
}

function scriptOf(letter: string): string {
  return SCRIPTS.find(([, test]) => test.test(letter))?.[0] ?? '';
}
