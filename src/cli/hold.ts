/** One process at a time for one piece of work. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** SQLITE_BUSY, section 3 of SQLite's result codes. */
const BUSY = 5;
const AGAIN_MS = 200;

/**
 * Holds `file`, which is this module's alone; undefined where another holds it. The lock is the operating system's, by way of SQLite,
 * which knows how each is asked for one: a process that ends lets go, however it ends, and one that reads for a minute need not beat
 * meanwhile, as the holder of `install-lock.mjs` does, which runs where there is no SQLite yet.
 */
export function hold(file: string): Disposable | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    return { [Symbol.dispose]: () => database.close() };
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
}

/** Does `work` once nobody else holds `file`. `onWait` is called once, if there is a wait. */
export async function inTurn<Result>(file: string, work: () => Promise<Result>, onWait: () => void): Promise<Result> {
  let held = hold(file);
  if (held === undefined) onWait();
  while (held === undefined) {
    await setTimeout(AGAIN_MS);
    held = hold(file);
  }
  try {
    return await work();
  } finally {
    held[Symbol.dispose]();
  }
}
