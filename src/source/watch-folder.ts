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
  const leave = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  /** False while the archive is away: what is watched is no longer in it then, and another may come in its place. */
  const follow = (): boolean => {
    const folders = new Set(foldersIn(root));
    for (const folder of watchers.keys()) if (!folders.has(folder)) leave(folder);
    for (const folder of folders) if (!watchers.has(folder)) start(folder);
    return folders.size > 0;
  };
  const start = (folder: string): void => {
    try {
      // A folder that was taken away is an error to some systems; the next look at the folders leaves it out.
      watchers.set(folder, watch(folder, soon).on('error', soon));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      soon();
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (follow()) changed();
      else soon();
    }, PAUSE);
  };
  if (!follow()) soon();
  return () => {
    clearTimeout(timer);
    for (const folder of watchers.keys()) leave(folder);
  };
}

/** Without those that can't be looked into: taken away meanwhile, or not for this user. */
function foldersIn(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !isLeftAlone(entry.name));
    return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [];
  }
}
