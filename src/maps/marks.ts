/** What stands for a place: a point where it is known closely, a circle as wide as what is not known. */
import type { GeoProjection } from 'd3-geo';
import type { Precision } from '../archive/model.ts';
import type { MapPlace } from '../plan/models.ts';
import { lonLat } from './lon-lat.ts';
import { pixelsPerKm } from './projection.ts';

export interface Mark {
  readonly kind: 'point' | 'somewhere';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly place: MapPlace;
  /** What the map is about. */
  readonly isMain: boolean;
}

/** Kilometres around the coordinates: about a district's, about a province's size. A circle is no border, and pages say so. */
const SOMEWHERE: Readonly<Partial<Record<Precision, number>>> = { district: 25, province: 80 };
/** A smaller circle could be taken for a point. */
const LEAST_CIRCLE = 9;

/** Places known only to their country get no mark: the country is shaded. Places of which nothing is known get none either. */
export function marksOf(places: readonly MapPlace[], projection: GeoProjection, radiusOf: (place: MapPlace) => number, main: 'first' | 'most'): Mark[] {
  const most = Math.max(...places.map(({ count = 0 }) => count));
  const mainPlace = main === 'first' ? places[0] : places.find(({ count, precision }) => count === most && precision !== 'country');
  return places.flatMap((place): Mark[] => {
    const placed = place.coordinates && place.precision !== 'country' ? projection([...lonLat(place.coordinates)]) : undefined;
    if (!placed) return [];
    const km = SOMEWHERE[place.precision];
    const isMain = place === mainPlace;
    const radius = km === undefined ? radiusOf(place) + (isMain && main === 'first' ? 1.5 : 0) : Math.max(LEAST_CIRCLE, Math.round(km * pixelsPerKm(projection)));
    return [{ kind: km === undefined ? 'point' : 'somewhere', x: tenth(placed[0]), y: tenth(placed[1]), radius, place, isMain }];
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
