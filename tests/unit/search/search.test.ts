import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../src/search/reader/excerpt.ts';
import type { SearchRequest } from '../../../src/search/reader/search.ts';
import type { Alias } from '../../../src/search/record.ts';
import { readOwnArticles } from '../../support/search-corpus.ts';
import { aRecord, indexInMemory, SMALL } from '../../support/search-index.ts';

function marked({ text, marks }: Passage): string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}

const camp: Alias = { kind: 'place', key: 'camp-ashraf', label: 'Camp Ashraf', url: '/places/camp-ashraf/', names: ['Ashraf', 'کمپ اشرف'], weight: 9 };
const pmoi: Alias = {
  kind: 'organisation',
  key: 'pmoi',
  label: "People's Mojahedin Organization of Iran",
  url: '/organisations/pmoi/',
  names: ['PMOI', 'MEK', 'MKO', 'Mojahedin-e Khalq', 'مجاهدین خلق', 'Folkets mujahedin'],
  weight: 20,
};
const minister: Alias = { kind: 'person', key: 'ad-melkert', label: 'Ad Melkert', url: '/people/ad-melkert/', names: [], weight: 2 };

const RECORDS = [
  aRecord({ id: 'raid', title: 'Iraqi forces raid camp', body: 'Residents, members of the PMOI, were killed in the raid.', date: '2011-04-08', fields: { place: ['camp-ashraf', 'iraq'] } }),
  aRecord({ id: 'count', title: 'The count of those killed', body: 'The MEK says 32; a hospital says ten. Amnesty asks for an inquiry.', date: '2011-04-10', fields: { place: ['iraq'] } }),
  aRecord({ id: 'persian', title: 'عملیات در اردوگاه', body: 'ساکنان از سازمان مجاهدین خلق هستند. عفو بین‌الملل خواهان تحقیق است.', lang: 'fa', date: '2011-04-10', fields: { place: ['camp-ashraf', 'iraq'] } }),
  aRecord({ id: 'swedish', title: 'EU tar bort listning', body: 'Folkets mujahedin stryks från listan, säger regeringen i Malmö.', lang: 'sv', date: '2009-01-26', fields: { organisation: ['pmoi'] }, kind: 'notice' }),
  aRecord({ id: 'vote', title: 'A vote in Tehran', body: 'Elections were held. The government counted the votes.', date: '2009-06', fields: { place: ['iran'] } }),
  aRecord({ id: 'undated', title: 'About this archive', body: 'Reports of the camp, from the raid to the last convoy.', words: 'byline foreign desk' }),
];
const index = await indexInMemory(RECORDS, { aliases: [camp, pmoi, minister], values: { place: [{ key: 'camp-ashraf', label: 'Camp Ashraf', parent: 'iraq', url: '/places/camp-ashraf/' }] } });

async function idsOf(request: SearchRequest): Promise<string[]> {
  return (await index.search(request)).hits.map(({ id }) => id);
}

describe('what is found', () => {
  test.each([
    ['words of the title before those of the body', { q: 'raid' }, ['raid', 'undated']],
    ['all words, wherever they are', { q: 'killed members' }, ['raid']],
    ['a phrase', { q: '"members of the PMOI"' }, ['raid']],
    ['not the words of a phrase apart', { q: '"killed members"' }, []],
    ['a phrase with its end quote still to come', { q: '"counted the votes' }, ['vote']],
    ['a phrase in other quotation marks', { q: '«counted the votes»' }, ['vote']],
    ['another form of the word', { q: 'election counting' }, ['vote']],
    ['the year as a word', { q: 'killed 2011' }, ['count', 'raid']],
    ['words that are not shown', { q: 'byline' }, ['undated']],
    ['Swedish letters', { q: 'malmö' }, ['swedish']],
    ['Persian by an Arabic keyboard', { q: 'مجاهدين' }, ['persian']],
    ['parts of a joined word', { q: 'بین الملل' }, ['persian']],
    ['a joined word', { q: 'بین‌الملل' }, ['persian']],
    ['all articles without words, the newest first', {}, ['persian', 'count', 'raid', 'vote', 'swedish', 'undated']],
    ['the oldest first where asked', { sort: 'oldest' }, ['undated', 'swedish', 'vote', 'raid', 'count', 'persian']],
    ['a range of days', { from: '2009-02', to: '2011-04-08' }, ['raid', 'vote']],
    ['to the end of a year', { to: '2009' }, ['vote', 'swedish']],
    ['one value of a field or another', { filters: { place: ['iran', 'camp-ashraf'] } }, ['persian', 'raid', 'vote']],
    ['a value of each field', { filters: { place: ['iraq'], lang: ['fa'] } }, ['persian']],
    ['a page of many', { offset: 2, limit: 2 }, ['raid', 'vote']],
    ['nothing where a chosen value is none', { filters: { place: ['atlantis'] } }, []],
    ['nothing for a word that is like no other', { q: 'xylophone' }, []],
  ] satisfies [string, SearchRequest, string[]][])('%s', async (_what, request, expected) => {
    expect(await idsOf(request)).toEqual(expected);
  });
});

