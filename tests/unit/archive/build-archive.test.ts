import { describe, expect, test } from 'vitest';
import { aPage, aPerson, aPlace, anArchive, anArticle, anEvent, anOrganisation, aTag, key, relatedIn } from '../../support/builders.ts';

test('an empty archive', () => {
  const { archive, findings } = anArchive([]);
  expect([archive.articles, archive.entities, archive.pages, findings]).toEqual([[], [], [], []]);
});

test('two lines of front matter make an article', () => {
  expect(anArchive([anArticle({ title: 'Raid', date: '2011-04-08' })], { lang: 'sv' }).archive.articles).toMatchInlineSnapshot(`
    [
      {
        "aliases": [],
        "authors": [],
        "body": {
          "digest": "digest of A text.",
          "lang": "sv",
          "path": "articles/raid.md",
        },
        "claims": [],
        "corrections": [],
        "id": "raid",
        "lang": "sv",
        "mentions": [],
        "path": "articles/raid.md",
        "place": 0,
        "published": "2011-04-08",
        "slug": "raid",
        "sources": [],
        "status": "published",
        "title": "Raid",
        "warnings": [],
      },
    ]
  `);
});

describe('drafts are nowhere', () => {
  const { archive, found } = anArchive([
    anArticle({ title: 'Draft', status: 'draft', places: ['Nowhere', 'camp-ashraf'], events: ['raid'], claims: [{ source: 'x', says: 'killed', count: 3, event: 'Another raid' }], aliases: ['/draft/'], 'translation-of': 'nothing' }),
    anArticle({ title: 'Report', places: ['camp-ashraf'] }),
    aPlace('Camp Ashraf'), anEvent('Raid'),
  ]);

  test('not among the articles, their names, claims or findings', () => {
    expect(JSON.stringify([archive, [...archive.indexes.coverage], [...archive.indexes.claims], [...archive.indexes.byDay], relatedIn(archive)])).not.toMatch(/draft|nowhere|another-raid/i);
    expect(found).toEqual([]);
  });
});

describe('a withdrawn article', () => {
  const withdrawn = anArticle({
    title: 'Withdrawn', status: 'withdrawn', withdrawn: { reason: 'The source took it back.', date: '2012-01-01' }, body: 'A secret.', summary: 'Secret.',
    places: ['camp-ashraf'], events: ['raid'], claims: [{ source: 'x', says: 'killed', count: 3 }],
  });
  const { archive } = anArchive([withdrawn, anArticle({ title: 'Report', places: ['camp-ashraf'], events: ['raid'] }), aPlace('Camp Ashraf'), anEvent('Raid')]);
  const [article] = archive.articles.filter(({ status }) => status === 'withdrawn');

  test('keeps its place and its reason', () => {
    expect(article).toMatchObject({ title: 'Withdrawn', published: '2011-04-08', withdrawn: { reason: 'The source took it back.', date: '2012-01-01' } });
    expect(archive.indexes.coverage.get(key('place/camp-ashraf'))?.direct.map(({ title }) => title)).toContain('Withdrawn');
  });

  test('has no text, summary or claims, and is related to nothing', () => {
    expect(article).toMatchObject({ body: { digest: '' }, claims: [] });
    expect(article).not.toHaveProperty('summary');
    expect(archive.indexes.claims.size).toBe(0);
    expect(relatedIn(archive).flatMap(([id, others]) => [id, ...others.map((other) => other.id)])).toEqual(['report']);
  });
});

describe('a dateline', () => {
  const london = aPlace('London', { names: ['Londres'] });
  test.each([
    ['London', { text: 'London', place: 'place/london' }],
    ['LONDON', { text: 'LONDON', place: 'place/london' }],
    ['London and Paris', { text: 'London and Paris' }],
    [{ place: 'london' }, { text: 'London', place: 'place/london' }],
    [{ place: 'Londres', date: '2011-04-07' }, { text: 'London', place: 'place/london', date: '2011-04-07' }],
    [{ place: 'london', text: 'LONDON (AP)' }, { text: 'LONDON (AP)', place: 'place/london' }],
    [{ place: 'Baqubah' }, { text: 'Baqubah' }],
  ])('%j', (dateline, expected) => {
    expect(anArchive([london, anArticle({ dateline })]).archive.articles[0]?.dateline).toEqual(expected);
  });
});

