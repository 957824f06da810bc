/** Makes a site that holds only what was printed whole again, with what stays as it is published. */
import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of files, sorted. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Puts each of `kept` from the published site into the new one, without copying where the disk knows hard links. A file
 * that was made anew and is the same gives way to the published one, whose time of change then says the truth.
 */
export function keepPublished(staging: string, out: string, kept: readonly string[]): Changes {
  const made = filesIn(staging);
  const same = made.filter((path) => isSame(join(staging, path), join(out, path)));
  for (const path of same) rmSync(join(staging, path));
  const stays = new Set([...kept, ...same]);
  const folders = new Set<string>();
  for (const path of stays) {
    const folder = dirname(join(staging, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    link(join(out, path), join(staging, path));
  }
  const [published, isThere] = [filesIn(out), new Set(made)];
  const before = new Set(published);
  return {
    added: made.filter((path) => !before.has(path)),
    changed: made.filter((path) => before.has(path) && !stays.has(path)),
    removed: published.filter((path) => !stays.has(path) && !isThere.has(path)),
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

function isSame(file: string, other: string): boolean {
  const [own, published] = [statSync(file), statSync(other, { throwIfNoEntry: false })];
  if (published?.isFile() !== true || own.size !== published.size) return false;
  return (own.ino !== 0 && own.ino === published.ino && own.dev === published.dev) || readFileSync(file).equals(readFileSync(other));
}

/** Between two disks, and on some, there are no hard links. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to, { preserveTimestamps: true });
  }
}
