import { expect, test } from 'vitest';
import { boxOf, overlaps } from '../../../src/maps/labels.ts';
import { distanceToCountry } from '../../../src/maps/country-distance.ts';
import { drawLocator, drawNear } from '../../../src/maps/draw-map.ts';
import { drawWorld, ZOOMS } from '../../../src/maps/draw-world.ts';
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
  for (const drawing of [drawNear(ashraf, around), drawLocator([ashraf, ...around], codes)]) {
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

const WORLD = [ashraf, ...around, at('Tirana', 41.33, 19.82, 'AL'), at('Washington, D.C.', 38.9, -77.03, 'US'), at('Albania', 41, 20, 'AL', 'country'), at('Iraq', 33, 44, 'IQ', 'country'), at('United States', 39, -98, 'US', 'country')];

test.each(['wide', 'narrow'] as const)('a %s map of the world has a name for each place at some size, and at no size do names cover each other', (format) => {
  const { labels, names, marks } = drawWorld(WORLD, format, true);
  expect(labels.map(({ mark }) => mark.place.text).sort()).toEqual(marks.map(({ place }) => place.text).sort());
  expect(names.map(({ text }) => text)).toContain('United States');
  const letters = format === 'wide' ? 12 : 18;
  for (const zoom of ZOOMS) {
    const boxes = [
      ...labels.filter((label) => (label.zoom ?? 1) <= zoom).map(({ mark, x, y, dy, anchor }) => boxOf({ dy, anchor, x: x - mark.x + mark.x * zoom, y: y - mark.y + mark.y * zoom }, mark.place.text, letters)),
      ...names.filter((name) => (name.zoom ?? 1) <= zoom).map(({ text, x, y }) => boxOf({ dy: 0.35, anchor: 'middle', x: x * zoom, y: y * zoom }, text, letters)),
    ];
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other)))).toEqual([]);
  }
}, 60_000);

test('a map that is not made to be enlarged has only the names that have room', () => {
  const { labels } = drawWorld(WORLD);
  expect(labels.length).toBeLessThan(WORLD.length - 3);
  expect(labels.every(({ zoom }) => zoom === 1)).toBe(true);
}, 60_000);

test('countries are the darker the more there is of them, each once', () => {
  const { areas } = drawWorld([{ ...at('Iraq', 33, 44, 'IQ', 'country'), count: 100 }, { ...at('Republic of Iraq', 33, 44, 'IQ', 'country'), count: 50 }, { ...at('Iran', 32, 53, 'IR', 'country'), count: 1 }]);
  expect(areas.map(({ place, shade }) => [place?.text, shade])).toEqual([['Iraq', 4], ['Iran', 1]]);
}, 60_000);

test('places all around the world leave the map as everybody knows it', () => {
  const { marks } = drawWorld([at('Los Angeles', 34, -118, 'US'), at('London', 51.5, 0, 'GB'), at('Sydney', -33.9, 151, 'AU'), at('Tokyo', 35.7, 139.7, 'JP')]);
  expect(marks.toSorted((a, b) => a.x - b.x).map(({ place }) => place.text)).toEqual(['Los Angeles', 'London', 'Tokyo', 'Sydney']);
}, 60_000);

test('the same places in any order, and drawn again, make the same land, marks and areas', () => {
  const [one, other, again] = [drawWorld(WORLD, 'wide', true), drawWorld(WORLD.toReversed(), 'wide', true), drawWorld(WORLD, 'wide', true)];
  expect(again).toEqual(one);
  expect([other.land, other.borders, other.areas]).toEqual([one.land, one.borders, one.areas]);
  expect(drawLocator(WORLD, codes)).toEqual(drawLocator(WORLD, codes));
  expect(drawNear(ashraf, around)).toEqual(drawNear(ashraf, around));
}, 60_000);

test('a border that ends where it begins is drawn', () => {
  // South Africa's around Lesotho.
  const { borders } = drawWorld([at('Maseru', -29.31, 27.48, 'LS')]);
  expect(borders).not.toBe('');
}, 60_000);

test.each([
  ['Siberia', [95.2, 65.56], 'RU', true], ['Chukotka, east of 180°', [-175, 66], 'RU', true], ['Moscow', [37.6, 55.75], 'RU', true], ['Alaska', [-160, 66], 'RU', false],
  ['Taveuni', [-179.97, -16.85], 'FJ', true], ['McMurdo Station', [166.67, -77.85], 'AQ', true], ['the Cape', [20, -34], 'AQ', false],
] as const)('%s, whichever way its country lies', (_what, [lon, lat], code, isInside) => {
  expect((distanceToCountry([lon, lat], code) ?? Infinity) < 25).toBe(isInside);
}, 60_000);

test('all places of a country have one locator, however many were drawn before and for whatever page', () => {
  const [rough, fine] = [drawLocator([at('Seattle', 47.6, -122.3, 'US')], codes), drawLocator([at('Seattle', 47.6, -122.3, 'US')], codes, undefined, 'page')];
  const again = drawLocator([at('Miami', 25.8, -80.2, 'US')], codes, undefined, 'page');
  expect([again?.land, again?.borders, again?.country]).toEqual([fine?.land, fine?.borders, fine?.country]);
  expect(JSON.stringify(rough?.land).length).toBeLessThan(JSON.stringify(fine?.land).length);
}, 60_000);
