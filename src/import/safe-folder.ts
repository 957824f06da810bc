/** Writes into one folder and nowhere else, and never over a file that says something different. */
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export type Outcome = 'written' | 'same' | 'different' | 'outside';

export interface SafeFolder {
  /** The folder's true path. */
  readonly root: string;
  /**
   * Writes a new file, whole or not at all. `different`: there is such a file with another text, and it stays.
   * `outside`: a link leads the path out of the folder.
   */
  writeNew(path: string, text: string): Outcome;
  /** Puts this text in place of what is there: for files that belong to the import itself. */
  replace(path: string, text: string): void;
}

/** Makes the folder where it is missing. `path` is relative to it, with `/`. */
export function openSafeFolder(folder: string): SafeFolder {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const inside = new Map<string, boolean>();
  const isInside = (directory: string): boolean => {
    const known = inside.get(directory);
    if (known !== undefined) return known;
    const found = leadsInside(directory, root);
    inside.set(directory, found);
    return found;
  };
  return {
    root,
    writeNew: (path, text) => {
      const file = join(root, path);
      const directory = dirname(file);
      if (!file.startsWith(root + sep) || !isInside(directory)) return 'outside';
      if (isThere(file)) return holds(file, text) ? 'same' : 'different';
      mkdirSync(directory, { recursive: true });
      place(file, text);
      return 'written';
    },
    replace: (path, text) => {
      if (path.includes('/')) throw new Error(`${path} is not at the top of the folder`);
      const file = join(root, path);
      if (!holds(file, text)) place(file, text);
    },
  };
}

/** True where the nearest existing part of the path is not reached through a link that leads out. */
function leadsInside(directory: string, root: string): boolean {
  let existing = directory;
  while (!isThere(existing)) existing = dirname(existing);
  if (!existsSync(existing)) return false;
  const real = realpathSync(existing);
  return real === root || real.startsWith(root + sep);
}

/** Also true for a link that leads nowhere. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function holds(file: string, text: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true && readFileSync(file).equals(Buffer.from(text));
}

/** By way of a file beside it, so that none is ever half written. The reader of archives leaves names with `_` alone. */
function place(file: string, text: string): void {
  const part = join(dirname(file), '_import.part');
  rmSync(part, { force: true });
  writeFileSync(part, text, { flag: 'wx' });
  renameSync(part, file);
}
