/** The names that the archive knows: for suggestions, and to tell a place at the beginning of a text from a sentence. */
import { foldName } from '../archive/names.ts';
import { NameFinder } from '../archive/name-finder.ts';
import type { KnownName } from '../archive/name-finder.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import type { EntityKind } from '../archive/model.ts';
import { listArchive } from '../source/archive-folder.ts';
import { readFile } from '../source/read-archive.ts';
import type { Remark } from './imported-item.ts';

export interface KnownNames {
  readonly has: (kind: EntityKind, name: string) => boolean;
  /** One remark on all known names in a text that the front matter does not list. */
  readonly suggest: (text: string, listed: Readonly<Record<string, unknown>>) => Remark | undefined;
}

const KEY_OF: Readonly<Partial<Record<EntityKind, string>>> = { place: 'places', organisation: 'organisations', person: 'people' };

/** Reads the entities' files, not the articles'. */
export function readKnownNames(root: string): KnownNames {
  const names = listArchive(root).files.filter(({ kind }) => isEntity(kind)).flatMap((listed): KnownName[] => {
    const { raw } = readFile(root, listed);
    const name = raw?.['name'];
    if (typeof name !== 'string' || !isEntity(listed.kind)) return [];
    const id = listed.path.slice(listed.path.lastIndexOf('/') + 1, -3);
    const others = [raw?.['names']].flat().map((one) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one)).filter((one) => typeof one === 'string');
    return [name, ...others].map((written) => ({ kind: listed.kind as EntityKind, id, name, written }));
  });
  const folds = new Set(names.flatMap(({ kind, id, written }) => [`${kind} ${foldName(written)}`, `${kind} ${foldName(id)}`]));
  const idOf = new Map(names.map(({ kind, id, written }) => [`${kind} ${foldName(written)}`, id]));
  const finder = new NameFinder(names.filter(({ kind }) => KEY_OF[kind] !== undefined));
  return {
    has: (kind, name) => folds.has(`${kind} ${foldName(name)}`),
    suggest: (text, listed) => suggestion(finder, text.replaceAll(/\]\([^)]*\)|<[^>]*>/g, ' '), (kind, id) => [listed[KEY_OF[kind] ?? '']].flat().some((ref) => typeof ref === 'string' && (ref === id || idOf.get(`${kind} ${foldName(ref)}`) === id))),
  };
}

function isEntity(kind: string): kind is EntityKind {
  return (ENTITY_KINDS as readonly string[]).includes(kind);
}

function suggestion(finder: NameFinder, text: string, isListed: (kind: EntityKind, id: string) => boolean): Remark | undefined {
  const found = finder.find(text).filter(({ entity }) => !isListed(entity.kind, entity.id));
  if (found.length === 0) return undefined;
  const lines = [...Map.groupBy(found, ({ entity }) => KEY_OF[entity.kind] ?? '')].map(([key, several]) => `${key}: [${several.map(({ entity }) => entity.id).join(', ')}]`);
  const words = found.map(({ written, count }) => `“${written}”${count > 1 ? ` ×${count}` : ''}`);
  return { code: 'names-suggested', message: `${words.join(', ')} ${found.length === 1 ? 'is a name' : 'are names'} of the archive, not listed here. If they are meant:  ${lines.join('  ')}` };
}
