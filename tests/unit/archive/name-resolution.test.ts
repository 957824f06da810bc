import { describe, expect, test } from 'vitest';
import { slugOf } from '../../../src/archive/names.ts';
import { aPerson, aPlace, anArchive, anArticle, anEvent, anOrganisation, aTag } from '../../support/builders.ts';

const LISTED = [
  aPlace('Camp Ashraf', { names: [{ name: 'اردوگاه اشرف', lang: 'fa' }, { name: 'معسكر أشرف', lang: 'ar' }, 'Ashraf City', { name: 'Camp New Iraq', kind: 'former' }] }),
  aPlace('Diyala Governorate', { path: 'places/diyala.md' }),
  aPlace('Malmö'),
  aPerson('Nouri al-Maliki', { names: [{ name: 'نوری المالکی', lang: 'fa' }] }),
  anOrganisation('People’s Mojahedin Organization of Iran', { path: 'organisations/pmoi.md', names: [{ name: 'PMOI', kind: 'acronym' }, { name: 'MEK', kind: 'acronym' }] }),
  anEvent('Raid on Camp Ashraf', { path: 'events/2011-april-raid.md', date: '2011-04-08' }),
];

/** Key and wording of what an article that names `text` among its `places` (or other names) mentions. */
function mentionOf(text: unknown, key = 'places'): readonly (readonly [string, string | undefined])[] {
  const { archive } = anArchive([...LISTED, anArticle({ [key]: [text] })]);
  return archive.articles[0]?.mentions.map(({ entity, asWritten }) => [entity, asWritten] as const) ?? [];
}

describe('one entity by many names', () => {
  test.each([
    ['camp-ashraf', 'places', 'place/camp-ashraf', undefined],
    ['Camp Ashraf', 'places', 'place/camp-ashraf', undefined],
    ['CAMP  ASHRAF', 'places', 'place/camp-ashraf', undefined],
    ['Ashraf City', 'places', 'place/camp-ashraf', 'Ashraf City'],
    ['camp new iraq', 'places', 'place/camp-ashraf', 'camp new iraq'],
    ['اردوگاه اشرف', 'places', 'place/camp-ashraf', 'اردوگاه اشرف'],
    ['اردوگاهِ اشرف', 'places', 'place/camp-ashraf', 'اردوگاهِ اشرف'],
    ['معسکر اشرف', 'places', 'place/camp-ashraf', 'معسکر اشرف'],
    ['diyala', 'places', 'place/diyala', undefined],
    ['Malmo', 'places', 'place/malmo', undefined],
    ['MALMÖ', 'places', 'place/malmo', undefined],
    ['نوري المالكي', 'people', 'person/nouri-al-maliki', 'نوري المالكي'],
    ['nouri al maliki', 'people', 'person/nouri-al-maliki', undefined],
    ["People's Mojahedin Organization of Iran", 'organisations', 'organisation/pmoi', "People's Mojahedin Organization of Iran"],
    ['P.M.O.I.', 'organisations', 'organisation/pmoi', undefined],
    ['mek', 'organisations', 'organisation/pmoi', 'mek'],
    ['2011-april-raid', 'events', 'event/2011-april-raid', undefined],
  ])('%s in %s is %s', (text, key, entity, asWritten) => {
    expect(mentionOf(text, key)).toEqual([[entity, asWritten]]);
  });

  test('named twice, it is mentioned once, with the first wording and office', () => {
    const { archive } = anArchive([...LISTED, anArticle({ people: [{ id: 'Nouri al-Maliki', as: 'Prime Minister' }, 'nouri-al-maliki'] })]);
    expect(archive.articles[0]?.mentions).toEqual([{ entity: 'person/nouri-al-maliki', about: false, role: 'Prime Minister' }]);
  });

  test('an id wins over another’s name', () => {
    const { archive, found } = anArchive([aPlace('Paris'), aPlace('Paris, Texas', { names: [] }), aPlace('Lutetia', { path: 'places/paris-texas-fr.md', names: ['Paris Texas FR'] }), anArticle({ places: ['paris'] })]);
    expect([archive.articles[0]?.mentions[0]?.entity, found]).toEqual(['place/paris', []]);
  });
});

