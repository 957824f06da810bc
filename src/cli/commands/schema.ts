import { parseArgs } from 'node:util';
import { buildArchive } from '../../archive/build-archive.ts';
import { readDesk } from '../../desk/archive-texts.ts';
import { UsageError } from '../command.ts';
import { EditorSchemas } from '../editor-schemas.ts';
import type { Io } from '../io.ts';
import { placesOf } from '../places.ts';
import { requireFolder } from '../require-folder.ts';

export const name = 'schema';
export const summary = 'let VS Code complete and check front matter, with the names of this archive';
export const help = `Usage:  npm run schema

Writes JSON Schemas of the front matter into .astro/collections/, with the archive's own ids and names as suggestions.
VS Code reads them in Markdown files by its Astro extension (astro-build.astro-vscode), which the project recommends and
sets up. npm run dev writes them, too; run this after files were added. What lies there is made, and not committed.

  ARCHIVE=<folder>  another archive than content/

Example:  npm run schema`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const { archive, shown } = placesOf(io);
  requireFolder({ archive, shown });
  const desk = readDesk(archive);
  if (desk === undefined) throw new UsageError(`${shown}/archive.yaml can’t be read. What is wrong with it:  npm run check`);
  const { entities } = buildArchive({ records: desk.files.map(({ record }) => record), settings: desk.settings }).archive;
  const kinds = new EditorSchemas(io).write(entities);
  io.out(`Wrote .astro/collections/: schemas of ${kinds} kinds of file in ${shown}.`);
  return 0;
}
