/**
 * What the files of archives said when they were last read, so that a process that looks again reads only those that
 * changed. Kept from one process to the next where somebody asks for it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArchiveFile } from './archive-folder.ts';
import type { ReadFile } from './read-archive.ts';

/** A file as it was read, without its body. */
export type Reading = Omit<ReadFile, 'body'>;

interface Stamped {
  /** Differs where the file may. */
  readonly stamp: string;
  readonly reading: Reading;
  /** It was taken from the last process. */
  readonly isSaved?: true;
}

/** On `globalThis`, since Astro loads its pages and its content loaders apart from each other. */
const SHARED = Symbol.for('dateline.readings');
const shared = globalThis as typeof globalThis & { [SHARED]?: Map<string, Stamped> };
const READINGS = (shared[SHARED] ??= new Map());

export function stampOf(root: string, { kind, path }: ArchiveFile): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(root, path));
  return [kind, size, mtimeMs, ctimeMs, ino].join();
}

/** Undefined where the file is not as it was when it was read. */
export function knownReading(root: string, file: ArchiveFile): Reading | undefined {
  const known = READINGS.get(join(root, file.path));
  return known !== undefined && known.stamp === stampOf(root, file) ? known.reading : undefined;
}

/** `stamp` is from before the file was read. */
export function keepReading(root: string, { path }: ArchiveFile, stamp: string, reading: Reading): void {
  READINGS.set(join(root, path), { stamp, reading });
}

interface Saved {
  /** Of the program that read. */
  readonly version: string;
  readonly readings: ReadonlyMap<string, Stamped>;
}

/** Keeps the readings of sound files for `takeReadings`, where any is new. */
export function saveReadings(place: string, version: string, root: string, files: readonly ArchiveFile[]): void {
  const known = files.flatMap(({ path }) => {
    const stamped = READINGS.get(join(root, path));
    return stamped?.reading.record === undefined || stamped.reading.findings.length > 0 ? [] : [[join(root, path), stamped] as const];
  });
  if (known.every(([, { isSaved }]) => isSaved)) return;
  const saved: Saved = { version, readings: new Map(known.map(([path, stamped]) => [path, { ...stamped, isSaved: true }])) };
  mkdirSync(dirname(place), { recursive: true });
  const beside = `${place}.${process.pid}`;
  writeFileSync(beside, serialize(saved));
  renameSync(beside, place);
}

/** Nothing where there are none, or another version's. */
export function takeReadings(place: string, version: string): void {
  if (!existsSync(place)) return;
  const saved = deserialize(readFileSync(place)) as Saved;
  if (saved.version !== version) return;
  for (const [path, stamped] of saved.readings) if (!READINGS.has(path)) READINGS.set(path, stamped);
}
