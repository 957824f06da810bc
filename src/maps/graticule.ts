/** Meridians, parallels and a scale for maps close by. */
import type { GeoProjection } from 'd3-geo';
import { drawOutline } from './outline.ts';
import { pixelsPerKm } from './projection.ts';
import type { Size } from './projection.ts';

export interface GridLine {
  readonly path: string;
  /** Degrees; north and east are positive. */
  readonly degrees: number;
  readonly axis: 'lat' | 'lon';
  /** Where its name stands: at the foot of a meridian, at the left end of a parallel. */
  readonly x: number;
  readonly y: number;
}

const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.25, 1 / 6, 1 / 12];
const POINTS = 8;

/** At least two of each, at full degrees or whole minutes. */
export function drawGraticule(projection: GeoProjection, { width, height }: Size): GridLine[] {
  const at = (x: number, y: number): [number, number] => projection.invert?.([x, y]) ?? [0, 0];
  const [, top] = at(width / 2, 0);
  const [, bottom] = at(width / 2, height);
  const [left] = at(0, height / 2);
  const [right] = at(width, height / 2);
  const east = right < left ? right + 360 : right;
  const step = STEPS.find((step) => multiples(left, east, step).length >= 2 && multiples(bottom, top, step).length >= 2) ?? 1 / 12;
  const along = (from: number, to: number): number[] => Array.from({ length: POINTS + 1 }, (_, index) => from + ((to - from) * index) / POINTS);
  const meridians = multiples(left, east, step).map((lon): GridLine => {
    const [x = 0] = projection([lon, bottom]) ?? [];
    return { path: lineOf(along(bottom - step, top + step).map((lat) => [lon, lat]), projection), degrees: ((lon + 540) % 360) - 180, axis: 'lon', x: Math.round(x) + 4, y: height - 6 };
  });
  const parallels = multiples(bottom, top, step).map((lat): GridLine => {
    const [, y = 0] = projection([left, lat]) ?? [];
    return { path: lineOf(along(left - step, east + step).map((lon) => [lon, lat]), projection), degrees: lat, axis: 'lat', x: 6, y: Math.round(y) - 4 };
  });
  return [...meridians, ...parallels].filter(({ x, y }) => x > 0 && x < width - 50 && y > 12 && y < height);
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

function lineOf(coordinates: [number, number][], projection: GeoProjection): string {
  return drawOutline({ type: 'LineString', coordinates }, projection, { tolerance: 0.3, least: 0, decimals: 1 });
}

export interface Scale {
  readonly km: number;
  readonly pixels: number;
}

/** The longest round distance that is no more than so many pixels. */
export function scaleOf(projection: GeoProjection, most: number): Scale {
  const perKm = pixelsPerKm(projection);
  const power = 10 ** Math.floor(Math.log10(most / perKm));
  const km = [5, 2, 1].map((factor) => factor * power).find((distance) => distance * perKm <= most) ?? power;
  return { km, pixels: Math.round(km * perKm) };
}
