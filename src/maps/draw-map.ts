/** Places → the drawing of a map, as data: what stands where. Whoever prints it decides about nothing. */
import type { GeoProjection } from 'd3-geo';
import type { MapPlace } from '../plan/models.ts';
import { baseMap, drawCountry, mainParts } from './base-map.ts';
import type { BaseMap } from './base-map.ts';
import { drawGraticule, scaleOf } from './graticule.ts';
import type { GridLine, Scale } from './graticule.ts';
import { boxAround, boxOf, placeLabels } from './labels.ts';
import type { Box, PlacedLabel } from './labels.ts';
import { lonLat } from './lon-lat.ts';
import type { LonLat } from './lon-lat.ts';
import { marksOf } from './marks.ts';
import type { Mark } from './marks.ts';
import { fitProjection } from './projection.ts';
import type { Framing, Size } from './projection.ts';

export interface DrawnLabel extends PlacedLabel {
  readonly mark: Mark;
  /** Room for it only where letters are small against the map. */
  readonly isMinor: boolean;
  /** How far a map must be enlarged for it to have room; 1 is the whole map. */
  readonly zoom?: number;
}

export interface DrawnArea {
  readonly path: string;
  /** From 1, the fewest reports, to 4, the most. */
  readonly shade: number;
  readonly place?: MapPlace;
}

export interface DrawnName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly lang?: string | undefined;
  /** How far a map must be enlarged for it to have room; 1 is the whole map. */
  readonly zoom?: number;
}

