/** What the files of an archive know by name: for texts that are not, or not yet, articles of it. */
import { buildArchive, isEntity, listedName } from '../archive/build-archive.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { ENTITY_KINDS, entityKey } from '../archive/model.ts';
import type { EntityKey, EntityKind } from '../archive/model.ts';
import { NameFinder, namesLacking } from '../archive/name-finder.ts';
import type { NameLacking } from '../archive/name-finder.ts';
import { NameRegister } from '../archive/name-register.ts';
import { listArchive } from '../source/archive-folder.ts';
import { readRecord, readSettings } from '../source/read-archive.ts';

export interface KnownEntities {
  has(kind: EntityKind, name: string): boolean;
  /** Names in a text that the article's front matter, as written, does not list. Subjects are not looked for. */
  lacking(text: string, lang: string, frontMatter: Readonly<Record<string, unknown>>): readonly NameLacking[];
}

/** Reads the entities' files, not the articles'. */
export function readKnownEntities(root: string): KnownEntities {
  const records = listArchive(root).files.flatMap((file) => {
    const { record } = file.kind === 'article' || file.kind === 'page' ? {} : readRecord(root, file);
    return record !== undefined && isEntity(record) ? [record] : [];
  });
  const listed = records.map(listedName);
  const register = new NameRegister(listed);
  const { settings } = readSettings(root);
  const outer = settings === undefined ? undefined : buildArchive({ records, settings }).archive.indexes.ancestors;
  const finder = new NameFinder();
  for (const entity of listed) {
    if (entity.kind === 'tag') continue;
    for (const name of [entity.name, ...entity.names.map(({ text }) => text)]) finder.add(name, register.standing(entity));
  }
  const keyOf = (kind: EntityKind, name: string): EntityKey | undefined => {
    const looked = register.look(kind, name);
    return 'found' in looked ? looked.found : undefined;
  };
  return {
    has: (kind, name) => { const looked = register.look(kind, name); return 'found' in looked || 'among' in looked; },
    lacking: (text, lang, frontMatter) => {
      const named = new Set(ENTITY_KINDS.flatMap((kind) => [frontMatter[MENTION_KEYS[kind]]].flat().flatMap((written) => {
        const name = typeof written === 'object' && written !== null && 'id' in written ? written.id : written;
        return typeof name === 'string' ? [keyOf(kind, name) ?? entityKey(kind, name)] : [];
      })));
      // What a listed place lies in follows by itself.
      for (const key of named) for (const above of outer?.get(key) ?? []) named.add(above);
      return namesLacking(text, lang, finder, named);
    },
  };
}
