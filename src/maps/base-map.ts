/** Land, borders and countries' names under what a map is about. */
import { geoArea, geoPath } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { atlasOf } from './atlas.ts';
import type { Area, Country, Detail } from './atlas.ts';
import { drawOutline } from './outline.ts';
import type { Fineness } from './outline.ts';
import type { Size } from './projection.ts';
import { sightOf } from './window.ts';

export interface CountryName {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Square pixels of it in sight. */
  readonly area: number;
}

export interface BaseMap {
  /** One path for all land, or one for each country close by, where their edges are the borders. */
  readonly land: readonly string[];
  readonly borders: string;
  /** The largest first. */
  readonly names: readonly CountryName[];
}

const FINE: Fineness = { tolerance: 0.7, least: 5 };
const drawn = new Map<string, BaseMap>();
const MOST_KEPT = 400;

/** The same for all articles about one country, so it is kept. Rougher where its paths would be longer than `mostText`. */
export function baseMap(projection: GeoProjection, size: Size, detail: Detail, fineness: Fineness = FINE, mostText = Infinity): BaseMap {
  const key = keyOf(projection, size, detail, fineness, mostText);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size >= MOST_KEPT) drawn.clear();
  const map = drawBase(projection, size, detail, fineness, mostText);
  drawn.set(key, map);
  return map;
}

function keyOf(projection: GeoProjection, size: Size, ...rest: readonly unknown[]): string {
  // JSON has no Infinity: such a limit is null there, and no other limit is.
  return JSON.stringify([projection.rotate(), projection.scale(), projection.translate(), size.width, size.height, ...rest]);
}

function drawBase(projection: GeoProjection, size: Size, detail: Detail, fineness: Fineness, mostText: number): BaseMap {
  const atlas = atlasOf(detail);
  const isInSight = sightOf(projection, size);
  const inSight = atlas.countries.flatMap((country) => {
    const areas = country.areas.filter(isInSight);
    return areas.length > 0 ? [{ country, areas }] : [];
  });
  if (detail === 'near') return { land: inSight.map(({ areas }) => drawOutline(polygons(areas), projection, fineness)).filter((path) => path !== ''), borders: '', names: [] };
  const names = inSight.flatMap(({ country, areas }) => nameOf(country, areas, projection)).toSorted((a, b) => b.area - a.area || (a.code < b.code ? -1 : 1));
  return {
    land: [drawOutline(polygons(atlas.land.filter(isInSight)), projection, fineness, mostText * 0.6)],
    borders: drawOutline(lines(atlas.borders.filter(isInSight)), projection, fineness, mostText * 0.4),
    names,
  };
}

/** Square pixels: smaller ones have room for no name however far a map is enlarged. */
const LEAST_NAMED = 8;

function nameOf({ codes: [code] }: Country, areas: readonly Area[], projection: GeoProjection): CountryName[] {
  if (code === undefined) return [];
  const path = geoPath(projection);
  const largest = areas.map((area) => polygons([area])).map((area) => ({ area, size: path.area(area) })).toSorted((a, b) => b.size - a.size)[0];
  if (largest === undefined || largest.size < LEAST_NAMED) return [];
  const [x, y] = path.centroid(largest.area);
  return [{ code, x: Math.round(x), y: Math.round(y), area: Math.round(largest.size) }];
}

export function polygons(areas: readonly Area[]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: areas.map(({ rings }) => rings.map((ring) => [...ring])) };
}

function lines(areas: readonly Area[]): MultiLineString {
  return { type: 'MultiLineString', coordinates: areas.flatMap(({ rings }) => rings.map((ring) => [...ring])) };
}

const outlines = new Map<string, string>();

/** A country's outline where it is in sight; empty where it has none. The same for all pages of a country, so it is kept. */
export function drawCountry(code: string, projection: GeoProjection, size: Size, detail: Detail, fineness: Fineness = { ...FINE, least: 1 }, mostText = Infinity): string {
  const key = keyOf(projection, size, code, detail, fineness, mostText);
  const known = outlines.get(key);
  if (known !== undefined) return known;
  if (outlines.size >= MOST_KEPT) outlines.clear();
  const isInSight = sightOf(projection, size);
  const areas = (atlasOf(detail).byCode.get(code) ?? []).filter(({ codes }) => codes[0] === code).flatMap((country) => country.areas).filter(isInSight);
  const outline = areas.length === 0 ? '' : drawOutline(polygons(areas), projection, fineness, mostText);
  outlines.set(key, outline);
  return outline;
}

const parts = new Map<string, readonly Area[]>();

/** A country's largest part, with all that is nearly as large: what a map of it must show. */
export function mainParts(code: string): readonly Area[] {
  const known = parts.get(code) ?? findMainParts(code);
  parts.set(code, known);
  return known;
}

function findMainParts(code: string): readonly Area[] {
  const areas = (atlasOf('far').byCode.get(code) ?? []).flatMap((country) => country.areas);
  const size = ({ rings: [ring = []] }: Area): number => geoArea({ type: 'Polygon', coordinates: [[...ring]] });
  const largest = Math.max(...areas.map(size));
  return areas.filter((area) => size(area) >= largest * 0.3);
}
