/** The day of this number in 2011, of months that have 28 days each. */
export function dayIn2011(index: number): string {
  return `2011-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
}
