import { beforeAll, expect, test } from 'vitest';
import type { Candidate } from '../../../src/gazetteer/candidate.ts';
import { lookUpAll } from '../../../src/gazetteer/look-up.ts';

const NAMES = ['Basra', 'basrah', 'بصره', 'Basra Province', 'Damascus', 'Georgia', 'Luxembourg', 'Sverige', 'Falluja', 'Xyzzyville'];
let found: ReadonlyMap<string, readonly Candidate[]>;
beforeAll(() => { found = lookUpAll(NAMES); }, 60_000);

test.each([
  ['Basra', ['99532']],
  ['basrah', ['99532']],
  ['بصره', ['99532']],
  ['Basra Province', ['IQ-BA']],
  ['Georgia', ['GE', 'US-GA']],
  ['Sverige', ['SE']],
  ['Falluja', ['99454']],
  ['Xyzzyville', []],
])('%s', (name, ids) => {
  expect(found.get(name)?.map(({ id }) => id)).toEqual(ids);
});

test('several are offered, the largest first, and none is preferred', () => {
  expect(found.get('Damascus')?.slice(0, 2).map(({ country, around }) => [country, around[0]?.name])).toEqual([['SY', 'Damascus'], ['US', 'Maryland']]);
  expect(found.get('Luxembourg')?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['country', 'division']));
});

test('a town with all that is known of it', () => {
  expect(found.get('Basra')?.[0]).toEqual({
    id: '99532', kind: 'town', name: 'Basrah', type: 'city', precision: 'settlement', country: 'IQ', population: 1326564,
    coordinates: { lat: 30.50852, lon: 47.7804 },
    around: [expect.objectContaining({ id: 'IQ-BA', fullName: 'Basra Province', sameAs: { geonames: '89341', wikidata: 'Q193551' } }), expect.objectContaining({ id: 'IQ', name: 'Iraq' })],
    names: [{ text: 'البصرة', lang: 'ar' }, { text: 'بصرة', lang: 'ar' }, { text: 'بصره', lang: 'fa' }],
    undecided: [], sameAs: { geonames: '99532' },
    sources: [{ publisher: 'GeoNames', url: 'https://www.geonames.org/99532/', licence: 'CC BY 4.0' }],
  });
});

test('a country has no middle', () => {
  expect(found.get('Georgia')?.[0]).not.toHaveProperty('coordinates');
});

test('nothing outside the country asked for', () => {
  expect(lookUpAll(['Damascus'], { country: 'sy' }).get('Damascus')?.map(({ id }) => id)).toEqual(['170654']);
}, 60_000);
