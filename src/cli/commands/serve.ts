import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { placesOf, shownFrom } from '../places.ts';
import { hold } from '../hold.ts';
import { recoverPublication } from '../publish.ts';
import { defaultPort, serveFolder } from '../serve.ts';

export const name = 'serve';
export const summary = 'Serves the built site on this machine';
export const endless = true;
export const help = `Usage:  npm run serve -- [options]

Serves the built site as a web host would, until Ctrl+C.

  --port <number>   port to listen on; the next free one if it is taken (${defaultPort})
  --host <address>  address to listen on; 0.0.0.0 lets other machines in (127.0.0.1)

  OUT=<folder>      where the site was built, if not in dist/

Example, for a phone in the same network:
  npm run serve -- --host 0.0.0.0 --port 8080`;

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
}

/** Throws on unknown options and on a port that is none. */
export function parseServeArgs(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: String(defaultPort) },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new UsageError(`--port ${values.port} is no port; it is a number from 0 to 65535.`);
  }
  return { port, host: values.host };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { port, host } = parseServeArgs(args);
  const { out: folder, lock } = placesOf(io);
  const shown = shownFrom(io.cwd, folder);
  recoverUnlessBuilt(folder, lock);
  if (!existsSync(folder)) {
    io.err(`There is no folder ${shown} to serve. Build the site first:  npm run build`);
    return 1;
  }
  const { url } = await serveFolder({ folder, port, host });
  io.out(`Serving ${shown} at ${url}  (Ctrl+C stops)`);
  // The open server keeps the process going; the signal handler ends it.
  return new Promise(() => {});
}

/** What a build at work has begun, it ends itself. */
function recoverUnlessBuilt(out: string, lock: string): void {
  using held = hold(lock);
  if (held !== undefined) recoverPublication(out);
}
