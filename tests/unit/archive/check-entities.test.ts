import { describe, expect, test } from 'vitest';
import { aPerson, aPlace, anArchive, anOrganisation } from '../../support/builders.ts';

const IRAQ = aPlace('Iraq', { country: 'IQ', coordinates: { lat: 33, lon: 44 } });

describe.each([
  ['an office before birth', [aPerson('Burt', { born: '1955', roles: [{ title: 'Minister', from: '1940', to: '1950' }] })], ['role-outside-life people/burt.md:roles.0.to']],
  ['an office after death', [aPerson('Burt', { died: '1955', roles: [{ title: 'MP', from: '1950' }, { title: 'Minister', from: '1956' }] })], ['role-outside-life people/burt.md:roles.1.from']],
  ['an office that may have been within a life', [aPerson('Burt', { born: '1955~', died: '2000', roles: [{ title: 'Minister', from: '1955', to: '2000-05' }] })], []],
  ['a place outside its country', [IRAQ, aPlace('Tirana', { country: 'AL', within: 'iraq' })], ['outside-its-country places/tirana.md:within.0']],
  ['a place two steps from another country', [IRAQ, aPlace('Diyala', { within: 'iraq' }), aPlace('Tirana', { country: 'AL', within: 'diyala' })], ['outside-its-country places/tirana.md:within.0']],
  ['a place that has changed country', [IRAQ, aPlace('Tirana', { country: 'AL', within: [{ id: 'iraq', to: '1920' }] })], []],
  ['a place with its coordinates swapped', [IRAQ, aPlace('Basra', { within: 'iraq', coordinates: { lat: 47.8, lon: 30.5 } })], ['coordinates-swapped places/basra.md:coordinates']],
  ['a place as far from its country’s middle as it is', [IRAQ, aPlace('Basra', { within: 'iraq', coordinates: { lat: 30.5, lon: 47.8 } })], []],
  ['what succeeds itself', [anOrganisation('Army', { successors: ['army'] })], ['succession-loop organisations/army.md:successors']],
  ['a loop of succession', [anOrganisation('Army', { successors: ['Guard'] }), anOrganisation('Guard', { successors: ['Force'] }), anOrganisation('Force', { successors: ['Army'] })], ['succession-loop organisations/army.md:successors']],
  ['succession told on both sides', [anOrganisation('Army', { successors: ['Guard'] }), anOrganisation('Guard', { predecessors: ['Army'] })], []],
  ['both after each other', [anOrganisation('Army', { predecessors: ['Guard'] }), anOrganisation('Guard', { predecessors: ['Army'] })], ['succession-loop organisations/army.md:predecessors']],
])('%s', (_, records, expected) => {
  test('is found, and no more', () => {
    expect(anArchive(records).found).toEqual(expected);
  });
});
