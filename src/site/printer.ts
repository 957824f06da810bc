/**
 * Prints pages in place of Astro's own loop, which writes one file after the other and waits for each. Rendering stays
 * Astro's. `setPrerenderer` and what is returned here is all that this bypasses; `npm run build -- --plain` does without,
 * and a test compares the two.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { digestOf } from './print-order.ts';
import type { PrintOrder } from './print-order.ts';

/** `out`: the folder to write to. */
export function printerOf(astro: AstroPrerenderer, order: PrintOrder, out: string): AstroPrerenderer {
  const folders = new Set<string>();
  order.write = (file, content) => {
    const path = join(out, file);
    if (!path.startsWith(out)) throw new Error(`${file} is no place in the site`);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, content);
  };
  return {
    ...astro,
    name: 'dateline',
    async getStaticPaths() {
      for (const { pathname, route } of await astro.getStaticPaths()) {
        const rendered = await astro.render(new Request(new URL(encodeURI(pathname), 'http://localhost')), { routeData: route });
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status >= 400 && pathname !== '/404') throw new Error(`${pathname} could not be rendered: ${response.status}`);
        const content = new Uint8Array(await response.arrayBuffer());
        const file = fileOf({ pathname, route });
        if (!order.made.has(file)) order.made.set(file, digestOf(content));
        order.write?.(file, content);
      }
      // Nothing is left to Astro's loop.
      return [];
    },
  };
}

function fileOf({ pathname, route }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (route.type !== 'page') return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
