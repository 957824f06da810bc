/** What the files of archives said when they were last read, so that who looks again reads only those that changed. */
import type { ArchiveFile } from './archive-folder.ts';
import { stateOf } from './folder-files.ts';
import type { FileState } from './folder-files.ts';
import type { ReadFile } from './read-archive.ts';

/** What was learnt of a file, without its text. */
export type Reading = Omit<ReadFile, 'raw' | 'body'>;

export interface Stamp {
  /** Differs where the file may. */
  readonly text: string;
  /** When the file last changed, in milliseconds. */
  readonly changed: number;
}

export interface Stamped {
  readonly stamp: Stamp;
  readonly reading: Reading;
}

/** On `globalThis`, since Astro loads its pages and its content loaders apart from each other. */
const SHARED = Symbol.for('dateline.readings');
const shared = globalThis as typeof globalThis & { [SHARED]?: Map<string, Stamped> };
const READINGS = (shared[SHARED] ??= new Map());

export function stampOf(root: string, { kind, path }: ArchiveFile, { size, changed, touched, inode } = stateOf(pathOf(root, path))): Stamp {
  return { text: `${kind},${size},${changed},${touched},${inode}`, changed: touched };
}

/** Undefined where the file is not as it was when it was read. `state`: the file's, where it is known. */
export function knownReading(root: string, file: ArchiveFile, state?: FileState): Reading | undefined {
  const known = READINGS.get(pathOf(root, file.path));
  return known !== undefined && known.stamp.text === stampOf(root, file, state).text ? known.reading : undefined;
}

/** `stamp` is from before the file was read. */
export function keepReading(root: string, { path }: ArchiveFile, stamp: Stamp, reading: Reading): void {
  READINGS.set(pathOf(root, path), { stamp, reading });
}

/** As they were read last, by path: files without faults that have not changed since `until` (milliseconds). */
export function readingsOf(root: string, files: readonly ArchiveFile[], until: number): Map<string, Stamped> {
  return new Map(files.flatMap(({ path }) => {
    const stamped = READINGS.get(pathOf(root, path));
    return stamped?.reading.record === undefined || stamped.reading.findings.length > 0 || stamped.stamp.changed >= until ? [] : [[path, stamped]];
  }));
}

/** Readings that another process has made. What this one has read itself stands. */
export function takeReadings(root: string, readings: ReadonlyMap<string, Stamped>): void {
  for (const [path, stamped] of readings) {
    const file = pathOf(root, path);
    if (!READINGS.has(file)) READINGS.set(file, stamped);
  }
}

/** A listed path is in order, so that a slash joins it: quicker than `join`, a few times for each file. */
function pathOf(root: string, path: string): string {
  return `${root}/${path}`;
}
