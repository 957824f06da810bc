import { lineageOf } from './containment.ts';
import type { Entity, EntityKey, Place } from './model.ts';

export interface CountrySaid {
  /** ISO 3166-1. */
  readonly code: string;
  /** The place whose file says so: itself, or the nearest that it lies in at present. */
  readonly said: Place;
}

/** The country a place says it is in, or else the nearest one said by what it lies in. */
export function countryOf(place: Place, entities: ReadonlyMap<EntityKey, Entity>): CountrySaid | undefined {
  if (place.country !== undefined) return { code: place.country, said: place };
  for (const key of lineageOf(place.key, entities).toReversed()) {
    const around = entities.get(key);
    if (around?.kind === 'place' && around.country !== undefined) return { code: around.country, said: around };
  }
  return undefined;
}
