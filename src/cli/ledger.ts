/** What is published and what each file was made of, kept from build to build. Safe to delete: then all is made anew. */
import { join } from 'node:path';
import type { Made } from '../plan/page-spec.ts';
import { stateOf } from '../source/folder-files.ts';
import type { FileState, FolderFiles } from '../source/folder-files.ts';
import { KeptLines } from '../source/kept-lines.ts';

/** Of a file: its length in bytes, the time of its last change in milliseconds, and what it is made of. */
type Line = readonly [path: string, size: number, changed: number, key: string, of?: string];

type Published = Made & Pick<FileState, 'size' | 'changed'>;

const FILE = 'published';

/** What stands in one folder, of those that are published from a cache. */
export class Ledger {
  readonly #out: string;
  readonly #lines: KeptLines;
  #published: ReadonlyMap<string, Published> = new Map();

  constructor(cache: string, out: string) {
    this.#out = out;
    this.#lines = new KeptLines(join(cache, FILE), out);
  }

  /** Of `files`, those that are still as they were written. */
  read(files: FolderFiles): ReadonlyMap<string, Made> {
    const published = new Map<string, Published>();
    // It is this module that wrote them.
    for (const [path, size, changed, key, of] of this.#lines.read() as Iterable<Line>) {
      const now = files.get(path);
      if (now?.size === size && now.changed === changed) published.set(path, { size, changed, key, ...(of !== undefined && { of }) });
      // Of several lines the last holds, and an older one never again, though somebody may have set the file's time back.
      else published.delete(path);
    }
    return (this.#published = published);
  }

  /** Of files that stay, nothing is asked again. */
  write(made: ReadonlyMap<string, Made>): void {
    const lineOf = ([path, { key, of }]: readonly [string, Made]): Line => {
      const known = this.#published.get(path);
      const { size, changed } = known?.key === key ? known : stateOf(join(this.#out, path));
      return of === undefined ? [path, size, changed, key] : [path, size, changed, key, of];
    };
    const fresh = [...made].filter(([path, one]) => !isAs(one, this.#published.get(path)));
    this.#lines.save({ count: made.size, lines: made.entries().map(lineOf) }, { count: fresh.length, lines: fresh.values().map(lineOf) });
  }
}

function isAs(one: Made, other: Made | undefined): boolean {
  return one.key === other?.key && one.of === other.of;
}
