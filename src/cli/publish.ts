/** Puts a finished site in place of the last one, or brings the last one up to date. */
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GENERATOR } from '../plan/page-spec.ts';

/** Where a site stands before its turn: on the disk on which it will be published. */
function besideOf(out: string): string {
  return `${out}.building`;
}

function formerOf(out: string): string {
  return `${out}.former`;
}

/** What an amendment still has to do, from the moment on at which it may no longer be dropped. */
function journalOf(out: string): string {
  return `${out}.amending.json`;
}

/** Why a site may not take this place: something lies there that is no site of ours, and would be deleted. */
export function obstacleAt(out: string): string | undefined {
  if (!existsSync(out)) return lstatSync(out, { throwIfNoEntry: false }) && 'is a link that leads nowhere';
  if (!statSync(out).isDirectory()) return 'is a file';
  const names = readdirSync(out);
  if (names.includes('.git')) return 'is a Git repository, which a build would delete';
  return names.length === 0 || isSite(out) ? undefined : 'holds something else than a site of Dateline, which a build would delete';
}

function isSite(folder: string): boolean {
  const missing = join(folder, '404.html');
  return existsSync(join(folder, 'index.html')) && existsSync(missing) && readFileSync(missing, 'utf8').includes(`name="generator" content="${GENERATOR}"`);
}

/** Mends what a publication killed half-way left behind: afterwards the last good site is in its place. */
export function recoverPublication(out: string): void {
  if (existsSync(journalOf(out))) amendByJournal(out);
  if (!existsSync(out) && existsSync(formerOf(out))) renameSync(formerOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
  rmSync(besideOf(out), { recursive: true, force: true });
  rmSync(`${journalOf(out)}.new`, { force: true });
}

/** Two renames: a site is whole at every moment, or for an instant missing, never half. */
export function publish(staging: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  move(staging, besideOf(out));
  if (existsSync(out)) renameSync(out, formerOf(out));
  renameSync(besideOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
}

/** Paths of files: those to put in, in this order, and then those to take out. */
export interface Amendment {
  readonly put: readonly string[];
  readonly take: readonly string[];
}

/**
 * Brings a published site up to date from a folder with what changed, file by file. Once it has begun it is finished, if
 * need be by the next command: each file is the old or the new one at every moment, never half.
 */
export function amend(staging: string, out: string, amendment: Amendment): void {
  move(staging, besideOf(out));
  writeFileSync(`${journalOf(out)}.new`, JSON.stringify(amendment));
  renameSync(`${journalOf(out)}.new`, journalOf(out));
  amendByJournal(out);
}

function amendByJournal(out: string): void {
  const { put, take } = JSON.parse(readFileSync(journalOf(out), 'utf8')) as Amendment;
  for (const path of put) {
    const from = join(besideOf(out), path);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(out, path)), { recursive: true });
    renameSync(from, join(out, path));
  }
  for (const path of take) {
    rmSync(join(out, path), { force: true });
    removeEmpty(dirname(path), out);
  }
  rmSync(besideOf(out), { recursive: true, force: true });
  rmSync(journalOf(out));
}

/** A folder below the site's, and those above it, as long as nothing is left in them. */
function removeEmpty(folder: string, out: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(out, folder));
  } catch {
    return;
  }
  removeEmpty(dirname(folder), out);
}

/** Between two disks nothing can be renamed. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
