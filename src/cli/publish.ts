/** Puts a finished site in place of the last one. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a site stands before its turn: on the disk on which it will be published. */
function besideOf(out: string): string {
  return `${out}.building`;
}

function formerOf(out: string): string {
  return `${out}.former`;
}

/** Whether a site may take this place: it is free, empty, or holds a site. Anything else would be deleted. */
export function mayPublish(out: string): boolean {
  if (!existsSync(out)) return true;
  if (!statSync(out).isDirectory()) return false;
  const names = readdirSync(out);
  return names.length === 0 || ['index.html', '404.html'].every((name) => names.includes(name));
}

/** Mends what a publication killed half-way left behind: afterwards the last good site is in its place. */
export function recoverPublication(out: string): void {
  if (!existsSync(out) && existsSync(formerOf(out))) renameSync(formerOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
  rmSync(besideOf(out), { recursive: true, force: true });
}

/** Two renames: a site is whole at every moment, or for an instant missing, never half. */
export function publish(staging: string, out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  move(staging, besideOf(out));
  if (existsSync(out)) renameSync(out, formerOf(out));
  renameSync(besideOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
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
