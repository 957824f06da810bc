/** Outlines → the text of an SVG path, with no more points than can be seen. */
import { geoPath } from 'd3-geo';
import type { GeoContext, GeoPermissibleObjects, GeoProjection } from 'd3-geo';

type Point = readonly [x: number, y: number];

interface Line {
  readonly points: Point[];
  isClosed: boolean;
}

export interface Fineness {
  /** Pixels by which a line may stray. */
  readonly tolerance: number;
  /** Square pixels below which an island or a lake is left out, and so is a border that is shorter than its root. */
  readonly least: number;
  /** Decimals; 0 unless the map can be enlarged. */
  readonly decimals?: number;
}

/** Pixels beyond which a coast would no longer be one. */
const ROUGHEST = 12;

/** Rougher where the text would be longer than `mostText`. */
export function drawOutline(object: GeoPermissibleObjects, projection: GeoProjection, fineness: Fineness, mostText = Infinity): string {
  const lines = linesOf(object, projection);
  let text = textOf(lines, fineness);
  for (let { tolerance, least } = fineness; text.length > mostText && tolerance < ROUGHEST; text = textOf(lines, { ...fineness, tolerance, least })) [tolerance, least] = [tolerance * 1.4, least * 2];
  return text;
}

function textOf(lines: readonly Line[], { tolerance, least, decimals = 0 }: Fineness): string {
  const factor = 10 ** decimals;
  return lines
    .filter(({ points, isClosed }) => (isClosed ? Math.abs(areaOf(points)) >= least : lengthOf(points) ** 2 >= least))
    .map(({ points, isClosed }) => pathOf(simplify(points, tolerance).map(([x, y]) => [Math.round(x * factor), Math.round(y * factor)]), isClosed, factor))
    .join('');
}

function linesOf(object: GeoPermissibleObjects, projection: GeoProjection): readonly Line[] {
  const lines: Line[] = [];
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => lines.push({ points: [[x, y]], isClosed: false }),
    lineTo: (x, y) => lines.at(-1)?.points.push([x, y]),
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
    arc: () => {},
  };
  geoPath(projection, context)(object);
  return lines;
}

/** Whole numbers, each step from the last one: `M12 5l3 -2 …`. */
function pathOf(points: readonly Point[], isClosed: boolean, factor: number): string {
  const kept = points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
  const [first, ...rest] = kept;
  if (first === undefined || rest.length < (isClosed ? 2 : 1)) return '';
  const text = (value: number): string => String(value / factor);
  let [x, y] = first;
  let steps = '';
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [text(nextX - x), text(nextY - y)];
    steps += `${steps === '' || dx.startsWith('-') ? '' : ' '}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return `M${text(first[0])} ${text(first[1])}l${steps}${isClosed ? 'z' : ''}`;
}

/** Along the line: a border may end where it begins. */
function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => sum + (index === 0 ? 0 : Math.hypot(x - (points[index - 1]?.[0] ?? x), y - (points[index - 1]?.[1] ?? y))), 0);
}

function areaOf(points: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

/** Douglas and Peucker, 1973: of points that lie within `tolerance` of a straight line, its ends stay. */
function simplify(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const kept = new Set([0, points.length - 1]);
  const pairs: [number, number][] = [[0, points.length - 1]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [from, to] = pair;
    let [most, at] = [tolerance, -1];
    for (let index = from + 1; index < to; index += 1) {
      const off = strays(points[index], points[from], points[to]);
      if (off > most) [most, at] = [off, index];
    }
    if (at < 0) continue;
    kept.add(at);
    pairs.push([from, at], [at, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function strays([x, y]: Point = [0, 0], [x1, y1]: Point = [0, 0], [x2, y2]: Point = [0, 0]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}
