/** Places as maps show them. */
import { countryOf } from '../archive/country-of.ts';
import { directionTo } from '../archive/geography.ts';
import type { Entity, Place } from '../archive/model.ts';
import { entityLink } from './links.ts';
import type { EntityContext, NamesContext } from './links.ts';
import type { MapPlace, NearPlace } from './models.ts';

const MOST_NEAR = 6;

/** Those that a map can show: with coordinates, or known to be somewhere in a country. */
export function mapPlaces(entities: readonly Entity[], lang: string, context: NamesContext, countOf?: (place: Place) => number): MapPlace[] {
  const shown = entities.filter((entity) => entity.kind === 'place');
  const around = new Set(shown.flatMap(({ key }) => context.archive.indexes.ancestors.get(key) ?? []));
  return shown.flatMap((entity): MapPlace[] => {
    // An area is drawn only where nothing closer within it is, or where its shade counts what is in it.
    const isCounted = countOf !== undefined && entity.precision === 'country';
    if (!isCounted && around.has(entity.key) && entity.precision !== 'exact' && entity.precision !== 'settlement') return [];
    const country = countryOf(entity, context.archive.indexes.entity)?.code;
    if (entity.coordinates === undefined && (entity.precision !== 'country' || country === undefined)) return [];
    const { href, text, lang: own } = entityLink(entity.key, lang, context);
    return [{
      href, text, ...(own !== undefined && { lang: own }),
      ...(entity.coordinates && { coordinates: entity.coordinates }),
      precision: entity.precision,
      ...(country !== undefined && { country }),
      ...(countOf && { count: countOf(entity) }),
    }];
  });
}

export function nearPlaces(place: Place, context: EntityContext): NearPlace[] {
  return context.placeGrid.near(place, MOST_NEAR).flatMap(({ place: other, km }) =>
    mapPlaces([other], context.settings.lang, context).map((shown): NearPlace => ({
      ...shown,
      km: km < 10 ? Math.round(km * 10) / 10 : Math.round(km),
      direction: directionTo(place.coordinates ?? other.coordinates, other.coordinates),
    })),
  );
}
