// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const BEAT_MS = 2_000;
const SILENCE_MS = 30_000;

/**
 * Whether a lock's holder is gone: its process has ended, or its file has not been touched for
 * half a minute (a process on another machine or in another container cannot be asked).
 *
 * @param {{ text: string, ageMs: number }} lock
 * @param {{ host: string, isAlive: (pid: number) => boolean }} here
 */
export function isAbandoned({ text, ageMs }, { host, isAlive }) {
  if (ageMs > SILENCE_MS) return true;
  const holder = /^(\d+) (.+)$/.exec(text.trim());
  return holder !== null && holder[2] === host && !isAlive(Number(holder[1]));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** @param {string} file */
function readLock(file) {
  try {
    return { text: readFileSync(file, 'utf8'), ageMs: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Takes an abandoned lock away. Between the look and the rename somebody else may have done so and
 * locked afresh; that lock is put back.
 *
 * @param {string} file
 * @param {string} seen the text of the abandoned lock
 */
function removeAbandoned(file, seen) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/** @param {string} file */
function tryLock(file) {
  try {
    writeFileSync(file, `${process.pid} ${hostname()}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Waits until this process alone holds `file`. `onWait` is called once, if there is a wait.
 *
 * @param {string} file
 * @param {(holder: string) => void} onWait
 * @returns {Promise<() => void>} gives the lock back
 */
export async function takeLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !tryLock(file); ) {
    const lock = readLock(file);
    if (lock === undefined) continue;
    if (isAbandoned(lock, { host: hostname(), isAlive })) {
      removeAbandoned(file, lock.text);
      continue;
    }
    if (!waited) onWait(lock.text);
    waited = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS);
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}