describe('names without a file', () => {
  const report = (title: string, ...people: string[]) => anArticle({ title, people });

  test('get a page, and a note at the first use', () => {
    const { archive, findings } = anArchive([report('A', 'Ali Ghaidan'), report('B', 'ALI GHAIDAN'), report('C', 'Ali Ghaidan')]);
    expect(archive.entities.map(({ key, name }) => [key, name])).toEqual([['person/ali-ghaidan', 'Ali Ghaidan']]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "unlisted-name",
          "message": "“Ali Ghaidan” has no file in people/; it is named 3 times.",
          "remedy": "It has a page all the same. To say more of it:  npm run new -- person "Ali Ghaidan"",
          "severity": "note",
          "where": {
            "field": [
              "people",
              0,
            ],
            "path": "articles/a.md",
          },
        },
      ]
    `);
  });

  test('are errors in a strict archive', () => {
    const { findings } = anArchive([report('A', 'Ali Ghaidan')], { strict: true });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['unlisted-name', 'error']]);
  });

  test.each([
    [['person/ali-ghaidan'], ['Ali Ghaidan', 'ali ghaidan']],
    [['person/ali-ghaidan', 'person/ali-ghaydani'], ['Ali Ghaidan', 'Ali Ghaydani']],
    [['person/علی-غیدان'], ['علی غیدان', 'علي غيدان']],
  ])('%j are written %j', (keys, people) => {
    expect(anArchive([report('A', ...people)]).archive.entities.map(({ key }) => key)).toEqual(keys);
  });

  test('one that a place and a person share is two entities', () => {
    const { archive } = anArchive([anArticle({ people: ['Georgia'], places: ['Georgia'] })]);
    expect(archive.entities.map(({ key }) => key)).toEqual(['place/georgia', 'person/georgia']);
  });

  test('whose address a file has already taken gets another', () => {
    const { archive, found } = anArchive([aTag('Sea', { path: `tags/${slugOf('C++')}.md` }), anArticle({ tags: ['C', 'C++'] })]);
    const keys = archive.entities.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys).toEqual(expect.arrayContaining(['tag/c', `tag/${slugOf('C++')}`]));
    expect(found).toEqual(['unlisted-name articles/a-report.md:tags.0', 'unlisted-name articles/a-report.md:tags.1']);
  });

  test('that only a claim, an event or a place’s file uses count too', () => {
    const { archive, found } = anArchive([
      anArticle({ claims: [{ source: 'NCRI', says: 'killed', count: 3, event: 'The spring raid' }] }),
      anEvent('The autumn raid', { place: 'Khalis' }),
      aPlace('Baqubah', { within: 'Diyala' }),
    ]);
    expect(archive.entities.map(({ key }) => key)).toEqual(['place/baqubah', 'place/diyala', 'place/khalis', 'event/the-autumn-raid', 'event/the-spring-raid']);
    expect(found).toEqual(['unlisted-name articles/a-report.md:claims.0.event', 'unlisted-name places/baqubah.md:within.0', 'unlisted-name events/the-autumn-raid.md:place']);
    expect(archive.indexes.claims.get(archive.entities[4]?.key as never)?.length).toBe(1);
  });
});

describe('slips', () => {
  test('a name that is nearly a known one', () => {
    const { findings } = anArchive([...LISTED, anArticle({ places: ['Camp Asharf'] })]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "unknown-name",
          "message": "“Camp Asharf” is no known place. Did you mean “Camp Ashraf” (places/camp-ashraf.md)?",
          "remedy": "Write that name, or list the new one:  npm run new -- place "Camp Asharf"",
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
  });

  test.each([
    ['places', 'Camp Ashraff', 'Camp Ashraf'],
    ['places', 'Ashraf Camp', 'Camp Ashraf'],
    ['places', 'Ashraf Ctiy', 'Camp Ashraf'],
    ['people', 'Nuri al-Maliki', 'Nouri al-Maliki'],
    ['people', 'al-Maliki, Nouri', 'Nouri al-Maliki'],
    ['people', 'نوری المالکن', 'Nouri al-Maliki'],
    ['events', '2011-aprl-raid', 'Raid on Camp Ashraf'],
  ])('%s: %s', (key, written, name) => {
    const { findings } = anArchive([...LISTED, anArticle({ [key]: [written] })]);
    expect(findings.map(({ code, where, message }) => [code, where.field, message])).toEqual([['unknown-name', [key, 0], expect.stringContaining(`Did you mean “${name}”`)]]);
  });

  test.each([
    ['places', 'Camp Liberty'],
    ['places', 'Iraq'],
    ['events', '2012-april-raid'],
    ['people', 'Nouri'],
  ])('%s: %s is another name', (key, written) => {
    expect(anArchive([...LISTED, anArticle({ [key]: [written] })]).found).toEqual([`unlisted-name articles/a-report.md:${key}.0`]);
  });

  test('is found once, though the article says it is about that', () => {
    expect(anArchive([...LISTED, anArticle({ places: ['Camp Asharf'], about: ['camp-ashraf'] })]).found).toEqual(['unknown-name articles/a-report.md:places.0']);
    expect(anArchive([...LISTED, anArticle({ places: ['Camp Asharf'], about: ['Camp Asharf'] })]).found).toEqual(['unknown-name articles/a-report.md:places.0']);
  });

  test('are found wherever a name may stand', () => {
    const { found } = anArchive([
      ...LISTED,
      anArticle({ dateline: { place: 'Camp Asharf' }, claims: [{ source: 'Nuri al-Maliki', says: 'killed', count: 3, event: 'Raid on Camp Asharf' }] }),
      aPerson('Somebody', { roles: [{ title: 'Mayor', place: 'Camp Asharf' }] }),
      anOrganisation('Somewhat', { 'part-of': [{ id: 'Peoples Mojahedin Organisation of Iran' }], designations: [{ by: 'Nuri al-Maliki', as: 'terrorist' }] }),
      anEvent('Something', { place: 'Camp Asharf', 'part-of': 'Raid on Camp Asharf', actors: [{ id: 'Nuri al-Maliki' }] }),
      aPlace('Somewhere', { within: 'Camp Asharf' }),
    ]);
    expect([...found].sort()).toEqual([
      'unknown-name articles/a-report.md:claims.0.event',
      'unknown-name articles/a-report.md:claims.0.source',
      'unknown-name articles/a-report.md:dateline.place',
      'unknown-name events/something.md:actors.0',
      'unknown-name events/something.md:part-of',
      'unknown-name events/something.md:place',
      'unknown-name organisations/somewhat.md:designations.0.by',
      'unknown-name organisations/somewhat.md:part-of.0',
      'unknown-name people/somebody.md:roles.0.place',
      'unknown-name places/somewhere.md:within.0',
    ]);
  });

  test('a dateline as printed is words, whatever it is like', () => {
    const { archive, found } = anArchive([...LISTED, anArticle({ dateline: 'Camp Asharf' })]);
    expect([archive.articles[0]?.dateline, found]).toEqual([{ text: 'Camp Asharf' }, []]);
  });
});

describe('about', () => {
  test.each([
    ['id for name', { places: ['Camp Ashraf'], about: ['camp-ashraf'] }, ['place/camp-ashraf']],
    ['alias for id', { places: ['camp-ashraf'], about: ['Ashraf City'] }, ['place/camp-ashraf']],
    ['one, not in a list', { people: ['Nouri al-Maliki'], about: 'nouri-al-maliki' }, ['person/nouri-al-maliki']],
    ['a name without a file', { tags: ['Rockets'], about: ['rockets'] }, ['tag/rockets']],
  ])('%s', (_, written, keys) => {
    const { archive } = anArchive([...LISTED, anArticle(written)]);
    expect(archive.articles[0]?.mentions.filter(({ about }) => about).map(({ entity }) => entity)).toEqual(keys);
  });

  test('something that the article does not name', () => {
    const { findings } = anArchive([...LISTED, anArticle({ about: ['camp-ashraf'] })]);
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "code": "about-not-mentioned",
          "message": "about: “camp-ashraf” is not among the article’s places, organisations, people, events and tags.",
          "remedy": "Add it there too, or take it out of about.",
          "severity": "error",
          "where": {
            "field": [
              "about",
              0,
            ],
            "path": "articles/a-report.md",
          },
        },
      ]
    `);
  });
});
