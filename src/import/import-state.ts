/**
 * What earlier imports wrote into an archive: one line a file, in order of the paths, so that two people's imports merge.
 * It tells an untouched file from an edited one, and one that an editor deleted from one not yet written. Lines are
 * added as files are written, so that an import that was killed can go on.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { foldName } from '../archive/names.ts';
import type { Day } from '../archive/day.ts';

export const STATE_FILE = '_imported.txt';

const HEAD = `# Files that “npm run import” wrote: path, digest of what it wrote, digest of the id that it came from;
# of an article also its day, and a digest of its title.
# By them an import goes on where another stopped, and leaves edited and deleted files alone. Keep this file.
`;
const LINE = /^([^\t\n]+)\t([\w-]{22})\t([\w-]{16})(?:\t(\d{4,}-\d{2}-\d{2})\t([\w-]{16}))?$/;

/** What a file is made of. Ids are those of one export: the row `1` of two tables is two articles. */
export interface RecordName {
  readonly id: string;
  /** By day and title an article is told from another of its id; what lacks one goes by the id alone. */
  readonly day?: Day;
  readonly title?: string;
}

export interface WrittenFile {
  readonly path: string;
  readonly digest: string;
  /** Of the id. */
  readonly record: string;
  /** Day, and a digest of the title; undefined of what is no article. */
  readonly told?: readonly [day: string, title: string];
}

export class ImportState {
  readonly #file: string;
  readonly #byPath = new Map<string, WrittenFile>();
  /** Digest of an id → paths of its files. */
  readonly #byRecord = new Map<string, Set<string>>();
  #waiting: string[] = [];

  /** A line that was cut off, or that a merge left behind, counts for nothing. */
  constructor(root: string) {
    this.#file = join(root, STATE_FILE);
    if (!existsSync(this.#file) || !lstatSync(this.#file).isFile()) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const [, path, digest, record, day, title] = LINE.exec(line) ?? [];
      if (path === undefined || digest === undefined || record === undefined) continue;
      this.#keep({ path, digest, record, ...(day !== undefined && title !== undefined && { told: [day, title] as const }) });
    }
  }

  #keep(written: WrittenFile): void {
    this.#byPath.set(written.path, written);
    const paths = this.#byRecord.get(written.record) ?? new Set();
    this.#byRecord.set(written.record, paths.add(written.path));
  }

  at(path: string): WrittenFile | undefined {
    return this.#byPath.get(path);
  }

  /** The file of a record, wherever this import would put it: of several that share its id the one most like it. */
  of(record: RecordName): WrittenFile | undefined {
    const files = this.#filesOf(record.id);
    return files.findLast((file) => likeness(file, record) === 2) ?? files.findLast((file) => likeness(file, record) === 1);
  }

  isOf(path: string, record: RecordName): boolean {
    return this.#filesOf(record.id).some((file) => file.path === path && likeness(file, record) > 0);
  }

  /** Whether another article was imported under its id. */
  hasNamesake(record: RecordName): boolean {
    return this.#filesOf(record.id).some((file) => likeness(file, record) === 0);
  }

  #filesOf(id: string): WrittenFile[] {
    const record = shortDigest(id);
    return [...(this.#byRecord.get(record) ?? [])].flatMap((path) => {
      const file = this.#byPath.get(path);
      return file?.record === record ? [file] : [];
    });
  }

  /** Remembers a file that stands on the disk already. */
  add(path: string, digest: string, record: RecordName): void {
    const told = toldOf(record);
    const written = { path, digest, record: shortDigest(record.id), ...(told !== undefined && { told }) };
    const known = this.#byPath.get(path);
    if (known !== undefined && lineOf(known) === lineOf(written)) return;
    this.#keep(written);
    this.#waiting.push(lineOf(written));
    if (this.#waiting.length >= 50) this.flush();
  }

  flush(): void {
    if (this.#waiting.length === 0) return;
    if (lstatSync(this.#file, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new Error(`${this.#file} is a link`);
    appendFileSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
  }

  get isEmpty(): boolean {
    return this.#byPath.size === 0;
  }

  /** The whole file, in order. */
  format(): string {
    return HEAD + [...this.#byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(lineOf).join('');
  }
}

function lineOf({ path, digest, record, told }: WrittenFile): string {
  return `${[path, digest, record, ...(told ?? [])].join('\t')}\n`;
}

/** How many of day and title agree: an article of which neither does is another. */
function likeness({ told }: WrittenFile, record: RecordName): number {
  const own = toldOf(record);
  if (told === undefined || own === undefined) return 1;
  return told.filter((one, index) => one === own[index]).length;
}

function toldOf({ day, title }: RecordName): WrittenFile['told'] {
  return day === undefined || title === undefined ? undefined : [day, shortDigest(foldName(title) || title)];
}

export function contentDigest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

/** The same of a file that may be large. */
export async function streamDigest(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece as Buffer);
  return hash.digest('base64url').slice(0, 22);
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
