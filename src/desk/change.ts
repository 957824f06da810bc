import type { FieldPath } from '../archive/finding.ts';

/** What a command will do to one file of the archive; nothing is written while changes are made out. */
export interface Change {
  /** As it is now, inside the archive. */
  readonly path: string;
  /** Its new path, where it moves. */
  readonly to?: string;
  /** Its whole new text. */
  readonly text: string;
  /** For people: what is different, a line each. */
  readonly notes: readonly string[];
}

/** Why nothing can be done; said to whoever asked. */
export interface Refusal {
  readonly refused: string;
}

export function fieldText(path: FieldPath): string {
  return path.map((step, depth) => (typeof step === 'number' ? `[${step + 1}]` : `${depth === 0 ? '' : '.'}${step}`)).join('');
}
