/** Suggestions of `check` and of `new`. */
import type { Finding } from '../archive/finding.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { kindOf } from '../archive/model.ts';
import { readKnownEntities } from '../desk/known-entities.ts';
import { planAdditions, suggest } from '../desk/suggest.ts';
import { splitFile } from '../source/front-matter-text.ts';
import { readText } from '../source/read-archive.ts';
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
  const lang = typeof split.data['lang'] === 'string' ? split.data['lang'] : '';
  const said = readKnownEntities(root).lacking(split.body, lang, split.data);
  if (said.length > 0) io.err(`The text names:\n${said.map(({ entity, text, times }) => `  ${MENTION_KEYS[kindOf(entity)]}: ${entity.slice(entity.indexOf('/') + 1)} (“${text}”${times > 1 ? ` ×${times}` : ''})`).join('\n')}`);
}
