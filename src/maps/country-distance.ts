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

/** By crossings of a ray, on a plane on which the outline's own longitudes run on beyond 180°. */
function holds({ rings, box: [west, south, east, north] }: Area, [lon, lat]: LonLat): boolean {
  if (lon < west || lon > east || lat < south || lat > north) return false;
  const crossings = rings.map((ring) => {
    const plane = unrolled(ring);
    return [lon - 360, lon, lon + 360].reduce((sum, turn) => sum + crossingsOf(plane, turn, lat), 0);
  });
  return crossings.reduce((sum, count) => sum + count, 0) % 2 === 1;
}

function crossingsOf(ring: readonly Position[], lon: number, lat: number): number {
  let crossings = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) crossings += 1;
  }
  return crossings;
}

const planes = new WeakMap<readonly Position[], readonly Position[]>();

/** Without the leap from 180° to −180°. One that goes all around the globe is closed by way of its pole. */
function unrolled(ring: readonly Position[]): readonly Position[] {
  const known = planes.get(ring);
  if (known !== undefined) return known;
  let [turns, last] = [0, ring[0]?.[0] ?? 0];
  const plane = ring.map(([lon = 0, lat = 0]): Position => {
    if (Math.abs(lon - last) > 180) turns += lon < last ? 360 : -360;
    last = lon;
    return [lon + turns, lat];
  });
  const [first, end] = [plane[0] ?? [0, 0], plane.at(-1) ?? [0, 0]];
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  const closed = turns === 0 ? plane : [...plane, [end[0] ?? 0, pole], [first[0] ?? 0, pole], first];
  planes.set(ring, closed);
  return closed;
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
