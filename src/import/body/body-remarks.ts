/** What mending a body says and counts. */
import type { Remark } from '../imported-item.ts';

/** Changes that lose nothing, so that a number says enough. */
export interface BodyCounts {
  /** Relative links that lead to an article of the same import. */
  articleLinks: number;
  /** Relative links and images that were completed with the article's own address. */
  completed: number;
  /** Templates of the old system that became text, a link or an image. */
  templates: number;
}

export interface BodyNotes {
  readonly remarks: Remark[];
  readonly counts: BodyCounts;
}

export function noNotes(): BodyNotes {
  return { remarks: [], counts: { articleLinks: 0, completed: 0, templates: 0 } };
}

/** A stretch of a body as a remark quotes it: one line, at most 100 characters. */
export function quote(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  return `“${line.length > 100 ? `${line.slice(0, 99)}…` : line}”`;
}
