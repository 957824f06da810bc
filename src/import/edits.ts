/** Changes to a text by position, so that all that is not meant stays as it was, byte for byte. */
export interface Edit {
  readonly start: number;
  /** Not itself replaced. */
  readonly end: number;
  readonly text: string;
}

/** Applies edits in any order. Where two overlap, the one that starts first (then the longer one) counts. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
