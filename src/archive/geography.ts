/** Distances and directions on a sphere of the Earth's mean radius. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres along the great circle. */
export function distanceBetween(a: Coordinates, b: Coordinates): number {
  const [north, east] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h = Math.sin(north / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The way from `a` to `b` at its start, in eighths of a turn from north by east: 0 north, 2 east, 7 north-west. */
export function directionTo(a: Coordinates, b: Coordinates): number {
  const east = (b.lon - a.lon) * RADIANS;
  const y = Math.sin(east) * Math.cos(b.lat * RADIANS);
  const x = Math.cos(a.lat * RADIANS) * Math.sin(b.lat * RADIANS) - Math.sin(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.cos(east);
  return (Math.round(Math.atan2(y, x) / (Math.PI / 4)) + 8) % 8;
}
