/** The articles and pages that an archive holds before an import. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { listArchive } from '../source/archive-folder.ts';
import { fileId } from '../source/read-archive.ts';

export interface ExistingArticle {
  readonly id: string;
  readonly path: string;
  /** Undefined where none is written. */
  readonly day?: Day;
}

/** A renamed article keeps its id in its front matter. */
export function existingArticles(root: string): ExistingArticle[] {
  return listArchive(root).files.filter(({ kind }) => kind === 'article' || kind === 'page').map(({ path }) => {
    const head = headOf(join(root, path));
    const day = dayOf(/^date:[ \t]*["']?(\d{4,}-\d{2}-\d{2})/m.exec(head)?.[1] ?? '');
    return { id: /^id:[ \t]*["']?([^\s"'#]+)/m.exec(head)?.[1] ?? fileId(path), path, ...(day !== undefined && { day }) };
  });
}

/** As much of the front matter as is needed. */
function headOf(file: string): string {
  const head = Buffer.alloc(16 * 1024);
  const handle = openSync(file, 'r');
  try {
    const text = head.toString('utf8', 0, readSync(handle, head));
    const end = text.indexOf('\n---', 3);
    return text.slice(0, end === -1 ? text.length : end);
  } finally {
    closeSync(handle);
  }
}
