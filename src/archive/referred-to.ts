import type { Entity, EntityKey } from './model.ts';

/** The entities that an entity's file refers to, with a file or without: all but parties, who are entities only where they have one. */
export function referredTo(entity: Entity): EntityKey[] {
  switch (entity.kind) {
    case 'place':
      return entity.within.map(keyOf);
    case 'organisation':
      return [...entity.partOf, ...entity.predecessors, ...entity.successors].map(keyOf);
    case 'person':
      return [];
    case 'event':
      return [entity.place ?? [], entity.partOf ?? []].flat();
    case 'tag':
      return [entity.broader ?? []].flat();
  }
}

function keyOf({ entity }: { readonly entity: EntityKey }): EntityKey {
  return entity;
}
