import type { Io } from '../io.ts';
import { writeEditorSchemas } from '../editor-schemas.ts';
import { checkArchive } from './check.ts';
import { astro } from './build.ts';

export const name = 'dev';
export const summary = 'show the site while you write';
export const help = `Usage:  npm run dev

Prints what is wrong with the archive, then serves the site at an address that it prints and shows each file anew
as you save it. Ctrl+C stops it.

  ARCHIVE=<folder>  another archive than content/

Example:  npm run dev`;
export const endless = true;

export async function run(_args: readonly string[], io: Io): Promise<number> {
  checkArchive(io);
  writeEditorSchemas(io);
  return astro(['dev'], io);
}
