import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Paths in a site: what was added to the one that is being made, and what need not be, since the last one has it. */
export interface Placed {
  readonly placed: readonly string[];
  readonly published: readonly string[];
}

/** Puts a file of a cache into a site. Nothing is copied on one disk: it has two names instead, unless `mayLink` is false. */
export function placeFile(from: string, to: string, { mayLink = true }: { readonly mayLink?: boolean } = {}): void {
  mkdirSync(dirname(to), { recursive: true });
  if (!mayLink) return copyFileSync(from, to);
  try {
    linkSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error.code === 'ENOENT') throw error;
    // Another disk, or one whose files have one name each.
    copyFileSync(from, to);
  }
}