describe('claims', () => {
  const claim = (written = {}) => ({ source: 'NCRI', says: 'killed', count: 32, ...written });
  const claimsOf = (...claims: readonly object[]) => anArchive([anOrganisation('National Council', { path: 'organisations/ncri.md', names: ['NCRI'] }), anEvent('Raid'), anEvent('Inquiry'), anArticle({ events: ['raid'], claims })]).archive.articles[0]?.claims;

  test('are made of what was written; the article’s only event is theirs', () => {
    expect(claimsOf(claim({ of: 'residents', date: '2011-04-08', quote: 'Thirty-two.', note: 'seven women', url: 'https://a.example/' }))).toMatchObject([
      { id: 'ncri-killed', source: { entity: 'organisation/ncri', asWritten: 'NCRI' }, says: 'killed', of: 'residents', count: { min: 32, max: 32 }, event: 'event/raid', quote: 'Thirty-two.', note: 'seven women', url: 'https://a.example/' },
    ]);
  });

  test.each([
    [32, { min: 32, max: 32 }],
    [{ min: 34 }, { min: 34 }],
    [{ min: 30, max: 40 }, { min: 30, max: 40 }],
    [{ about: 500 }, { about: 500 }],
    [0, { min: 0, max: 0 }],
  ])('a figure %j is %j', (count, figure) => {
    expect(claimsOf(claim({ count }))?.[0]?.count).toEqual(figure);
  });

  test('have ids of their own that do not hang on their place', () => {
    expect(claimsOf(claim(), claim({ source: 'hospital officials in Baqubah' }), claim({ id: 'ncri-killed-2' }), claim({ count: 33 }), claim({ event: 'inquiry' }))?.map(({ id, event }) => [id, event])).toEqual([
      ['ncri-killed', 'event/raid'],
      ['hospital-officials-in-baqubah-killed', 'event/raid'],
      ['ncri-killed-2', 'event/raid'],
      ['ncri-killed-3', 'event/raid'],
      ['ncri-killed-4', 'event/inquiry'],
    ]);
  });

  test('of an article on several events are on the one they name', () => {
    const { archive } = anArchive([anEvent('Raid'), anEvent('Inquiry'), anArticle({ events: ['raid', 'inquiry'], claims: [claim(), claim({ event: 'Inquiry' })] })]);
    expect(archive.articles[0]?.claims.map(({ event }) => event)).toEqual([undefined, 'event/inquiry']);
  });

  test('on an event stand by when they were made, those without a day by their article’s', () => {
    const { archive } = anArchive([
      anEvent('Raid'),
      anArticle({ title: 'Late', date: '2011-05-01', events: ['raid'], claims: [claim({ source: 'd' }), claim({ source: 'a', date: '2011-04-08' })] }),
      anArticle({ title: 'Early', date: '2011-04-10', events: ['raid'], claims: [claim({ source: 'b' }), claim({ source: 'c', date: '2011-04-11' })] }),
    ]);
    expect(archive.indexes.claims.get(key('event/raid'))?.map(({ claim: { source } }) => source.asWritten)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('indexes', () => {
  test('translations: the original first, then by language', () => {
    const { archive } = anArchive([
      anArticle({ title: 'Raid', lang: 'en' }), anArticle({ title: 'Razzia', lang: 'sv', 'translation-of': 'raid' }), anArticle({ title: 'غارة', lang: 'ar', path: 'articles/ar.md', 'translation-of': 'razzia' }), anArticle({ title: 'Other' }),
    ]);
    const groups = [...archive.indexes.translations].map(([id, group]) => [id, group.map(({ lang }) => lang)]);
    expect(groups).toEqual([['raid', ['en', 'ar', 'sv']], ['ar', ['en', 'ar', 'sv']], ['razzia', ['en', 'ar', 'sv']]]);
  });

  test('events by who took part and where they happened, the places around included', () => {
    const { archive } = anArchive([
      aPlace('Iraq'), aPlace('Camp', { within: 'iraq' }), anOrganisation('Army'),
      anEvent('Second', { date: '2011', place: 'camp' }), anEvent('First', { date: '2009-07', place: 'camp', actors: ['army', { name: 'Residents' }] }), anEvent('Undated', { place: 'iraq' }),
    ]);
    const events = (of: string) => archive.indexes.events.get(key(of))?.map(({ id }) => id);
    expect([events('place/camp'), events('place/iraq'), events('organisation/army')]).toEqual([['first', 'second'], ['first', 'second', 'undated'], ['first']]);
  });

  test('people by where they held an office', () => {
    const { archive } = anArchive([anOrganisation('UN'), aPerson('Ban', { roles: [{ title: 'Secretary-General', organisation: 'UN' }, { title: 'Minister', organisation: 'Foreign Ministry' }] })]);
    expect([...archive.indexes.members].map(([of, list]) => [of, list.map(({ person, role }) => `${person.name}, ${role.title}`)])).toEqual([['organisation/un', ['Ban, Secretary-General']]]);
  });

  test('standing pages keep their former addresses', () => {
    expect(anArchive([aPage({ title: 'About', aliases: '/about.html', lang: 'fa' })]).archive.pages).toMatchObject([{ id: 'about', title: 'About', lang: 'fa', aliases: ['/about.html'] }]);
  });
});

describe('articles stand oldest first', () => {
  test.each([
    ['by day', [['b', '2011-04-08'], ['a', '2011-04-09']], ['b', 'a']],
    ['a day alone before its hours', [['a', '2011-04-08T00:00:00Z'], ['b', '2011-04-08']], ['b', 'a']],
    ['by instant, whatever the zone', [['a', '2011-04-08T09:00:00-05:00'], ['b', '2011-04-08T14:30:00+01:00'], ['c', '2011-04-08T13:45:00Z']], ['b', 'c', 'a']],
    ['the printed day before the instant', [['a', '2011-04-09T00:30:00+03:00'], ['b', '2011-04-08T23:30:00Z']], ['b', 'a']],
    ['else by id', [['b', '2011-04-08'], ['a', '2011-04-08']], ['a', 'b']],
  ])('%s', (_, dates, order) => {
    const { archive } = anArchive(dates.map(([title, date]) => anArticle({ title, date })));
    expect(archive.articles.map(({ id }) => id)).toEqual(order);
  });
});

test('entities stand by kind, then by id', () => {
  const { archive } = anArchive([aTag('A'), aPerson('B'), aPerson('A'), aPlace('Z'), anEvent('M'), anOrganisation('O'), anArticle({ places: ['Y'] })]);
  expect(archive.entities.map(({ key: of }) => of)).toEqual(['place/y', 'place/z', 'organisation/o', 'person/a', 'person/b', 'event/m', 'tag/a']);
});
