/** Which of an entity's names was its name at some time. */
import type { DateSpan } from './date-span.ts';
import { inForce } from './in-force.ts';
import type { Entity, Name } from './model.ts';

/** Its official name of the present: the last official one in `lang` without an end. Undefined where that is its name anyhow. */
export function officialNow({ name, names }: Entity, lang: string, archiveLang: string): Name | undefined {
  const found = names.findLast((other) => other.kind === 'official' && isIn(other, lang, archiveLang) && !hasEnded(other));
  return found?.text === name ? undefined : found;
}

/**
 * What it was called when something happened, where that was another name than the one shown: only where the dates of
 * the shown one are written down and leave that time out, and those of another surely or probably cover it.
 */
export function nameThen(entity: Entity, shown: string, when: DateSpan, lang: string, archiveLang: string): string | undefined {
  const dated = entity.names.filter((name) => name.from !== undefined || name.to !== undefined);
  const own = dated.filter(({ text }) => text === shown);
  if (own.length === 0 || own.some((name) => inForce(name, when) !== undefined)) return undefined;
  const held = dated.filter((name) => name.text !== shown && name.kind !== 'acronym' && name.kind !== 'transliteration' && isIn(name, lang, archiveLang) && inForce(name, when) !== undefined);
  return (held.find(({ kind }) => kind === 'official') ?? held[0])?.text;
}

/** The official name of today first, then as the file has them. */
export function officialFirst({ names }: Entity): Name[] {
  const rank = (name: Name): number => Number(name.kind !== 'official' || hasEnded(name));
  return names.toSorted((a, b) => rank(a) - rank(b));
}

function isIn({ lang }: Name, wanted: string, archiveLang: string): boolean {
  return (lang ?? archiveLang) === wanted;
}

function hasEnded({ to }: Name): boolean {
  return to !== undefined && !to.openEnd;
}
