import { distanceBetween } from '../archive/geography.ts';
import { addTo } from '../archive/group.ts';
import type { Entity, Place } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';

type Located = Place & { readonly coordinates: NonNullable<Place['coordinates']> };

/** Degrees of a cell: wider than `REACH` up to 80° of latitude for the cells on both sides. */
const CELL = 2;
/** Kilometres that count as near. */
const REACH = 150;

/** Places that are known as points, by where they are, so that finding neighbours need not look at all of them. */
export class PlaceGrid {
  readonly #cells = new Map<string, Located[]>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) if (entity.kind === 'place' && isPoint(entity)) addTo(this.#cells, cellOf(entity.coordinates.lat, entity.coordinates.lon), entity);
  }

  /** The nearest first; itself not included. */
  near(place: Place, most: number): { readonly place: Located; readonly km: number }[] {
    if (!isPoint(place)) return [];
    const { lat, lon } = place.coordinates;
    const steps = [-CELL, 0, CELL];
    const around = new Set(steps.flatMap((down) => steps.map((across) => cellOf(lat + down, lon + across))));
    return [...around]
      .flatMap((cell) => this.#cells.get(cell) ?? [])
      .filter((other) => other.key !== place.key)
      .map((other) => ({ place: other, km: distanceBetween(place.coordinates, other.coordinates) }))
      .filter(({ km }) => km <= REACH)
      .sort((a, b) => a.km - b.km || compareText(a.place.key, b.place.key))
      .slice(0, most);
  }
}

function isPoint(place: Place): place is Located {
  return place.coordinates !== undefined && (place.precision === 'exact' || place.precision === 'settlement');
}

function cellOf(lat: number, lon: number): string {
  const across = Math.floor((((lon + 540) % 360) - 180) / CELL);
  return `${Math.floor(lat / CELL)} ${across}`;
}
