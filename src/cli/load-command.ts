import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as build from './commands/build.ts';
import type * as check from './commands/check.ts';
import { programVersion } from './program-version.ts';

/** Folder of what is made of this program to run it, a folder for each version: pages bundled by Astro, and commands. */
export const MADE = join(import.meta.dirname, '../../.dateline/pages');

interface Commands {
  readonly build: typeof build;
  readonly check: typeof check;
}

/** A command as `site/bundle-commands.ts` has bundled it, where it has; else as it is written. */
export async function loadCommand<Name extends keyof Commands>(name: Name): Promise<Commands[Name]> {
  const bundled = join(MADE, programVersion(), 'commands', `${name}.mjs`);
  const { href } = existsSync(bundled) ? pathToFileURL(bundled) : new URL(`commands/${name}.ts`, import.meta.url);
  return (await import(href)) as Commands[Name];
}