describe('accents and letters that are often typed otherwise', async () => {
  const { search } = await indexInMemory([
    aRecord({ id: 'fr', title: 'La majorité des lycées', body: 'Les réfugiés étaient exilés.', lang: 'fr' }),
    aRecord({ id: 'es', body: 'Después había comunicación.', lang: 'es' }),
    aRecord({ id: 'en', body: 'The résumé was élite.', lang: 'en' }),
    aRecord({ id: 'ar', body: 'قالت مستشفى المدينة', lang: 'ar' }),
    aRecord({ id: 'tr', title: 'Yangın ormanları sardı', lang: 'tr' }),
    aRecord({ id: 'TR', title: 'YANGIN ORMANLARI SARDI', lang: 'tr' }),
  ]);
  const found = async (request: SearchRequest) => {
    const { hits, corrections } = await search(request);
    return { ids: hits.map(({ id }) => id), marks: hits.map(({ title, excerpt }) => [...marked(title), ...marked(excerpt)].join()), corrections };
  };

  test.each([
    [{ q: 'refugies' }, ['fr'], ['réfugiés']],
    [{ q: 'REFUGIES' }, ['fr'], ['réfugiés']],
    [{ q: 'refugie' }, ['fr'], ['réfugiés']],
    [{ q: '"majorite des lycees"' }, ['fr'], ['majorité,des,lycées']],
    [{ q: 'refug', isTyping: true }, ['fr'], ['réfugiés']],
    [{ q: 'réfug', isTyping: true }, ['fr'], ['réfugiés']],
    [{ q: 'comunicacion despues' }, ['es'], ['Después,comunicación']],
    [{ q: 'resume elite' }, ['en'], ['résumé,élite']],
    [{ q: 'مستشفي' }, ['ar'], ['مستشفى']],
    [{ q: 'ormanları' }, ['TR', 'tr'], ['ORMANLARI', 'ormanları']],
    [{ q: 'ormanlari' }, ['TR', 'tr'], ['ORMANLARI', 'ormanları']],
    [{ q: 'ORMANLARI' }, ['TR', 'tr'], ['ORMANLARI', 'ormanları']],
  ] satisfies [SearchRequest, string[], string[]][])('%j', async (request, ids, marks) => {
    const { ids: all, marks: texts, corrections } = await found({ ...request, sort: 'oldest' });
    expect([all, texts, corrections]).toEqual([ids, marks, []]);
  });
});

test('a word with soft hyphens is one word, and marked whole', async () => {
  const { search } = await indexInMemory([aRecord({ id: 'shy', body: 'Der Minister\u00adpräsident spricht.', lang: 'de' })]);
  for (const q of ['Ministerpräsident', 'Minister\u00adpräsident', 'ministerprasident']) {
    expect((await search({ q })).hits.map(({ excerpt }) => marked(excerpt))).toEqual([['Minister\u00adpräsident']]);
  }
});

describe('a number is found however its thousands are written', async () => {
  const written = ['2500', '2,500', '2.500', '2\u00a0500', '2\u202f500', '2’500', '٢٬٥٠٠', '۲۵۰۰'];
  const { search } = await indexInMemory([
    ...written.map((number, place) => aRecord({ id: `${place}`, body: `About ${number} people were there.` })),
    aRecord({ id: 'other', body: 'Of 2,000 people 500 left, and 2.5 million came.' }),
  ]);
  const found = async (q: string) => (await search({ q, sort: 'oldest' })).hits.map(({ id, excerpt }) => [id, ...marked(excerpt)]);

  test.each(written)('%s', async (q) => {
    expect(await found(q)).toEqual(written.map((number, place) => [`${place}`, number]));
    expect((await found(`"${q} people"`)).map(([id]) => id)).toEqual(written.map((_, place) => `${place}`));
  });

  test('and by the groups, typed apart', async () => {
    expect(await found('2 500 were')).toEqual(['2,500', '2.500', '2\u00a0500', '2\u202f500', '2’500', '٢٬٥٠٠'].map((number, place) => [`${place + 1}`, number, 'were']));
  });
});

