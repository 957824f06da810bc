/** Writes into one folder and nowhere else, and never over a file that somebody else wrote. */
import { createReadStream, createWriteStream, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** `updated`: an earlier text that may go was replaced. `different`: there is another text, and it stays. */
export type Outcome = 'written' | 'same' | 'updated' | 'different' | 'outside';

export interface SafeFolder {
  /** The folder's true path. */
  readonly root: string;
  /**
   * Writes a file, whole or not at all. `mayGo` is asked of another text that is there. `outside`: a link leads the path
   * out of the folder.
   */
  write(path: string, text: string, mayGo?: (there: Buffer) => boolean): Outcome;
  /** Copies a file where there is none; `same` says only that there is one. */
  copy(path: string, content: () => Promise<Readable>): Promise<Outcome>;
  /** Reads a file; undefined where none is, or only a link. */
  open(path: string): Readable | undefined;
  /** Puts this text in place of what is there: for files that belong to the import itself. */
  replace(path: string, text: string): void;
  /** Whether something is there, be it a link that leads nowhere. */
  has(path: string): boolean;
}

/** At the top of the folder, so that one that was left behind is found again. The reader of archives leaves names with `_` alone. */
const PART = '_import.part';

/** Makes the folder where it is missing. `path` is relative to it, with `/`. */
export function openSafeFolder(folder: string): SafeFolder {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  rmSync(join(root, PART), { force: true });
  const inside = new Map<string, boolean>();
  const isInside = (directory: string): boolean => {
    const known = inside.get(directory);
    if (known !== undefined) return known;
    const found = leadsInside(directory, root);
    inside.set(directory, found);
    return found;
  };
  const isAllowed = (file: string): boolean => file.startsWith(root + sep) && isInside(dirname(file));
  return {
    root,
    write: (path, text, mayGo = () => false) => {
      const file = join(root, path);
      if (!isAllowed(file)) return 'outside';
      const there = isThere(file);
      if (there && holds(file, text)) return 'same';
      if (there && !(isPlainFile(file) && mayGo(readFileSync(file)))) return 'different';
      mkdirSync(dirname(file), { recursive: true });
      place(root, file, text);
      return there ? 'updated' : 'written';
    },
    copy: async (path, content) => {
      const file = join(root, path);
      if (!isAllowed(file)) return 'outside';
      if (isThere(file)) return isPlainFile(file) ? 'same' : 'different';
      mkdirSync(dirname(file), { recursive: true });
      const part = join(root, PART);
      rmSync(part, { force: true });
      await pipeline(await content(), createWriteStream(part, { flags: 'wx' }));
      renameSync(part, file);
      return 'written';
    },
    open: (path) => {
      const file = join(root, path);
      return isAllowed(file) && isPlainFile(file) ? createReadStream(file) : undefined;
    },
    replace: (path, text) => {
      if (path.includes('/')) throw new Error(`${path} is not at the top of the folder`);
      const file = join(root, path);
      if (!holds(file, text)) place(root, file, text);
    },
    has: (path) => isThere(join(root, path)),
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

function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** By way of another file, so that none is ever half written. */
function place(root: string, file: string, text: string): void {
  const part = join(root, PART);
  rmSync(part, { force: true });
  writeFileSync(part, text, { flag: 'wx' });
  renameSync(part, file);
}
