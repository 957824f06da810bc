/** Outlines of land and countries: Natural Earth, at 1:50 million for countries and the world, 1:10 million close by. */
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { codesOf } from './country-codes.ts';

export type Detail = 'far' | 'near';

/** One ring with its holes, or one line, and the box it lies in: west, south, east, north. */
export interface Area {
  readonly rings: readonly (readonly Position[])[];
  readonly box: readonly [number, number, number, number];
}

export interface Country {
  /** ISO 3166-1 alpha-2; the first is its own. */
  readonly codes: readonly string[];
  readonly areas: readonly Area[];
}

export interface Atlas {
  readonly countries: readonly Country[];
  /** By code: more than one where part of a country has an outline of its own. */
  readonly byCode: ReadonlyMap<string, readonly Country[]>;
  /** Empty close by, as are borders. */
  readonly land: readonly Area[];
  /** Where two countries meet. */
  readonly borders: readonly Area[];
}

/** Read where a map is drawn and not imported: a bundle would hold four megabytes of numbers as a script. */
const read = createRequire(import.meta.url);
const FILES = { far: 'world-atlas/countries-50m.json', near: 'world-atlas/countries-10m.json' };
const made = new Map<Detail, Atlas>();

/** Unpacked at first use: the outlines never change. */
export function atlasOf(detail: Detail): Atlas {
  const atlas = made.get(detail) ?? unpack(detail);
  made.set(detail, atlas);
  return atlas;
}

function unpack(detail: Detail): Atlas {
  const topology = read(FILES[detail]) as Topology<{ readonly countries: GeometryCollection<{ readonly name: string }>; readonly land: GeometryCollection }>;
  const outlines = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;
  const countries = outlines.features.map((outline): Country => ({ codes: codesOf(outline), areas: areasOf(outline) }));
  const byCode = new Map<string, Country[]>();
  for (const country of countries) for (const code of country.codes) byCode.set(code, [...(byCode.get(code) ?? []), country]);
  // Close by, countries are drawn one by one, and their edges are the borders.
  if (detail === 'near') return { countries, byCode, land: [], borders: [] };
  return {
    countries, byCode,
    land: (feature(topology, topology.objects.land) as FeatureCollection<Polygon | MultiPolygon>).features.flatMap(areasOf),
    borders: mesh(topology, topology.objects.countries, (one, other) => one !== other).coordinates.map((line) => ({ rings: [line], box: boxOf(line) })),
  };
}

function areasOf({ geometry }: Feature<Polygon | MultiPolygon>): Area[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => ({ rings, box: boxOf(rings[0] ?? []) }));
}

function boxOf(ring: readonly Position[]): Area['box'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of ring) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
