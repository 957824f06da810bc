/** What the files of archives said when they were last read, so that who looks again reads only those that changed. */
import type { ArchiveFile } from './archive-folder.ts';
import { stateOf } from './folder-files.ts';
import type { FileState } from './folder-files.ts';
import type { ReadFile } from './read-archive.ts';

/** What was learnt of a file, without its text. */
export type Reading = Omit<ReadFile, 'raw' | 'body'>;

/** A reading, and what the file system told of the file before it was read. */
export interface DatedReading {
  readonly state: FileState;
  readonly reading: Reading;
}

/** Of archives by their folders, by path. On `globalThis`, since Astro loads its pages and its content loaders apart from each other. */
const SHARED = Symbol.for('dateline.readings');
const shared = globalThis as typeof globalThis & { [SHARED]?: Map<string, Map<string, DatedReading>> };
const READINGS = (shared[SHARED] ??= new Map());

function readingsIn(root: string): Map<string, DatedReading> {
  const readings = READINGS.get(root) ?? new Map<string, DatedReading>();
  READINGS.set(root, readings);
  return readings;
}

/** Undefined where the file is not as it was when it was read. `now`: its state, where it is known. */
export function knownReading(root: string, { path }: ArchiveFile, now?: FileState): Reading | undefined {
  const known = readingsIn(root).get(path);
  return known !== undefined && isAs(known.state, now ?? stateNow(`${root}/${path}`)) ? known.reading : undefined;
}

/** Undefined where it can't be told: whoever reads the file then is told why. */
function stateNow(file: string): FileState | undefined {
  try {
    return stateOf(file);
  } catch {
    return undefined;
  }
}

function isAs(before: FileState, now: FileState | undefined): boolean {
  return now !== undefined && before.size === now.size && before.changed === now.changed && before.touched === now.touched && before.inode === now.inode;
}

/** `state` is from before the file was read. */
export function keepReading(root: string, { path }: ArchiveFile, state: FileState, reading: Reading): void {
  readingsIn(root).set(path, { state, reading });
}

/** As they were read last, by path: files without faults that have not changed since `until` (milliseconds). */
export function readingsOf(root: string, files: readonly ArchiveFile[], until: number): Map<string, DatedReading> {
  const readings = readingsIn(root);
  const sound = new Map<string, DatedReading>();
  for (const { path } of files) {
    const dated = readings.get(path);
    if (dated?.reading.record !== undefined && dated.reading.findings.length === 0 && dated.state.touched < until) sound.set(path, dated);
  }
  return sound;
}

/** Readings that another process has made. What this one has read itself stands. */
export function takeReadings(root: string, taken: ReadonlyMap<string, DatedReading>): void {
  const readings = readingsIn(root);
  for (const [path, dated] of taken) if (!readings.has(path)) readings.set(path, dated);
}