describe('a name finds what has another', () => {
  test.each(['PMOI', 'MEK', 'MKO', 'mojahedin-e-khalq', 'مجاهدین خلق', 'مجاهدين خلق', "people's mojahedin organization of iran"])('%s', async (q) => {
    const { hits, entities, corrections, dropped } = await index.search({ q });
    expect(hits.map(({ id }) => id).sort()).toEqual(['count', 'persian', 'raid', 'swedish']);
    expect(entities[0]).toEqual({ kind: 'organisation', key: 'pmoi', label: pmoi.label, url: pmoi.url });
    expect([corrections, dropped]).toEqual([[], []]);
  });

  test('and marks that other', async () => {
    const { hits } = await index.search({ q: 'MKO 2011' });
    expect(Object.fromEntries(hits.map(({ id, excerpt }) => [id, marked(excerpt)]))).toEqual({ raid: ['PMOI'], count: ['MEK'], persian: ['مجاهدین خلق'] });
  });

  test('beside other words, and in quotation marks', async () => {
    expect(await idsOf({ q: 'MKO hospital' })).toEqual(['count']);
    expect(await idsOf({ q: '"Mojahedin-e Khalq" hospital' })).toEqual(['count']);
  });

  test('a single common word is no telling name, and finds by the field', async () => {
    expect((await idsOf({ q: 'Ashraf' })).sort()).toEqual(['persian', 'raid']);
  });

  test('and an acronym in small letters in a text is a word', async () => {
    const { search } = await indexInMemory([aRecord({ id: 'mek', body: 'a mek of a thing' }), aRecord({ id: 'MEK', body: 'the MEK' })], { aliases: [pmoi] });
    expect((await search({ q: 'PMOI' })).hits.map(({ id }) => id)).toEqual(['MEK']);
  });

  test('a name that came later too, and only articles are indexed again that stand with one that may have it', async () => {
    const others = Array.from({ length: 30 }, (_, number) => aRecord({ id: `other-${number}`, body: 'Nothing of the kind.' }));
    const before = await indexInMemory([...RECORDS, ...others], { aliases: [{ ...pmoi, names: ['PMOI'] }], shape: SMALL });
    const { search, indexed } = await indexInMemory([...RECORDS, ...others], { aliases: [pmoi], before, shape: SMALL });
    expect(indexed).toBeGreaterThan(0);
    expect(indexed).toBeLessThan(RECORDS.length + 5);
    expect((await search({ q: 'PMOI' })).hits.map(({ id }) => id).sort()).toEqual(['count', 'persian', 'raid', 'swedish']);
  });

  test('and one that was taken back no longer', async () => {
    const before = await indexInMemory(RECORDS, { aliases: [pmoi] });
    const { search } = await indexInMemory(RECORDS, { aliases: [{ ...pmoi, names: ['PMOI', 'MKO'] }], before });
    expect((await search({ q: 'MKO' })).hits.map(({ id }) => id).sort()).toEqual(['raid', 'swedish']);
  });
});

describe('entities are offered', () => {
  test.each([
    ['melk', ['ad-melkert']],
    ['Ad Mel', ['ad-melkert']],
    ['ashr', ['camp-ashraf']],
    ['mojahedin organ', ['pmoi']],
    ['zzz', []],
  ])('for %s', async (q, keys) => {
    expect((await index.search({ q, isTyping: true })).entities.map(({ key }) => key)).toEqual(keys);
  });
});

describe('what is mistyped or unfinished', () => {
  test.each([
    ['a letter left out', 'hosital', ['hospital'], ['count']],
    ['a letter too many', 'hosppital', ['hospital'], ['count']],
    ['a wrong letter', 'hospitel', ['hospital'], ['count']],
    ['two letters swapped', 'hopsital', ['hospital'], ['count']],
    ['the first two swapped', 'ohspital', ['hospital'], ['count']],
    ['Swedish without its letters', 'malmo', ['malmö'], ['swedish']],
  ])('%s', async (_what, q, searched, ids) => {
    const { hits, corrections } = await index.search({ q });
    expect(hits.map(({ id }) => id)).toEqual(ids);
    expect(corrections).toEqual([{ typed: q, searched }]);
  });

  test('two mistakes, in a long word', async () => {
    const { hits, corrections } = await index.search({ q: 'govermnet counted' });
    expect([hits.map(({ id }) => id), corrections]).toEqual([['vote'], [{ typed: 'govermnet', searched: ['government'] }]]);
    expect((await index.search({ q: 'hsoptial' })).corrections).toEqual([{ typed: 'hsoptial', searched: ['hospital'] }]);
  });

  test('a word is left out where no article has all, and told', async () => {
    const { hits, dropped } = await index.search({ q: 'hospital xylophone inquiry' });
    expect([hits.map(({ id }) => id), dropped]).toEqual([['count'], ['xylophone']]);
  });

  test('a word is completed while it is typed, and only then', async () => {
    expect(await idsOf({ q: 'the gover', isTyping: true })).toEqual(['vote']);
    expect((await index.search({ q: 'gover' })).hits).toEqual([]);
    expect(await idsOf({ q: 'gover ', isTyping: true })).toEqual([]);
  });
});

