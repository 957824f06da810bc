/** What Astro leaves to us once its pages are written: copies of media. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { routes } from '../plan/routes.ts';
import { takeOrder } from './print-order.ts';
import { printerOf } from './printer.ts';
import { listArchive } from '../source/archive-folder.ts';

export function publishHooks({ archive }: { readonly archive: string }): AstroIntegration {
  let out = '';
  return {
    name: 'dateline',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const order = takeOrder();
        if (order !== undefined) setPrerenderer((astro) => printerOf(astro, order, out));
      },
      'astro:build:done': ({ dir }) => {
        for (const file of listArchive(archive).media) {
          const target = join(fileURLToPath(dir), routes.media(file));
          mkdirSync(dirname(target), { recursive: true });
          cpSync(join(archive, file), target);
        }
      },
    },
  };
}
