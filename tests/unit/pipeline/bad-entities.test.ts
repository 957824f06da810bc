import { expect, test } from 'vitest';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';
const entity = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');
const IRAQ = entity('name: Iraq', 'country: IQ', 'coordinates: {lat: 33, lon: 44}');

/** What an editor gets wrong about entities: each is told with its file, line and remedy. */
test.each([
  ['a place within itself', { 'places/a.md': entity('name: A place', 'within: b'), 'places/b.md': entity('name: B place', 'within: a') }, 'containment-loop', 'places/a.md:3', 'Take one of these links out; a thing can’t lie in itself.'],
  ['a part of itself', { 'organisations/a.md': entity('name: An army', 'part-of: a') }, 'containment-loop', 'organisations/a.md:3', 'Take one of these links out'],
  ['a successor of itself', { 'organisations/a.md': entity('name: An army', 'successors: [b]'), 'organisations/b.md': entity('name: A guard', 'successors: [a]') }, 'succession-loop', 'organisations/a.md:3', 'Take one of these predecessors or successors out.'],
  ['a role that ends before it begins', { 'people/a.md': entity('name: A person', 'roles:', '  - {title: Minister, from: 2011, to: 2009}') }, 'reversed-interval', 'people/a.md:4', 'Look at the two dates again.'],
  ['a name that ends before it begins', { 'places/a.md': entity('name: A place', 'names: [{name: Older, from: "2011", to: "2009"}]') }, 'reversed-interval', 'places/a.md:3', 'Look at the two dates again.'],
  ['a designation that ends before it begins', { 'organisations/a.md': entity('name: An army', 'designations: [{by: Somebody, as: listed, from: 2012, to: 1997}]') }, 'reversed-interval', 'organisations/a.md:3', 'Look at the two dates again.'],
  ['a role before birth', { 'people/a.md': entity('name: A person', 'born: 1955', 'roles:', '  - {title: Minister, from: 1940, to: 1950}') }, 'role-outside-life', 'people/a.md:5', 'Look at the dates again; is it another person of that name?'],
  ['a role after death', { 'people/a.md': entity('name: A person', 'died: 1955', 'roles:', '  - {title: Minister, from: 1960}') }, 'role-outside-life', 'people/a.md:5', 'Look at the dates again'],
  ['coordinates off the globe', { 'places/a.md': entity('name: A place', 'coordinates: {lat: 133, lon: 44}') }, 'bad-coordinates', 'places/a.md:3', 'Were they swapped?'],
  ['coordinates swapped', { 'places/iraq.md': IRAQ, 'places/a.md': entity('name: Basra', 'within: iraq', 'coordinates: {lat: 47.8, lon: 30.5}') }, 'coordinates-swapped', 'places/a.md:4', 'swap the two'],
  ['a city in the sea', { 'places/iraq.md': IRAQ, 'places/a.md': entity('name: Basra', 'within: iraq', 'coordinates: {lat: 25.5, lon: 52.8}') }, 'coordinates-outside-country', 'places/a.md:4', 'Mend the coordinates'],
  ['a child outside its country', { 'places/iraq.md': IRAQ, 'places/a.md': entity('name: Tirana', 'within: iraq', 'country: AL') }, 'outside-its-country', 'places/a.md:3', 'Mend country or within'],
  ['a name claimed twice', { 'places/a.md': entity('name: A place', 'names: [Camp]'), 'places/b.md': entity('name: B place', 'names: [Camp]') }, 'alias-claimed-twice', 'places/b.md:3', 'mark it ambiguous: true in both'],
  ['a merger with nothing', { 'places/a.md': entity('name: A place', 'merged-into: nothing') }, 'merged-into-nothing', 'places/a.md:3', 'Write the id of the one that stands'],
])('%s', async (_what, files, code, where, remedy) => {
  const folder = await temporaryFolder(Object.fromEntries(Object.entries({ 'archive.yaml': SETTINGS, ...files }).map(([path, text]) => [`content/${path}`, text])));
  const { findings } = loadArchive({ root: `${folder}/content`, cacheDir: `${folder}/cache` });
  expect(findings.filter((finding) => finding.code !== 'unlisted-name').map((finding) => [finding.code, `${finding.where.path}:${finding.where.line}`])).toEqual([[code, where]]);
  expect(findings.find((finding) => finding.code === code)?.remedy).toContain(remedy);
});
