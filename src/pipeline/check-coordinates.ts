/** Places whose coordinates lie outside the country that they are in, by the maps' outlines. */
import { countryOf } from '../archive/country-of.ts';
import type { Finding } from '../archive/finding.ts';
import type { Archive, Place, Precision } from '../archive/model.ts';
import { distanceToCountry } from '../maps/country-distance.ts';

/** Kilometres: outlines are generalised, piers and small islands lie outside them, and the middle of a province may, too. */
const ALLOWED: Readonly<Record<Precision, number>> = { exact: 25, settlement: 25, district: 60, province: 200, country: Infinity };

/** The outlines are read only where a place has both coordinates and a country. */
export function checkCoordinates({ entities, indexes }: Archive): Finding[] {
  return entities.flatMap((entity): Finding[] => {
    if (entity.kind !== 'place' || entity.coordinates === undefined || entity.path === undefined) return [];
    const found = countryOf(entity, indexes.entity);
    return found === undefined ? [] : checkPlace(entity, entity.path, entity.coordinates, found);
  });
}

function checkPlace({ name, precision }: Place, path: NonNullable<Place['path']>, { lat, lon }: NonNullable<Place['coordinates']>, { code, said }: { readonly code: string; readonly said: Place }): Finding[] {
  const away = ALLOWED[precision] === Infinity ? 0 : distanceToCountry([lon, lat], code);
  if (away === undefined || away <= ALLOWED[precision]) return [];
  const where = { path, field: ['coordinates'] };
  if (distanceToCountry([lat, lon], code) === 0) {
    return [{
      code: 'coordinates-swapped', severity: 'error', where,
      message: `${lat}, ${lon} is outside ${code}; ${lon}, ${lat} is inside it.`,
      remedy: 'Latitude (lat) is north and south, longitude (lon) east and west: swap the two.',
    }];
  }
  const source = said.name === name ? 'country' : `what ${said.name} (${said.path ?? 'without a file'}) says of its country`;
  return [{
    code: 'coordinates-outside-country', severity: 'warning', where,
    message: `${lat}, ${lon} is ${Math.round(away)} km outside ${code}, the country of ${name}.`,
    remedy: `Mend the coordinates, or ${source}. Is a sign missing (west and south are negative)?`,
  }];
}
