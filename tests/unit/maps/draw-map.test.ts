import { expect, test } from 'vitest';
import { boxOf, overlaps } from '../../../src/maps/labels.ts';
import { distanceToCountry } from '../../../src/maps/country-distance.ts';
import { drawLocator, drawNear, drawWorld } from '../../../src/maps/draw-map.ts';
import type { MapPlace } from '../../../src/plan/models.ts';
import { routes } from '../../../src/plan/routes.ts';

function at(text: string, lat: number, lon: number, country: string, precision: MapPlace['precision'] = 'exact'): MapPlace {
  return { href: routes.front, text, coordinates: { lat, lon }, country, precision, count: 1 };
}

const ashraf = at('Camp Ashraf', 34.06, 44.57, 'IQ');
const around = [at('Baqubah', 33.75, 44.6, 'IQ'), at('Baghdad', 33.34, 44.4, 'IQ'), at('Camp Liberty', 33.3, 44.25, 'IQ')];
const codes = (code: string): string => code;

test.each([['IQ', 34.06, 44.57], ['US', 38.9, -77.03], ['GB', 51.5, -0.12], ['FJ', -18.14, 178.44], ['RU', 64.7, 177.5]])('a locator of a place in %s holds it, in four kilobytes', (country, lat, lon) => {
  const drawing = drawLocator([at('Here', lat, lon, country)], codes);
  const { x = -1, y = -1 } = drawing?.marks[0] ?? {};
  expect([x > 0 && x < 300, y > 0 && y < 270, JSON.stringify(drawing).length < 4096]).toEqual([true, true, true]);
}, 60_000);

test('what is known to a country is shaded, what is known to a province is a circle, and neither is a point', () => {
  const country = drawLocator([at('Iraq', 33, 44, 'IQ', 'country')], codes);
  const province = drawLocator([at('Diyala', 33.88, 45.07, 'IQ', 'province')], codes);
  expect([country?.marks, country?.areas.length, province?.marks.map(({ kind }) => kind)]).toEqual([[], 1, ['somewhere']]);
}, 60_000);

test('labels do not cover each other', () => {
  for (const drawing of [drawNear(ashraf, around), drawWorld([ashraf, ...around]), drawLocator([ashraf, ...around], codes)]) {
    const boxes = drawing?.labels.map((label) => boxOf(label, label.mark.place.text, 12)) ?? [];
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other)))).toEqual([]);
  }
}, 60_000);

test('across the 180th meridian neighbours stay neighbours', () => {
  const [suva, apia] = drawWorld([at('Suva', -18.14, 178.44, 'FJ'), at('Apia', -13.83, -171.76, 'WS')]).marks;
  expect([(suva?.x ?? 0) > 0, (suva?.x ?? 0) < (apia?.x ?? 0), (apia?.x ?? 0) < 960]).toEqual([true, true, true]);
}, 60_000);

test('the distance to a country', () => {
  expect([distanceToCountry([44.4, 33.34], 'IQ'), distanceToCountry([0, 0], 'QQ'), (distanceToCountry([33.34, 44.4], 'IQ') ?? 0) > 500]).toEqual([0, undefined, true]);
}, 60_000);
