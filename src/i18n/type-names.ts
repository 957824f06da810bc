/**
 * Free words of an archive that readers meet often: what a place is, what a claim counts, what a correction mended.
 * Editors write them in their archive's language; the English ones are known in the others.
 */
export type WordTable = Readonly<Record<string, string>>;

/** Looks a written word up without regard to case; stays as written where the table lacks it. */
export function fromTable(table: WordTable): (written: string) => string {
  const known = new Map(Object.entries(table));
  return (written) => known.get(written.toLowerCase()) ?? written;
}
