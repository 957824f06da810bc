import type { Io } from '../io.ts';
import { run as build } from './build.ts';
import { parseServeArgs, run as serve } from './serve.ts';

export const name = 'start';
export const summary = 'Builds the site and serves it on this machine';
export const endless = true;
export const help = `Usage:  npm start
        npm start -- [options]

Builds the site and serves it, until Ctrl+C. The options are those of  npm run serve.

Example:
  npm start -- --port 8080`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  // A wrong option shows before the build, not minutes later.
  parseServeArgs(args);
  const code = await build([], io);
  return code === 0 ? serve(args, io) : code;
}