export interface MapDrawing extends Size {
  readonly land: readonly string[];
  readonly borders: string;
  /** The country that the map is of. */
  readonly country: string;
  /** Countries that stand for places known to be somewhere in them. */
  readonly areas: readonly DrawnArea[];
  readonly marks: readonly Mark[];
  readonly labels: readonly DrawnLabel[];
  /** Of countries. */
  readonly names: readonly DrawnName[];
  readonly grid: readonly GridLine[];
  readonly scale?: Scale;
  /** What a closer map beside this one shows. */
  readonly frame?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A country's name in the page's language. */
export type CountryNamer = (code: string) => string;

const LOCATOR: Framing = { width: 300, height: 270, margin: 20, atLeast: 450 };
const NEAR: Framing = { width: 520, height: 420, margin: 64, atLeast: 36 };
/** Characters of land and borders: in a margin a locator stays under 4 KB with a country and a few names. */
const LOCATOR_TEXT = { margin: 1800, page: 7000 } as const;
/** Letters against the drawing: where it is printed small, and where large. */
const LETTERS = { locator: [14, 14], near: [19, 12] } as const;

/** The country of the first place, for a page's margin, with those of the others that are in sight: one base for all pages of a country. */
export function drawLocator(places: readonly MapPlace[], nameOf: CountryNamer, near?: readonly MapPlace[], room: keyof typeof LOCATOR_TEXT = 'margin'): MapDrawing | undefined {
  const [main] = places;
  if (main === undefined) return undefined;
  const home = main.country;
  const projection = locatorProjection(home, pointsOf([main]));
  if (projection === undefined) return undefined;
  const base = baseMap(projection, LOCATOR, 'far', undefined, LOCATOR_TEXT[room]);
  const isArea = main.precision === 'country' && home !== undefined;
  const frame = near && frameOf(near, projection);
  return {
    ...drawMarks(base, marksOf(places, projection, () => 4.5, 'first'), LOCATOR, LETTERS.locator, nameOf, isArea ? undefined : home),
    country: home === undefined || isArea ? '' : drawHome(home, projection, room),
    areas: isArea ? [{ path: drawHome(home, projection, room), shade: 2 }] : [],
    ...(frame && { frame }),
  };
}

const fitted = new Map<string, GeoProjection>();

/** Around a country's main parts, the same for all places in them, so it is kept; and around those that lie elsewhere. */
function locatorProjection(home: string | undefined, points: readonly LonLat[]): GeoProjection | undefined {
  const parts = home === undefined ? [] : mainParts(home);
  const outside = points.filter(([lon, lat]) => !parts.some(({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north));
  if (parts.length === 0) return outside.length === 0 ? undefined : fitProjection(outside, { ...LOCATOR, margin: 60, atLeast: 1200 });
  const key = JSON.stringify([home, outside]);
  const known = fitted.get(key);
  if (known !== undefined) return known;
  const projection = fitProjection([...parts.flatMap(({ rings: [ring = []] }) => ring.map(([lon = 0, lat = 0]): LonLat => [lon, lat])), ...outside], LOCATOR);
  fitted.set(key, projection);
  return projection;
}

/** A place with what lies around it, to scale. */
export function drawNear(here: MapPlace, near: readonly MapPlace[]): MapDrawing | undefined {
  if (here.coordinates === undefined || near.length === 0) return undefined;
  const places = [here, ...near];
  const projection = nearProjection(places);
  const base = baseMap(projection, NEAR, 'near');
  const scale = scaleOf(projection, 110);
  const corner: Box = { left: NEAR.width - scale.pixels - 40, top: 0, right: NEAR.width, bottom: 34 };
  const grid = drawGraticule(projection, NEAR);
  const numbers = grid.map(({ x, y }): Box => ({ left: x, top: y - 16, right: x + 62, bottom: y + 4 }));
  return {
    ...drawMarks({ ...base, names: [] }, marksOf(places, projection, () => 5, 'first'), NEAR, LETTERS.near, () => '', undefined, [corner, ...numbers]),
    grid, scale,
  };
}

function drawHome(code: string, projection: GeoProjection, room: keyof typeof LOCATOR_TEXT): string {
  return drawCountry(code, projection, LOCATOR, 'far', undefined, LOCATOR_TEXT[room] / 2);
}

function nearProjection(places: readonly MapPlace[]): GeoProjection {
  return fitProjection(pointsOf(places), NEAR);
}

export function pointsOf(places: readonly MapPlace[]): LonLat[] {
  return places.flatMap(({ coordinates, precision }) => (coordinates && precision !== 'country' ? [lonLat(coordinates)] : []));
}

/** Of two sizes of letters the larger is where the drawing is small: names with room at the larger stand in both. */
function drawMarks(base: BaseMap, marks: readonly Mark[], size: Size, [large, small]: readonly [number, number], nameOf: CountryNamer, home: string | undefined, taken: Box[] = []): MapDrawing {
  const onMap = marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  taken.push(...onMap.filter(({ kind }) => kind === 'point').map((mark) => boxAround({ ...mark, radius: mark.radius + 1 })));
  const wanted = onMap.map((mark) => ({ text: mark.place.text, x: mark.x, y: mark.y, radius: labelRadius(mark) }));
  const major = placeLabels(wanted, large, size, taken);
  const rest = wanted.map((label, index) => (major[index] === undefined ? label : undefined));
  const minor = large === small ? [] : placeLabels(rest.flatMap((label) => label ?? []), small, size, taken);
  let next = 0;
  const labels = onMap.flatMap((mark, index): DrawnLabel[] => {
    const placed = major[index] ?? minor[next++];
    return placed === undefined ? [] : [{ ...placed, mark, isMinor: major[index] === undefined }];
  });
  return {
    width: size.width, height: size.height,
    land: base.land, borders: base.borders, country: '', areas: [],
    marks: onMap, labels,
    names: countryNames(base, size, large, nameOf, home, taken),
    grid: [],
  };
}

/** Names stand beside small circles and in large ones. */
export function labelRadius({ kind, radius }: Mark): number {
  return kind === 'point' || radius < 30 ? radius : 0;
}

function countryNames({ names }: BaseMap, size: Size, fontSize: number, nameOf: CountryNamer, home: string | undefined, taken: Box[]): MapDrawing['names'] {
  return names.filter(({ code }) => code !== home).flatMap(({ code, x, y, area }) => {
    const text = nameOf(code);
    const box = boxOf({ x, y, dy: 0.35, anchor: 'middle' }, text, fontSize);
    const isFree = text !== '' && box.left > 2 && box.right < size.width - 2 && box.top > 2 && box.bottom < size.height - 2 && !taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (!isFree || area < (box.right - box.left) * fontSize) return [];
    taken.push(box);
    return [{ text, x, y }];
  });
}

/** The edges of the closer map, on this one. */
function frameOf(places: readonly MapPlace[], onto: GeoProjection): MapDrawing['frame'] {
  const projection = nearProjection(places);
  const corners = [[0, 0], [NEAR.width, 0], [0, NEAR.height], [NEAR.width, NEAR.height]].flatMap(([x = 0, y = 0]) => {
    const point = projection.invert?.([x, y]);
    const placed = point && onto(point);
    return placed ? [placed] : [];
  });
  const [xs, ys] = [corners.map(([x]) => Math.round(x)), corners.map(([, y]) => Math.round(y))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
