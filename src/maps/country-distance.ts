/** Whether a point lies in a country, and how far outside. */
import type { Position } from 'geojson';
import { atlasOf } from './atlas.ts';
import type { Area, Detail } from './atlas.ts';
import type { LonLat } from './lon-lat.ts';

const KM_PER_DEGREE = 111.2;

/**
 * Kilometres from a point to a country, 0 inside it; undefined where Natural Earth has no outline of that country.
 * Its coasts are generalised, so allow some distance: small islands and piers lie outside.
 */
export function distanceToCountry(point: LonLat, code: string): number | undefined {
  const far = areasOf(code, 'far');
  if (far.some((area) => holds(area, point))) return 0;
  const near = areasOf(code, 'near');
  if (near.length === 0) return undefined;
  if (near.some((area) => holds(area, point))) return 0;
  return Math.min(...near.map((area) => distanceTo(area, point)));
}

function areasOf(code: string, detail: Detail): readonly Area[] {
  return (atlasOf(detail).byCode.get(code) ?? []).flatMap(({ areas }) => areas);
}

/** By crossings of a ray (the outlines are cut at 180°, so plane geometry will do). */
function holds({ rings, box: [west, south, east, north] }: Area, [lon, lat]: LonLat): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let isInside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  }
  return isInside;
}

function distanceTo({ rings }: Area, [lon, lat]: LonLat): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const place = ([x = 0, y = 0]: Position): [number, number] => [turned(x - lon) * shrink, y - lat];
  let least = Infinity;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) least = Math.min(least, toSegment(place(ring[index - 1] ?? []), place(ring[index] ?? [])));
  }
  return least * KM_PER_DEGREE;
}

/** The shorter way around. */
function turned(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

/** From the origin to the nearest point between two others. */
function toSegment([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