describe('facets', () => {
  test('are counted as if nothing were chosen in their own field', async () => {
    const { facets, total } = await index.search({ filters: { place: ['iran'], year: ['2009'] }, facets: ['place', 'year', 'lang', 'kind'] });
    expect(total).toBe(1);
    expect(Object.fromEntries(Object.entries(facets).map(([field, counts]) => [field, counts.map(({ key, count, chosen }) => [key, count, chosen])]))).toEqual({
      place: [['iran', 1, true]],
      year: [['2009', 1, true]],
      lang: [['en', 1, false]],
      kind: [['article', 1, false]],
    });
  });

  test('have the label, the address and the parent that were told', async () => {
    const { facets } = await index.search({ facets: ['place'] });
    expect(facets['place']).toEqual([
      { key: 'iraq', label: 'iraq', count: 3, chosen: false },
      { key: 'camp-ashraf', label: 'Camp Ashraf', count: 2, chosen: false, url: '/places/camp-ashraf/', parent: 'iraq' },
      { key: 'iran', label: 'iran', count: 1, chosen: false },
    ]);
  });

  test('show what is chosen, however few it has', async () => {
    const { facets } = await index.search({ q: 'hospital', filters: { place: ['iran', 'nowhere'] }, facets: ['place', 'tag'], facetLimit: 1 });
    expect(facets).toEqual({
      place: [
        { key: 'iraq', label: 'iraq', count: 1, chosen: false },
        { key: 'iran', label: 'iran', count: 0, chosen: true },
        { key: 'nowhere', label: 'nowhere', count: 0, chosen: true },
      ],
      tag: [],
    });
  });
});

describe('excerpts', () => {
  const long = `${'Nothing of note happened that day. '.repeat(40)}At noon the convoy left for Baghdad airport with 400 residents. ${'Nothing happened after. '.repeat(40)}`;

  test('are cut where the words are, at spaces, and say that they are cut', async () => {
    const { search } = await indexInMemory([aRecord({ id: 'long', title: 'A long day', body: long })]);
    const [hit] = (await search({ q: 'convoy airport' })).hits;
    expect(hit === undefined ? [] : marked(hit.excerpt)).toEqual(['convoy', 'airport']);
    expect(hit?.excerpt.text).toMatch(/^\S.*At noon the convoy left for Baghdad airport.*\S$/u);
    expect(hit?.excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(hit?.excerpt.text.length).toBeLessThan(260);
  });

  test('without words are how the text begins', async () => {
    const { search } = await indexInMemory([aRecord({ id: 'long', body: long })]);
    expect((await search({})).hits[0]?.excerpt).toMatchObject({ marks: [], cutBefore: false, cutAfter: true });
  });

  test('mark other forms of the word, in the title too', async () => {
    const [hit] = (await index.search({ q: 'voting' })).hits;
    expect(hit === undefined ? [] : [marked(hit.title), marked(hit.excerpt)]).toEqual([['vote'], ['votes']]);
  });
});

test('the words of a phrase are stemmed by the language of each article, not by another of the archive', async () => {
  const index = await indexInMemory([
    aRecord({ id: 'swedish', title: '', body: 'lägret runs running', lang: 'sv' }),
    aRecord({ id: 'english', title: '', body: 'the camp runs', lang: 'en' }),
  ]);
  const found = async (q: string): Promise<string[]> => (await index.search({ q })).hits.map(({ id }) => id);

  expect(await found('"lägret running"')).toEqual([]);
  expect(await found('"camp running"')).toEqual(['english']);
});

test('this archive is searched in its four languages', async () => {
  const { search } = await indexInMemory(readOwnArticles());
  for (const [q, lang] of [['Amnesty inquiry', 'en'], ['listning', 'sv'], ['کشته‌شدگان', 'fa'], ['مذكرة تفاهم', 'ar']] as const) {
    expect((await search({ q })).hits[0]?.lang).toBe(lang);
  }
});
