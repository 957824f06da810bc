/** The articles and pages that an archive holds before an import. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { listArchive } from '../source/archive-folder.ts';
import { fileId } from '../source/read-archive.ts';

/** Ids, and their files. */
export function existingArticles(root: string): [id: string, path: string][] {
  return listArchive(root).files.filter(({ kind }) => kind === 'article' || kind === 'page').map(({ path }) => [ownId(join(root, path)) ?? fileId(path), path]);
}

/** A renamed article keeps its id in its front matter. */
function ownId(file: string): string | undefined {
  const head = Buffer.alloc(16 * 1024);
  const handle = openSync(file, 'r');
  try {
    const text = head.toString('utf8', 0, readSync(handle, head));
    const end = text.indexOf('\n---', 3);
    return /^id:[ \t]*["']?([^\s"'#]+)/m.exec(text.slice(0, end === -1 ? text.length : end))?.[1];
  } finally {
    closeSync(handle);
  }
}
