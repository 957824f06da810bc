/** What the things of an archive are called by. */

/** An article's permanent id: the file's name, or `id` in its front matter. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };
/** An entity's permanent id within its kind, such as `camp-ashraf`. */
export type EntityId = string & { readonly __brand: 'EntityId' };
/** Kind and id in one, such as `place/camp-ashraf`: the key of every index over entities. */
export type EntityKey = string & { readonly __brand: 'EntityKey' };
/** A path inside the archive folder, `/` between its parts, such as `articles/2011/raid.md`. */
export type SourcePath = string & { readonly __brand: 'SourcePath' };

export type EntityKind = 'place' | 'organisation' | 'person' | 'event' | 'tag';
export const ENTITY_KINDS: readonly EntityKind[] = ['place', 'organisation', 'person', 'event', 'tag'];

/** `place/camp-ashraf` from its two halves. */
export function entityKey(kind: EntityKind, id: string): EntityKey {
  return `${kind}/${id}` as EntityKey;
}

export function kindOf(key: EntityKey): EntityKind {
  return key.slice(0, key.indexOf('/')) as EntityKind;
}
