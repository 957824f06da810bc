import type { EntityKind } from './model.ts';

/** The article's front-matter key, and the archive's folder, for each kind. */
export const MENTION_KEYS = { place: 'places', organisation: 'organisations', person: 'people', event: 'events', tag: 'tags' } as const satisfies Record<EntityKind, string>;

export function folderName(kind: EntityKind): string {
  return MENTION_KEYS[kind];
}
