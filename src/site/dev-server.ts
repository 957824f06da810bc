/** While somebody writes: pages are shown anew after each save, with the first error over them until it is mended. */
import type { HookParameters } from 'astro';
import { watchFolder } from '../source/watch-folder.ts';
import { overlayOf } from './dev-findings.ts';
import type { ShownFinding } from './dev-findings.ts';

export type Server = HookParameters<'astro:server:setup'>['server'];

/** Has browsers load the page again after each change in the archive's folder, and Astro ask for its paths again. */
export function showChanges(server: Server, archive: string): void {
  const stop = watchFolder(archive, () => {
    // What Astro itself sends when its content store has changed: it forgets the paths of pages.
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
  });
  server.httpServer?.on('close', stop);
}

/** Shows what `npm run dev`, which has started this process, finds in the archive. */
export function showFindings(server: Server): void {
  let overlay: ReturnType<typeof overlayOf>;
  process.on('message', ({ findings }: { readonly findings: readonly ShownFinding[] }) => {
    const had = overlay !== undefined;
    overlay = overlayOf(findings, server.config.root);
    if (overlay !== undefined) server.ws.send(overlay);
    else if (had) server.ws.send({ type: 'full-reload' });
  });
  // A page that was loaded anew shows it again.
  server.ws.on('connection', () => {
    if (overlay !== undefined) server.ws.send(overlay);
  });
}

/** Asks for the front page as soon as the server listens: what all pages need is then made while somebody opens one. */
export function warmUp(server: Server): void {
  server.httpServer?.once('listening', () => {
    const address = server.httpServer?.address();
    if (typeof address !== 'object' || address === null) return;
    // What it says of the page is for whoever opens it.
    void fetch(`http://localhost:${address.port}/`).then((response) => response.body?.cancel(), () => undefined);
  });
}
