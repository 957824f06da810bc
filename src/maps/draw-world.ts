/** The archive's places on one map, whole or enlarged. */
import type { GeoProjection } from 'd3-geo';
import type { MapPlace } from '../plan/models.ts';
import { baseMap, drawCountry, mainParts } from './base-map.ts';
import type { CountryName } from './base-map.ts';
import { labelRadius, pointsOf } from './draw-map.ts';
import type { DrawnArea, DrawnLabel, DrawnName, MapDrawing } from './draw-map.ts';
import { boxAround, boxOf, isInside, overlaps, placesFor } from './labels.ts';
import type { PlacedLabel } from './labels.ts';
import type { LonLat } from './lon-lat.ts';
import { marksOf } from './marks.ts';
import type { Mark } from './marks.ts';
import type { Fineness } from './outline.ts';
import { fitProjection } from './projection.ts';
import type { Framing } from './projection.ts';

interface Format extends Framing {
  /** Letters and marks against the drawing: large where the drawing is printed small. */
  readonly letters: number;
  readonly marks: number;
  /** Height: a lower map would be a strip. */
  readonly lowest: number;
}

/** Two drawings of one map: a phone's has larger letters and is less wide for its height. */
const FORMATS = {
  wide: { width: 960, height: 494, margin: 36, atLeast: 1500, letters: 12, marks: 1, lowest: 384 },
  narrow: { width: 480, height: 380, margin: 34, atLeast: 1500, letters: 18, marks: 1.6, lowest: 320 },
} satisfies Record<string, Format>;

/** How far each press of a button enlarges the map; the last is as close as it goes. */
export const ZOOMS: readonly number[] = [1, 1.6, 2.56, 4.1, 6.55, 10.49, 16];
const COARSE: Fineness = { tolerance: 0.9, least: 5 };
const FINE: Fineness = { tolerance: 0.35, least: 1.5, decimals: 1 };
const SHADES = 4;

/** Larger marks and darker countries for more reports. `isFine`: made to be enlarged, with names that find room only then. */
export function drawWorld(places: readonly MapPlace[], format: keyof typeof FORMATS = 'wide', isFine = false): MapDrawing {
  const { projection, size } = frame(places, FORMATS[format]);
  const base = baseMap(projection, size, 'far', isFine ? FINE : COARSE);
  const dots = places.filter((place) => !isShaded(place));
  const share = shareAmong(dots);
  const marks = marksOf(dots, projection, (place) => (3.5 + Math.round(45 * share(place)) / 10) * size.marks, 'most')
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
  const areas = areasOf(places.filter(isShaded), projection, size, isFine ? { ...FINE, least: 1 } : { ...COARSE, least: 3 });
  const named = base.names.flatMap((name) => {
    const place = areas.find(({ place }) => place?.country === name.code)?.place;
    return place === undefined ? [] : [{ ...name, place }];
  });
  return {
    width: size.width, height: size.height,
    land: base.land, borders: base.borders, country: '', areas, marks, grid: [],
    ...nameAll(marks, named, size, isFine ? ZOOMS : ZOOMS.slice(0, 1)),
  };
}

function isShaded(place: MapPlace): place is MapPlace & { readonly country: string } {
  return place.precision === 'country' && place.country !== undefined;
}

/** By the root, so that a mark's or a shade's size says how many reports. */
function shareAmong(places: readonly MapPlace[]): (place: MapPlace) => number {
  const most = Math.max(1, ...places.map(({ count = 0 }) => count));
  return ({ count = 0 }) => Math.sqrt(count / most);
}

/** Around all points and shaded countries; no higher than they are. */
function frame(places: readonly MapPlace[], format: Format): { readonly projection: GeoProjection; readonly size: Format } {
  const corners = places.flatMap((place) => (isShaded(place) ? mainParts(place.country).flatMap(({ box: [west, south, east, north] }): LonLat[] => [[west, south], [east, south], [west, north], [east, north]]) : []));
  const points = [...pointsOf(places), ...corners];
  const whole = fitProjection(points, format);
  const ys = points.flatMap(([lon, lat]) => whole([lon, lat])?.slice(1) ?? []);
  const height = Math.min(format.height, Math.max(format.lowest, Math.round(Math.max(...ys) - Math.min(...ys) + 2 * format.margin)));
  const size = { ...format, height: points.length === 0 ? format.height : height };
  return { projection: fitProjection(points, size), size };
}

/** The countries whose own page is on the map, each once. */
function areasOf(places: readonly (MapPlace & { readonly country: string })[], projection: GeoProjection, size: Format, fineness: Fineness): DrawnArea[] {
  const share = shareAmong(places);
  const countries = new Map(places.toReversed().map((place) => [place.country, place]));
  return [...countries].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, place]) => {
    const path = drawCountry(code, projection, size, 'far', fineness);
    return path === '' ? [] : [{ path, place, shade: Math.max(1, Math.ceil(share(place) * SHADES)) }];
  });
}

type NamedCountry = CountryName & { readonly place: MapPlace };

/**
 * Names by how far the map must be enlarged for them: the map grows, letters and marks keep their size. A name that has a
 * place keeps it, so it must be free closer by, too.
 */
function nameAll(marks: readonly Mark[], countries: readonly NamedCountry[], size: Format, zooms: readonly number[]): { readonly labels: DrawnLabel[]; readonly names: DrawnName[] } {
  const closeness = zooms.map((zoom) => ({
    zoom, width: size.width * zoom, height: size.height * zoom,
    taken: marks.filter(({ kind }) => kind === 'point').map(({ x, y, radius }) => boxAround({ x: x * zoom, y: y * zoom, radius: radius + 1 })),
  }));
  const labels = new Map<Mark, DrawnLabel>();
  const names = new Map<NamedCountry, DrawnName>();
  for (const [index, { zoom }] of closeness.entries()) {
    const fromHere = closeness.slice(index);
    const take = (anchor: Point, placed: PlacedLabel, text: string): boolean => {
      const boxes = fromHere.map((at) => ({ at, box: boxOf({ ...placed, x: placed.x - anchor.x + anchor.x * at.zoom, y: placed.y - anchor.y + anchor.y * at.zoom }, text, size.letters) }));
      if (boxes.some(({ at, box }) => !isInside(box, at) || at.taken.some((other) => overlaps(box, other)))) return false;
      for (const { at, box } of boxes) at.taken.push(box);
      return true;
    };
    for (const mark of marks.filter((each) => !labels.has(each))) {
      const label = { text: mark.place.text, x: mark.x, y: mark.y, radius: labelRadius(mark) };
      const placed = placesFor(label).find((place) => take(mark, place, label.text));
      if (placed) labels.set(mark, { ...placed, mark, isMinor: false, zoom });
    }
    for (const country of countries.filter((each) => !names.has(each))) {
      const { place: { text, lang }, x, y, area } = country;
      const { left, top, right, bottom } = boxOf({ x, y, dy: 0.35, anchor: 'middle' }, text, size.letters);
      const hasRoom = area * zoom * zoom > (right - left) * (bottom - top) * 1.5;
      if (hasRoom && take(country, { x, y, dy: 0.35, anchor: 'middle' }, text)) names.set(country, { text, lang, x, y, zoom });
    }
  }
  return { labels: [...labels.values()], names: [...names.values()] };
}

interface Point {
  readonly x: number;
  readonly y: number;
}
