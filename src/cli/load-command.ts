import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as build from './commands/build.ts';
import type * as check from './commands/check.ts';
import { programVersion } from './program-version.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Folder of what is made of this program to run it: pages bundled by Astro, and commands. It lies with what npm installs, and like that
 * is of the program, not of an archive; where nothing may be written there, with the caches.
 */
export const MADE = join(root, mayWriteTo(join(root, 'node_modules')) ? 'node_modules/.cache/dateline' : '.dateline/program');

function mayWriteTo(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What it has there of this version. The place counts, since bundled commands name their sources by it. */
export function madeName(): string {
  return createHash('sha256').update(`${programVersion()} ${root}`).digest('base64url').slice(0, 22);
}

interface Commands {
  readonly build: typeof build;
  readonly check: typeof check;
}

/** A command as `site/bundle-commands.ts` has bundled it, where it has; else as it is written. */
export async function loadCommand<Name extends keyof Commands>(name: Name): Promise<Commands[Name]> {
  const bundled = join(MADE, madeName(), 'commands', `${name}.mjs`);
  const { href } = existsSync(bundled) ? pathToFileURL(bundled) : new URL(`commands/${name}.ts`, import.meta.url);
  return (await import(href)) as Commands[Name];
}
