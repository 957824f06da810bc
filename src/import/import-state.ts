/**
 * What earlier imports wrote into an archive: one line a file, in order of the paths, so that two people's imports merge.
 * It tells an untouched file from an edited one, and one that an editor deleted from one not yet written. Lines are
 * added as files are written, so that an import that was killed can go on.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const STATE_FILE = '_imported.txt';

const HEAD = `# Files that “npm run import” wrote: path, digest of what it wrote, digest of the record that it came from.
# By them an import goes on where another stopped, and leaves edited and deleted files alone. Keep this file.
`;
const LINE = /^([^\t\n]+)\t([\w-]{22})\t([\w-]{16})$/;

export interface WrittenFile {
  readonly path: string;
  readonly digest: string;
  readonly record: string;
}

export class ImportState {
  readonly #file: string;
  readonly #byPath = new Map<string, WrittenFile>();
  readonly #byRecord = new Map<string, WrittenFile>();
  #waiting: string[] = [];

  /** A line that was cut off, or that a merge left behind, counts for nothing. */
  constructor(root: string) {
    this.#file = join(root, STATE_FILE);
    if (!existsSync(this.#file) || !lstatSync(this.#file).isFile()) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const [, path, digest, record] = LINE.exec(line) ?? [];
      if (path !== undefined && digest !== undefined && record !== undefined) this.#keep({ path, digest, record });
    }
  }

  #keep(written: WrittenFile): void {
    this.#byPath.set(written.path, written);
    this.#byRecord.set(written.record, written);
  }

  at(path: string): WrittenFile | undefined {
    return this.#byPath.get(path);
  }

  /** The file of a record, wherever this import would put it. */
  of(id: string): WrittenFile | undefined {
    return this.#byRecord.get(recordDigest(id));
  }

  isOf(path: string, id: string): boolean {
    return this.#byPath.get(path)?.record === recordDigest(id);
  }

  /** Remembers a file that stands on the disk already. */
  add(path: string, content: string | Buffer, id: string): void {
    const written = { path, digest: contentDigest(content), record: recordDigest(id) };
    const known = this.#byPath.get(path);
    if (known?.digest === written.digest && known.record === written.record) return;
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

function lineOf({ path, digest, record }: WrittenFile): string {
  return `${path}\t${digest}\t${record}\n`;
}

export function contentDigest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}

function recordDigest(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 16);
}
