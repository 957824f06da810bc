/** Astro's own command line, in a process of its own. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Io } from './io.ts';

export interface AstroProcess {
  /** Its exit code. */
  readonly ended: Promise<number>;
  /** Tells it something; nothing where it has ended. */
  send(message: object): void;
}

/** Ends when this process does, be it killed. */
export function startAstro(args: readonly string[], { cwd, env }: Pick<Io, 'cwd' | 'env'>): AstroProcess {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const options = ['--disable-warning=ExperimentalWarning', '--import', new URL('./end-with-parent.mjs', import.meta.url).href];
  const child = spawn(process.execPath, [...options, program, ...args], { cwd, env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    ended: new Promise((done, failed) => {
      child.once('error', failed);
      child.once('exit', (code) => done(code ?? 1));
    }),
    send: (message) => {
      if (child.connected) child.send(message);
    },
  };
}
