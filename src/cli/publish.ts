/** Puts a finished site in place of the last one. */
import { existsSync, renameSync, rmSync } from 'node:fs';

export function stagingOf(out: string): string {
  return `${out}.building`;
}

function formerOf(out: string): string {
  return `${out}.former`;
}

/** Mends what a publication killed half-way left behind: afterwards the last good site is in its place. */
export function recoverPublication(out: string): void {
  if (!existsSync(out) && existsSync(formerOf(out))) renameSync(formerOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
  rmSync(stagingOf(out), { recursive: true, force: true });
}

/** Two renames: a site is whole at every moment, or for an instant missing, never half. */
export function publish(out: string): void {
  if (existsSync(out)) renameSync(out, formerOf(out));
  renameSync(stagingOf(out), out);
  rmSync(formerOf(out), { recursive: true, force: true });
}
