/** What is published and what each file was made of, kept from build to build. Safe to delete: then all is made anew. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Made } from '../plan/page-spec.ts';
import { stateOf } from './site-files.ts';
import type { FileState, SiteFiles } from './site-files.ts';

/** Length in bytes, time of the last change in milliseconds, and what it is made of. */
const entry = z.tuple([z.number(), z.number(), z.string(), z.string().optional()]);
const ledger = z.object({ out: z.string(), files: z.record(z.string(), entry) });

export type Ledger = ReadonlyMap<string, Published>;

type Published = Made & FileState;

const FILE = 'published.json';

/** Of `files`, those published in `out`, those that are still as they were written. */
export function readLedger(cache: string, out: string, files: SiteFiles): Ledger {
  const file = join(cache, FILE);
  if (!existsSync(file)) return new Map();
  const read = ledger.safeParse(readJson(file));
  if (!read.success || read.data.out !== out) return new Map();
  return new Map(Object.entries(read.data.files).flatMap(([path, [size, changed, key, of]]) => {
    const now = files.get(path);
    return now?.size === size && now.changed === changed ? [[path, { size, changed, key, ...(of !== undefined && { of }) }]] : [];
  }));
}

/** `before` is what stood there; of files that stay, nothing is asked again. */
export function writeLedger(cache: string, out: string, made: ReadonlyMap<string, Made>, before: Ledger): void {
  if (made.size > 0 && made.size === before.size && [...made].every(([path, one]) => isAs(one, before.get(path)))) return;
  const files = [...made].map(([path, { key, of }]) => {
    const known = before.get(path);
    const { size, changed } = known?.key === key ? known : stateOf(join(out, path));
    return [path, [size, changed, key, ...(of === undefined ? [] : [of])]];
  });
  writeFileSync(join(cache, FILE), JSON.stringify({ out, files: Object.fromEntries(files) }));
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

/** Folder of this program. */
const root = join(import.meta.dirname, '../..');
let version: string | undefined;

/** Digest of all that pages are made by besides the archive: this program, as it was when it was first asked for, and what it depends on. */
export function programVersion(): string {
  return (version ??= digestOfProgram());
}

function digestOfProgram(): string {
  const hash = createHash('sha256').update(process.version);
  const sources = ['src', 'public'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const file of [...sources.sort(), join(root, 'astro.config.mjs'), join(root, 'package-lock.json')]) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('base64url').slice(0, 22);
}
