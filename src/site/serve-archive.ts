/** What the server of `npm run dev` shows beside pages: media, the search, and what is wrong with the archive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { loadArchive } from '../pipeline/load-archive.ts';
import { takeMemory } from '../pipeline/memory.ts';
import { saveSearch } from '../pipeline/save-search.ts';
import { routes } from '../plan/routes.ts';
import { MANIFEST_PATH } from '../search/format.ts';
import { showChanges, showFindings, warmUp } from './dev-server.ts';
import type { Server } from './dev-server.ts';

export interface ServedPlaces {
  readonly archive: string;
  /** The archive's folder for what can be made again. */
  readonly cache: string;
  /** Version of this program, where readings of the archive are kept from run to run. */
  readonly program?: string | undefined;
}

export function serveArchive(server: Server, { archive, cache, program }: ServedPlaces): void {
  if (program !== undefined) takeMemory(archive, cache, program);
  showChanges(server, archive);
  showFindings(server);
  warmUp(server);
  server.middlewares.use(routes.media('').slice(0, -1), sirv(archive, { dev: true }));
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!path.startsWith(routes.searchIndex)) return next();
    searchFile(path.slice(routes.searchIndex.length), archive, cache).then((bytes) => {
      response.setHeader('Content-Type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
      response.end(bytes);
    }, next);
  });
}

/** The index is brought up to date whenever its manifest is asked for. */
async function searchFile(path: string, archive: string, cache: string): Promise<Buffer> {
  if (path === MANIFEST_PATH) {
    const { built } = loadArchive({ root: archive, cacheDir: cache });
    if (built !== undefined) await saveSearch({ ...built, root: archive, cacheDir: cache });
  }
  if (!/^[\w/]+\.(?:bin|json)$/.test(path)) throw new Error(`${path} is no file of the search`);
  return readFileSync(join(cache, 'search', path));
}
