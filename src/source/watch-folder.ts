/** Tells when something in an archive's folder was saved, added or taken away. */
import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isLeftAlone } from './folder-files.ts';

/** After a save, so that one that writes several files is told of once. Milliseconds. */
const PAUSE = 50;

/**
 * Calls `changed` soon after the last of several changes; what changed is for the caller to see. Folders are watched,
 * not files: ten thousand articles cost nothing. Gives a function that ends it.
 */
export function watchFolder(root: string, changed: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const folders = new Set(foldersIn(root));
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      // A folder that was taken away is an error to some systems; the next look at the folders leaves it out.
      if (!watchers.has(folder)) watchers.set(folder, watch(folder, soon).on('error', soon));
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      changed();
    }, PAUSE);
  };
  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function foldersIn(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !isLeftAlone(entry.name));
  return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
}
