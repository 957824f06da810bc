/** Which projection shows some points best, and how large. */
import { geoAzimuthalEqualArea, geoBounds, geoCentroid, geoEqualEarth } from 'd3-geo';
import type { GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { LonLat } from './lon-lat.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Framing extends Size {
  /** Free space around the outermost points. */
  readonly margin: number;
  /** So many kilometres across at least: a single point needs surroundings. */
  readonly atLeast: number;
}

const EARTH_RADIUS = 6371;
/** Pixels beyond the edge up to which outlines are drawn. */
const BLEED = 6;
/** Degrees of latitude or longitude beyond which a part of the globe becomes a map of the world. */
const PART_OF_GLOBE = 95;

/** Degrees of longitude beyond which it matters little where the globe is cut. */
const ALL_AROUND = 180;
const USUAL_MIDDLE = 11;

/**
 * Turned so that the points lie around its centre, whichever side of the 180th meridian they are on: equal-area around
 * a point for a part of the globe, Equal Earth for the whole.
 */
export function fitProjection(points: readonly LonLat[], { width, height, margin, atLeast }: Framing): GeoProjection {
  const object: MultiPoint = { type: 'MultiPoint', coordinates: points.map(([lon, lat]) => [lon, lat]) };
  const [[west, south], [east, north]] = points.length === 0 ? [[-180, -60], [180, 75]] : geoBounds(object);
  const span = east >= west ? east - west : east - west + 360;
  const isWorld = span > PART_OF_GLOBE || north - south > PART_OF_GLOBE;
  // With places all around, the map everybody knows: cut through the Bering Strait.
  const middle = span > ALL_AROUND ? USUAL_MIDDLE : normal(west + span / 2);
  const [lon, lat] = isWorld ? [middle, 0] : span > 0 || north > south ? [middle, geoCentroid(object)[1]] : [west, south];
  const projection = isWorld ? geoEqualEarth().rotate([-round(lon), 0]) : geoAzimuthalEqualArea().rotate([-round(lon), -round(lat)]);
  const extent: [[number, number], [number, number]] = [[margin, margin], [width - margin, height - margin]];
  projection.scale(1).translate([0, 0]);
  const placed = points.flatMap((point) => projection([...point]) ?? []);
  const [xs, ys] = [placed.filter((_, index) => index % 2 === 0), placed.filter((_, index) => index % 2 === 1)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (points.length === 0) projection.fitExtent(extent, { type: 'Sphere' });
  else {
    const [across, down] = [extent[1][0] - margin, extent[1][1] - margin];
    const scale = Math.min(across / (right - left), down / (bottom - top), (Math.min(width, height) * EARTH_RADIUS) / atLeast);
    projection.scale(scale).translate([width / 2 - (scale * (left + right)) / 2, height / 2 - (scale * (top + bottom)) / 2]);
  }
  return projection.clipExtent([[-BLEED, -BLEED], [width + BLEED, height + BLEED]]);
}

/** Pixels of a kilometre at the centre. */
export function pixelsPerKm(projection: GeoProjection): number {
  return projection.scale() / EARTH_RADIUS;
}

function normal(lon: number): number {
  return ((lon + 540) % 360) - 180;
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
