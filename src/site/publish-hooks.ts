/** What Astro leaves to us: copies of media, and while somebody writes, media and the search. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { loadArchive } from '../pipeline/load-archive.ts';
import { saveSearch } from '../pipeline/save-search.ts';
import { routes } from '../plan/routes.ts';
import { MANIFEST_PATH } from '../search/format.ts';
import { listArchive } from '../source/archive-folder.ts';
import { takeMemory } from '../pipeline/memory.ts';
import { showChanges, showFindings, warmUp } from './dev-server.ts';
import { handedOver } from './handover.ts';

interface HookPlaces {
  readonly archive: string;
  /** The archive's folder for what can be made again. */
  readonly cache: string;
  /** Version of this program, where readings of the archive are kept from run to run. */
  readonly program?: string | undefined;
}

export function publishHooks({ archive, cache, program }: HookPlaces): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      // Astro's own words for it, `DEV` and `PROD`, are also names of variables that an environment may have.
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.DATELINE_COMMAND': JSON.stringify(command) } } });
      },
      'astro:server:setup': ({ server }) => {
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
      },
      'astro:build:done': ({ dir }) => {
        if (handedOver().isBundling) return;
        for (const file of listArchive(archive).media) {
          const target = join(fileURLToPath(dir), routes.media(file));
          mkdirSync(dirname(target), { recursive: true });
          cpSync(join(archive, file), target);
        }
      },
    },
  };
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
