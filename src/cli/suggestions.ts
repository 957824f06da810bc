/** Suggestions of `check` and of `new`. */
import { isEntity, listedName } from '../archive/build-archive.ts';
import type { Finding } from '../archive/finding.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { entityKey, kindOf } from '../archive/model.ts';
import { groupBy } from '../archive/group.ts';
import { withoutAddresses } from '../desk/name-finder.ts';
import { finderOf, planAdditions, suggest } from '../desk/suggest.ts';
import { splitFile } from '../source/front-matter-text.ts';
import { listArchive } from '../source/archive-folder.ts';
import { readRecord, readText } from '../source/read-archive.ts';
import { carryOut, openDesk } from './desk.ts';
import type { Io } from './io.ts';

export function suggestions(io: Io): readonly Finding[] {
  return suggest(openDesk(io)).findings;
}

export function applySuggestions(isTrial: boolean, io: Io): number {
  const desk = openDesk(io);
  return carryOut(planAdditions(desk, suggest(desk).missing), desk, isTrial, io);
}

/** Names of the archive's files that stand in an article's text: for whoever has just begun it. */
export function sayWhatIsNamed(root: string, path: string, io: Io): void {
  const split = splitFile(readText(root, path) ?? '');
  if (!('body' in split) || split.body.trim() === '') return;
  const listed = listArchive(root).files.flatMap((file) => {
    const { record } = file.kind === 'article' || file.kind === 'page' ? {} : readRecord(root, file);
    if (record === undefined || !isEntity(record)) return [];
    const { kind, id, name, names, mergedInto } = listedName(record);
    return [{ kind, key: entityKey(kind, mergedInto ?? id), name, names: names.map(({ text }) => ({ text, kind: 'other' as const })) }];
  });
  const lang = typeof split.data['lang'] === 'string' ? split.data['lang'] : '';
  const found = finderOf(listed).find(withoutAddresses(split.body), lang);
  const said = groupBy(found, ({ entities }) => [...entities].map((key) => `${MENTION_KEYS[kindOf(key)]}: ${key.slice(key.indexOf('/') + 1)}`).join(' or '));
  if (said.size > 0) io.err(`The text names:\n${[...said].map(([what, hits]) => `  ${what} (“${hits[0]?.text ?? ''}”${hits.length > 1 ? ` ×${hits.length}` : ''})`).join('\n')}`);
}
