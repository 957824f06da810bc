/**
 * Writes changes to an archive all or none. They are put whole into a folder beside the files first; its renaming is the
 * moment at which they count, and a run that is killed later is finished by the next.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change } from './change.ts';

/** The reader of archives leaves names with an underscore alone. */
const BEING_MADE = '_changes.part';
const DECIDED = '_changes';
const LIST = 'list.json';

interface Move {
  readonly from: string;
  readonly to: string;
}

export function writeChanges(root: string, changes: readonly Change[]): void {
  finishChanges(root);
  const part = join(root, BEING_MADE);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  for (const [index, { text }] of changes.entries()) writeFileSync(join(part, String(index)), text, { flush: true });
  const moves = changes.map(({ path, to }): Move => ({ from: path, to: to ?? path }));
  writeFileSync(join(part, LIST), JSON.stringify(moves), { flush: true });
  renameSync(part, join(root, DECIDED));
  finishChanges(root);
}

/** Does what an interrupted run had decided; true where there was such a one. */
export function finishChanges(root: string): boolean {
  const decided = join(root, DECIDED);
  if (!existsSync(join(decided, LIST))) return false;
  const moves: readonly Move[] = JSON.parse(readFileSync(join(decided, LIST), 'utf8'));
  const waiting = new Set(readdirSync(decided));
  for (const [index, { from, to }] of moves.entries()) {
    if (waiting.has(String(index))) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(decided, String(index)), join(root, to));
    }
    if (from !== to && !moves.some((other) => other.to === from)) rmSync(join(root, from), { force: true });
  }
  rmSync(decided, { recursive: true });
  return true;
}
