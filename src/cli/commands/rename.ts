import { parseArgs } from 'node:util';
import { planRename } from '../../desk/rename.ts';
import { UsageError } from '../command.ts';
import { carryOut, checkId, fileMeant, openDesk } from '../desk.ts';
import type { Io } from '../io.ts';

export const name = 'rename';
export const summary = 'give a file another id, and mend every reference to it';
export const help = `Usage:  npm run rename -- <id> <new id> [--dry-run]

Moves the file, writes the new id wherever front matter names the old one, mends links in all texts, and adds the old
address to the file's aliases, so that it leads on. Names stay as their articles wrote them. All else in the files stays
as it was, comments and quotes included. Either everything is done or nothing.

The id may be that of a place, an organisation, a person, an event, a tag, a page or an article (whose id for feeds and
references stays; its address changes). Where several things have it, write the kind before it: person/clinton.

  --dry-run         only list what would change

  ARCHIVE=<folder>  another archive than content/

Example:  npm run rename -- place/liberty camp-liberty --dry-run`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [id, newId, more] = positionals;
  if (id === undefined || newId === undefined || more !== undefined) throw new UsageError('Give two ids: the one there is, and the new one.');
  checkId(newId);
  const desk = openDesk(io);
  const file = fileMeant(id, desk);
  if (file.path.endsWith(`/${newId}.md`)) throw new UsageError(`${file.path} is called that already.`);
  return carryOut(planRename(desk, file, newId), desk, values['dry-run'], io);
}
