/** What is published and what each file was made of, kept from build to build. Safe to delete: then all is made anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Made } from '../plan/page-spec.ts';
import { stateOf } from '../source/folder-files.ts';
import type { FileState, FolderFiles } from '../source/folder-files.ts';

/** Of a file: its length in bytes, the time of its last change in milliseconds, and what it is made of. */
type Line = readonly [path: string, size: number, changed: number, key: string, of?: string];

/** The folder that is published, and its files, which are too many to look at each. */
const ledger = z.tuple([z.string(), z.array(z.custom<Line>(Array.isArray))]);

export type Ledger = ReadonlyMap<string, Published>;

type Published = Made & Pick<FileState, 'size' | 'changed'>;

const FILE = 'published.json';

/** Of `files`, those published in `out`, those that are still as they were written. */
export function readLedger(cache: string, out: string, files: FolderFiles): Ledger {
  const file = join(cache, FILE);
  if (!existsSync(file)) return new Map();
  const read = ledger.safeParse(readJson(file));
  if (!read.success || read.data[0] !== out) return new Map();
  const published = new Map<string, Published>();
  for (const [path, size, changed, key, of] of read.data[1]) {
    const now = files.get(path);
    if (now?.size === size && now.changed === changed) published.set(path, { size, changed, key, ...(of !== undefined && { of }) });
  }
  return published;
}

/** `before` is what stood there; of files that stay, nothing is asked again. */
export function writeLedger(cache: string, out: string, made: ReadonlyMap<string, Made>, before: Ledger): void {
  if (made.size > 0 && made.size === before.size && [...made].every(([path, one]) => isAs(one, before.get(path)))) return;
  const lines = [...made].map(([path, { key, of }]): Line => {
    const known = before.get(path);
    const { size, changed } = known?.key === key ? known : stateOf(join(out, path));
    return of === undefined ? [path, size, changed, key] : [path, size, changed, key, of];
  });
  writeFileSync(join(cache, FILE), JSON.stringify([out, lines]));
}

function isAs(one: Made, other: Made | undefined): boolean {
  return one.key === other?.key && one.of === other.of;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
