/** Compares a site that holds only what was printed with the published one, and makes it whole where it is to take its place. */
import { cpSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderFiles } from '../source/folder-files.ts';

/** Paths of files, sorted. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly stays: readonly string[];
}

/** A site in the making. */
export interface Staged {
  /** Paths of the files in its folder. */
  readonly made: readonly string[];
  /** Of published ones that stay as they are. */
  readonly kept: readonly string[];
}

/** What there is to publish where these files are published. What was made anew and is the same again is taken out. */
export function compareSites(staging: string, out: string, before: FolderFiles, { made: files, kept }: Staged): Changes {
  const made = [...new Set(files)].sort();
  const same = made.filter((path) => before.has(path) && isSame(join(staging, path), join(out, path)));
  for (const path of same) rmSync(join(staging, path));
  const stays = new Set([...kept, ...same]);
  const isMade = new Set(made);
  return {
    added: made.filter((path) => !before.has(path)),
    changed: made.filter((path) => before.has(path) && !stays.has(path)),
    removed: [...before.keys()].filter((path) => !stays.has(path) && !isMade.has(path)),
    stays: [...stays],
  };
}

/** Adds what stays, without copying where the disk knows hard links, and with the time of its last change. */
export function completeSite(staging: string, out: string, stays: readonly string[]): void {
  const folders = new Set<string>();
  for (const path of stays) {
    const folder = dirname(join(staging, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    link(join(out, path), join(staging, path));
  }
}

function isSame(file: string, published: string): boolean {
  return statSync(file).size === statSync(published).size && readFileSync(file).equals(readFileSync(published));
}

/** Between two disks, and on some, there are no hard links. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { preserveTimestamps: true });
  }
}
