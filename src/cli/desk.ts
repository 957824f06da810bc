/** What the commands that edit an archive's files share: reading it, finding the file meant, writing or only showing. */
import { filesMeant, readDesk } from '../desk/archive-texts.ts';
import type { DeskArchive, DeskFile } from '../desk/archive-texts.ts';
import type { Change, Refusal } from '../desk/change.ts';
import { finishChanges, writeChanges } from '../desk/write-changes.ts';
import { ID } from '../schema/fields.ts';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';
import { placesOf } from './places.ts';
import { requireFolder } from './require-folder.ts';

export function openDesk(io: Io): DeskArchive {
  const { archive, shown } = placesOf(io);
  requireFolder({ archive, shown });
  if (finishChanges(archive)) io.err('An earlier command was interrupted; what it had decided is done.');
  const desk = readDesk(archive);
  if (desk === undefined) throw new UsageError(`${shown}/archive.yaml can’t be read. What is wrong with it:  npm run check`);
  return desk;
}

/** The one file meant; throws where there is none, or several. */
export function fileMeant(words: string, { files, faulty }: DeskArchive): DeskFile {
  const [first, ...others] = filesMeant(words, files);
  if (first === undefined) {
    const broken = faulty.find((path) => path.endsWith(`/${words.slice(words.lastIndexOf('/') + 1).replace(/\.md$/i, '')}.md`));
    throw new UsageError(broken === undefined ? `“${words}” is no id of this archive.` : `${broken} has faults; mend it first:  npm run check`);
  }
  if (others.length > 0) throw new UsageError(`“${words}” is an id of ${[first, ...others].map(({ kind, id, path }) => `${kind}/${id} (${path})`).join(' and of ')}. Write the one that is meant with its kind before it.`);
  return first;
}

export function checkId(id: string): void {
  if (!ID.test(id) || id !== id.toLowerCase()) throw new UsageError(`“${id}” can’t be an id. Use lower-case letters, digits and hyphens, such as camp-ashraf.`);
}

/** Writes changes, or lists them where `isTrial`; says what was done, or why nothing was. Gives the exit code. */
export function carryOut(changes: readonly Change[] | Refusal, { root, faulty }: DeskArchive, isTrial: boolean, io: Io): number {
  const { shown } = placesOf(io);
  if ('refused' in changes) {
    io.err(`${changes.refused}\nNothing was written.`);
    return 1;
  }
  for (const { path, notes } of changes) io.out(`${shown}/${path}\n${notes.map((note) => `  ${note}`).join('\n')}`);
  const files = `${changes.length} ${changes.length === 1 ? 'file' : 'files'}`;
  if (faulty.length > 0) io.err(`Not looked into, because of faults that npm run check names: ${faulty.join(', ')}`);
  if (isTrial || changes.length === 0) {
    io.err(changes.length === 0 ? 'There is nothing to change.' : `${files} would change. Nothing was written.`);
    return 0;
  }
  writeChanges(root, changes);
  io.err(`Changed ${files}. Look at it with git diff, and then:  npm run check`);
  return 0;
}
