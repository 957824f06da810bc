import type { Loader } from 'astro/loaders';
import type { RecordKind } from '../schema/front-matter.ts';
import { listArchive } from '../source/archive-folder.ts';
import { readFile } from '../source/read-archive.ts';

/**
 * Loads one kind of file of an archive into its collection, through the reader that the command line uses too.
 * Entries are lean: front matter, path and the body's digest; no text, no HTML. Files with findings are left out:
 * `check` runs before and stops the build.
 */
export function archiveLoader(kind: RecordKind, root: string): Loader {
  return {
    name: `dateline-${kind}`,
    load: async ({ store, parseData, generateDigest, watcher }) => {
      // While somebody writes, pages are made of what the reader knows: see `LivePlan`.
      if (watcher !== undefined) return;
      const known = new Set(store.keys());
      for (const file of listArchive(root).files) {
        if (file.kind !== kind) continue;
        const { record, raw } = readFile(root, file);
        if (record === undefined || raw === undefined) continue;
        known.delete(file.path);
        const digest = generateDigest(JSON.stringify([raw, record.id, record.bodyDigest]));
        if (store.get(file.path)?.digest === digest) continue;
        const data = await parseData({ id: file.path, data: { ...raw } });
        store.set({ id: file.path, data, digest, body: record.bodyDigest ?? '' });
      }
      for (const gone of known) store.delete(gone);
    },
  };
}
