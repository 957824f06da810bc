/** What Astro leaves to us: copies of media, and while somebody writes, media and the search. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { handedOver } from './handover.ts';
import type { ServedPlaces } from './serve-archive.ts';

/** What the hooks need is loaded when they are called: to bundle the pages, Astro needs nothing of it. */
export function publishHooks(places: ServedPlaces): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      // Astro's own words for it, `DEV` and `PROD`, are also names of variables that an environment may have.
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.DATELINE_COMMAND': JSON.stringify(command) } } });
      },
      'astro:server:setup': async ({ server }) => {
        const { serveArchive } = await import('./serve-archive.ts');
        serveArchive(server, places);
      },
      'astro:build:done': async ({ dir }) => {
        if (handedOver().isBundling) return;
        const { copyMedia } = await import('./copy-media.ts');
        copyMedia(places.archive, fileURLToPath(dir));
      },
    },
  };
}
