/** Which part of the globe a map shows, so that outlines elsewhere need not be drawn at all. */
import type { GeoProjection } from 'd3-geo';
import type { Area } from './atlas.ts';
import type { Size } from './projection.ts';

/** Whether an area may be in sight. */
export type Sight = (area: Area) => boolean;

const SAMPLES = 12;

export function sightOf(projection: GeoProjection, { width, height }: Size): Sight {
  const middle = -projection.rotate()[0];
  let [west, south, east, north] = [0, 90, 0, -90];
  for (let column = 0; column <= SAMPLES; column += 1) {
    for (let row = 0; row <= SAMPLES; row += 1) {
      const point = projection.invert?.([(column / SAMPLES) * width, (row / SAMPLES) * height]);
      // Beyond the globe's edge: everything may be in sight.
      if (!point || point.some(Number.isNaN)) return () => true;
      const [lon, lat] = [turned(point[0] - middle), point[1]];
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  // A sample may miss the outermost corner by a little; near a pole all meridians meet.
  if (east - west > 200 || north > 85 || south < -85) return () => true;
  const slack = (north - south + east - west) / 20 + 0.1;
  return ({ box: [left, bottom, right, top] }) => {
    if (bottom > north + slack || top < south - slack) return false;
    return [-360, 0, 360].some((turn) => left - middle + turn <= east + slack && right - middle + turn >= west - slack);
  };
}

function turned(degrees: number): number {
  return ((degrees + 540) % 360) - 180;
}
