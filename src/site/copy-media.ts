import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { routes } from '../plan/routes.ts';
import { listArchive } from '../source/archive-folder.ts';

/** Copies images and other files of an archive to where its site, in `out`, has them. */
export function copyMedia(archive: string, out: string): void {
  for (const file of listArchive(archive).media) {
    const target = join(out, routes.media(file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(archive, file), target);
  }
}
