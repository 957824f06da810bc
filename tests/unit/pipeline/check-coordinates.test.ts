import { expect, test } from 'vitest';
import { checkCoordinates } from '../../../src/pipeline/check-coordinates.ts';
import { aPlace, anArchive, inShort } from '../../support/builders.ts';

const IRAQ = aPlace('Iraq', { country: 'IQ' });
const OUTSIDE = ['coordinates-outside-country places/basra.md:coordinates'];

test.each([
  ['in its country', { country: 'IQ', coordinates: { lat: 30.5, lon: 47.8 } }, []],
  ['in the sea', { country: 'IQ', coordinates: { lat: 25.5, lon: 52.8 } }, OUTSIDE],
  ['in the country of what it lies in', { within: 'iraq', coordinates: { lat: 25.5, lon: 52.8 } }, OUTSIDE],
  ['in the neighbouring one', { country: 'IQ', coordinates: { lat: 34.3, lon: 47.1 } }, OUTSIDE],
  ['swapped', { country: 'IQ', coordinates: { lat: 47.8, lon: 30.5 } }, ['coordinates-swapped places/basra.md:coordinates']],
  ['a little off the coast', { country: 'IQ', coordinates: { lat: 29.85, lon: 48.65 } }, []],
  ['a province whose middle is off the coast', { country: 'IQ', precision: 'province', coordinates: { lat: 29, lon: 49 } }, []],
  ['known by its country only', { country: 'IQ', precision: 'country', coordinates: { lat: 0, lon: 0 } }, []],
  ['of a country without an outline', { country: 'ZZ', coordinates: { lat: 0, lon: 0 } }, []],
  ['beyond the 180th meridian', { country: 'FJ', coordinates: { lat: -16.8, lon: -179.9 } }, []],
])('a place %s', (_what, written, found) => {
  const { archive } = anArchive([IRAQ, aPlace('Basra', written)]);
  expect(checkCoordinates(archive).map(inShort)).toEqual(found);
});

test('says how far, and what to do', () => {
  const { archive } = anArchive([IRAQ, aPlace('Basra', { within: 'iraq', coordinates: { lat: 30.5, lon: -47.8 } })]);
  expect(checkCoordinates(archive)).toMatchObject([{
    severity: 'warning',
    message: expect.stringMatching(/^30\.5, -47\.8 is \d{4} km outside IQ, the country of Basra\.$/),
    remedy: 'Mend the coordinates, or what Iraq (places/iraq.md) says of its country. Is a sign missing (west and south are negative)?',
  }]);
});
