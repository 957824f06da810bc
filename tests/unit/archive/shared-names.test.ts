import { describe, expect, test } from 'vitest';
import { aPlace, anArchive, anArticle, anOrganisation, aTag } from '../../support/builders.ts';

const CAMP = aPlace('Camp Ashraf', { names: ['Ashraf City'] });

describe('names of several', () => {
  const congo = (title: string, written = {}) => aPlace(title, { names: [{ name: 'Congo', ambiguous: true, ...written }] });

  test('marked by all of them, are for the article to tell apart', () => {
    const { archive, findings } = anArchive([congo('Congo (Brazzaville)'), congo('Congo (Kinshasa)'), anArticle({ places: ['Congo'] }), anArticle({ title: 'Another', places: ['congo-kinshasa'] })]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "ambiguous-name",
          "message": "“Congo” is a name of “Congo (Brazzaville)” (places/congo-brazzaville.md) and of “Congo (Kinshasa)” (places/congo-kinshasa.md).",
          "remedy": "Write the id of the one that is meant.",
          "severity": "error",
          "where": {
            "field": [
              "places",
              0,
            ],
            "path": "articles/a-report.md",
          },
        },
      ]
    `);
    expect(archive.articles.map(({ mentions }) => mentions[0]?.entity)).toContain('place/congo-kinshasa');
  });

  test('claimed by two without a mark', () => {
    const { findings } = anArchive([aPlace('Congo (Brazzaville)', { names: ['Congo'] }), aPlace('Congo (Kinshasa)', { names: [{ name: 'congo', kind: 'former' }] })]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "alias-claimed-twice",
          "message": "“congo” is a name of “Congo (Brazzaville)” (places/congo-brazzaville.md) too.",
          "remedy": "Take it out of one of them, or mark it ambiguous: true in both, and readers get a “may refer to” page.",
          "severity": "error",
          "where": {
            "field": [
              "names",
              0,
              "name",
            ],
            "path": "places/congo-kinshasa.md",
          },
        },
      ]
    `);
  });

  test.each([
    ['marked by one only', [congo('Congo (Brazzaville)'), aPlace('Congo (Kinshasa)', { names: ['Congo'] })], ['alias-claimed-twice places/congo-kinshasa.md:names.0.name']],
    ['one’s own name and another’s alias', [aPlace('Congo'), aPlace('Congo (Kinshasa)', { names: ['Congo'] })], ['alias-claimed-twice places/congo-kinshasa.md:names.0.name']],
    ['two own names', [aPlace('Congo', { path: 'places/a.md' }), aPlace('Congo', { path: 'places/b.md' })], ['alias-claimed-twice places/b.md:name']],
    ['of different kinds', [aPlace('Congo'), anOrganisation('Congo')], []],
    ['claimed twice by one', [aPlace('Congo', { names: ['congo', 'CONGO'] })], []],
  ])('%s', (_, records, said) => {
    expect(anArchive(records).found).toEqual(said);
  });
});

describe('merged entities', () => {
  const OLD = aPlace('New Iraq Camp', { path: 'places/old/new-iraq-camp.md', 'merged-into': 'camp-ashraf', aliases: ['/camps/new-iraq/'], names: ['Knew Iraq'] });

  test.each(['new-iraq-camp', 'New Iraq Camp', 'Knew Iraq'])('%s moves to the one that stands', (written) => {
    const { archive, found } = anArchive([CAMP, OLD, anArticle({ places: [written] })]);
    expect([archive.articles[0]?.mentions[0]?.entity, found]).toEqual(['place/camp-ashraf', []]);
    expect(archive.entities.map(({ key }) => key)).not.toContain('place/new-iraq-camp');
    expect([...archive.indexes.merged]).toEqual([['place/new-iraq-camp', { into: 'place/camp-ashraf', path: 'places/old/new-iraq-camp.md', aliases: ['/camps/new-iraq/'] }]]);
  });

  test('through several steps, and both may claim one name', () => {
    const { archive, found } = anArchive([
      CAMP, OLD,
      aPlace('Older', { 'merged-into': 'New Iraq Camp', names: ['Camp Ashraf'] }),
      aPlace('Gate', { within: 'older' }),
    ]);
    expect(found).toEqual([]);
    expect(archive.indexes.ancestors.get('place/gate' as never)).toEqual(['place/camp-ashraf']);
  });

  test.each([
    ['nowhere', [aPlace('A', { 'merged-into': 'Nowhere' })], ['merged-into-nothing places/a.md:merged-into']],
    ['itself', [aPlace('A', { 'merged-into': 'a' })], ['merged-into-nothing places/a.md:merged-into']],
    ['a circle', [aPlace('A', { 'merged-into': 'b' }), aPlace('B', { 'merged-into': 'a' })], ['merged-into-nothing places/a.md:merged-into', 'merged-into-nothing places/b.md:merged-into']],
    ['another kind', [aPlace('A', { 'merged-into': 'x' }), aTag('X')], ['merged-into-nothing places/a.md:merged-into']],
  ])('into %s: it stands where it was', (_, records, said) => {
    const { archive, found } = anArchive([...records, anArticle({ places: ['A'] })]);
    expect(found).toEqual(said);
    expect(archive.articles[0]?.mentions.map(({ entity }) => entity)).toEqual(['place/a']);
    expect(archive.indexes.entity.has('place/a' as never)).toBe(true);
  });
});
