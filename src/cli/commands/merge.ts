import { parseArgs } from 'node:util';
import { buildArchive } from '../../archive/build-archive.ts';
import type { Entity } from '../../archive/model.ts';
import { filesMeant } from '../../desk/archive-texts.ts';
import type { DeskArchive, DeskFile } from '../../desk/archive-texts.ts';
import { planMerge, planMergeOfName } from '../../desk/rename.ts';
import { UsageError } from '../command.ts';
import { carryOut, fileMeant, openDesk } from '../desk.ts';
import type { Io } from '../io.ts';

export const name = 'merge';
export const summary = 'make two places, organisations, people, events or tags one';
export const help = `Usage:  npm run merge -- <id> <into> [--dry-run]

Says in the first file that it is merged into the second, and writes the second's id wherever front matter or a link
names the first. Names stay as their articles wrote them: the first file keeps its own, and they lead to the second, as
its address does. A name that has no file becomes one of the second's names. Either everything is done or nothing.

  --dry-run         only list what would change

  ARCHIVE=<folder>  another archive than content/

Example:  npm run merge -- organisation/amnesty-intl amnesty --dry-run`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [id, target, more] = positionals;
  if (id === undefined || target === undefined || more !== undefined) throw new UsageError('Give two ids: what is to be merged, and into what.');
  const desk = openDesk(io);
  const named = filesMeant(id, desk.files).length > 0 ? undefined : findName(id, desk);
  if (named !== undefined) return carryOut(planMergeOfName(desk, named, targetOf(target, named.kind, desk)), desk, values['dry-run'], io);
  const file = fileMeant(id, desk);
  return carryOut(planMerge(desk, file, targetOf(target, file.kind, desk)), desk, values['dry-run'], io);
}

/** What is merged says the kind of what it is merged into. */
function targetOf(id: string, kind: string, desk: DeskArchive): DeskFile {
  return fileMeant(id.includes('/') ? id : `${kind}/${id}`, desk);
}

/** Something that articles name and no file lists, by its id or its name. */
function findName(words: string, { files, settings }: DeskArchive): Entity | undefined {
  const { archive } = buildArchive({ records: files.map(({ record }) => record), settings });
  const found = archive.entities.filter(({ key, id, name, path }) => path === undefined && [key, id, name].some((text) => text === words));
  if (found.length > 1) throw new UsageError(`“${words}” is named as ${found.map(({ key }) => key).join(' and as ')}. Write the one that is meant so.`);
  return found[0];
}
