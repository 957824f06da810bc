import { expect, test } from 'vitest';
import { aPerson, aPlace, aPlan, anArchive, anArticle, anEvent, anOrganisation, key } from '../../support/builders.ts';

const KEPT = [
  aPlace('Camp Ashraf'),
  aPlace('Ashraf City', { 'merged-into': 'camp-ashraf', aliases: ['/camps/ashraf-city/'], names: ['Ashraf Town'] }),
  anOrganisation('PMOI'),
  anOrganisation('MEK', { 'merged-into': 'pmoi' }),
];

test('every reference moves: of articles, datelines, claims, places, roles, events, designations and successions', () => {
  const { archive, found } = anArchive([
    ...KEPT,
    anArticle({ title: 'A', places: ['Ashraf Town'], dateline: { place: 'ashraf-city' }, about: ['Ashraf City'], events: ['raid'], claims: [{ source: 'MEK', says: 'killed', count: 3, event: 'raid' }] }),
    aPlace('Gate', { within: 'ashraf-city' }),
    aPerson('Somebody', { roles: [{ title: 'Speaker', organisation: 'mek', place: 'Ashraf City' }] }),
    anEvent('Raid', { place: 'Ashraf City', actors: [{ id: 'mek', role: 'residents' }] }),
    anOrganisation('Council', { 'part-of': 'MEK', designations: [{ by: 'mek', as: 'something' }], predecessors: ['MEK'] }),
  ]);
  expect(found.filter((code) => !code.startsWith('unlisted-name'))).toEqual([]);
  expect(JSON.stringify([archive.articles, archive.entities])).not.toMatch(/(place|organisation)\/(ashraf-city|mek)"/);
  expect(archive.indexes.coverage.get(key('place/camp-ashraf'))?.direct.map(({ title }) => title)).toEqual(['A']);
  expect(archive.indexes.members.get(key('organisation/pmoi'))?.map(({ person }) => person.name)).toEqual(['Somebody']);
  expect(archive.indexes.events.get(key('place/camp-ashraf'))?.map(({ name }) => name)).toEqual(['Raid']);
  expect(archive.entities.map((entity) => entity.key)).not.toContain('place/ashraf-city');
});

test('its address and its former ones lead on, as rules and as pages', () => {
  const { redirects, files, pages } = aPlan([...KEPT, anArticle({ places: ['camp-ashraf'] })]);
  expect(redirects.map(({ from, to }) => [from, to])).toEqual(expect.arrayContaining([['/places/ashraf-city/', '/places/camp-ashraf/'], ['/camps/ashraf-city/', '/places/camp-ashraf/'], ['/organisations/mek/', '/organisations/pmoi/']]));
  expect(pages.map(({ path }) => path)).not.toContain('/places/ashraf-city/');
  const file = files.find(({ path }) => path === '/places/ashraf-city/index.html');
  expect(file && 'text' in file && file.text({ feedHtml: () => '' })).toMatch(/url=[^"]*\/places\/camp-ashraf\//);
  const rules = files.find(({ path }) => path === '/_redirects');
  expect(rules && 'text' in rules && rules.text({ feedHtml: () => '' })).toContain('/places/ashraf-city/ /places/camp-ashraf/ 301');
});

test('through several mergers to the one that stands', () => {
  const { archive, found } = anArchive([aPlace('A', { 'merged-into': 'b' }), aPlace('B', { 'merged-into': 'c' }), aPlace('C'), anArticle({ places: ['A'] })]);
  expect(found).toEqual([]);
  expect(archive.articles[0]?.mentions.map(({ entity }) => entity)).toEqual(['place/c']);
  expect([...archive.indexes.merged].map(([from, { into }]) => [from, into])).toEqual([['place/a', 'place/c'], ['place/b', 'place/c']]);
});
