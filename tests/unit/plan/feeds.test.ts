import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/page-spec.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { aPlace, aPlan, aTag, anArchive, anArticle, anOrganisation } from '../../support/builders.ts';
import type { Written } from '../../support/builders.ts';
import { childrenOf, feedElement, feedTexts, itemsOf } from '../../support/feeds.ts';
import type { ReadItem, Texts } from '../../support/feeds.ts';
import { jsonFeedFaults } from '../../support/json-feed.ts';

const PATHS = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const;

function textsOf(records: readonly AnyRecord[], settings: Readonly<Record<string, unknown>> = {}): Map<string, string> {
  return feedTexts(aPlan(records, settings));
}

function read(texts: Texts, path: string): ReadItem[] {
  return itemsOf(path, texts.get(path) ?? '');
}

/** The only item of an archive of one article, in each format. */
function inEachFormat(written: Written, settings: Readonly<Record<string, unknown>> = {}): ReadItem[] {
  const texts = textsOf([anArticle(written)], settings);
  return Object.values(PATHS).flatMap((path) => read(texts, path));
}

function idsOf(written: Written, settings: Readonly<Record<string, unknown>> = {}): string[] {
  return inEachFormat(written, settings).map(({ id }) => id);
}

describe('the id of an item stays', () => {
  const written = { title: 'Iraqi forces raid Camp Ashraf', path: 'articles/2011/raid.md', places: ['Camp Ashraf'] };
  const [id] = idsOf(written);

  test('in every format, and in every feed', () => {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const texts = textsOf([anArticle(written)], { languages: ['en', 'fa'], 'all-feed-formats': true });
    const feeds = ['/feed.xml', '/atom.xml', '/feed.json', '/feeds/added.xml', '/feeds/added.atom', '/feeds/added.json', '/feeds/en.xml', '/feeds/en.atom', '/feeds/en.json', '/places/camp-ashraf/feed.xml', '/places/camp-ashraf/atom.xml', '/places/camp-ashraf/feed.json'];
    expect(feeds.map((path) => read(texts, path).map((item) => item.id))).toEqual(feeds.map(() => [id]));
  });

  test.each<[what: string, written: Written, settings: Record<string, unknown>]>([
    ['another domain', written, { url: 'https://elsewhere.example' }],
    ['https', written, { url: 'http://archive.example' }],
    ['another name of the archive', written, { title: 'Another name' }],
    ['another headline', { ...written, title: 'Dozens killed in Camp Ashraf' }, {}],
    ['another day, so another address', { ...written, date: '2011-04-09' }, {}],
    ['another folder', { ...written, path: 'articles/raids/2011/raid.md' }, {}],
    ['another file name, with the id kept', { ...written, path: 'articles/2011/ashraf-raid.md', id: 'raid' }, {}],
    ['another text', { ...written, body: 'Another text.', summary: 'A summary.' }, {}],
    ['an update', { ...written, updated: '2011-04-12', corrections: [{ date: '2011-04-12', note: 'The figure.' }] }, {}],
    ['a withdrawal', { ...written, status: 'withdrawn', withdrawn: { reason: 'It was wrong.' } }, {}],
    ['an accession', { ...written, added: '2026-05-01' }, {}],
  ])('with %s', (_, changed, settings) => {
    expect(idsOf(changed, settings)).toEqual([id, id, id]);
  });

  test('as an old site had it', () => {
    for (const guid of ['https://old.example/?p=123', '123 at https://old.example', 'tag:old.example,2011:1']) expect(idsOf({ ...written, guid })).toEqual([guid, guid, guid]);
  });

  test('and two articles can’t carry over one', () => {
    const { found } = anArchive([anArticle({ ...written, guid: 'x' }), anArticle({ path: 'articles/b.md', guid: 'x' }), anArticle({ path: 'articles/c.md', guid: 'y' })]);
    expect(found.filter((finding) => finding.startsWith('duplicate')).length).toBe(1);
  });

  test('and is another in another archive, and of another article', () => {
    expect(new Set([...idsOf(written, { id: 'other' }), ...idsOf({ ...written, path: 'articles/2011/other.md' }), ...idsOf(written)]).size).toBe(3);
  });
});

describe('two clocks', () => {
  const daily = Array.from({ length: 60 }, (_, index) => anArticle({ title: `Report ${index}`, date: `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}` }));
  const before = textsOf(daily);
  const after = textsOf([...daily, anArticle({ title: 'From long ago', date: '2011-04-08', added: '2026-05-01' })]);
  const first = (texts: Texts, path: string): string | undefined => read(texts, path)[0]?.title;

  test('an old article that enters today is the first in the feed of what was added, with its own day', () => {
    expect(read(after, '/feeds/added.xml')[0]).toMatchObject({ title: 'From long ago', published: '2011-04-08T12:00:00.000Z' });
    expect(after.get('/feeds/added.xml')).toContain('<lastBuildDate>Fri, 01 May 2026 12:00:00 GMT</lastBuildDate>');
  });

  test('the main feed goes by publication, and is as it was', () => {
    expect(first(after, '/feed.xml')).toBe('Report 59');
    for (const path of Object.values(PATHS)) expect(after.get(path)).toBe(before.get(path));
  });
});

describe('a change arrives as a change', () => {
  const written = { title: 'Raid', summary: 'A summary.' };

  test('of the article, with what was corrected', () => {
    for (const item of inEachFormat({ ...written, updated: '2011-04-10', corrections: [{ date: '2011-04-12', kind: 'fact', note: 'It was <34>.' }] })) {
      expect(item).toMatchObject({ published: '2011-04-08T12:00:00.000Z', updated: '2011-04-12T12:00:00.000Z' });
      expect(item.html).toContain('<h2>Corrections</h2><ul><li>12 April 2011 (fact): It was &#x3C;34>.</li></ul>');
    }
  });

  test('a withdrawal: a notice in its place, and nothing of the text', () => {
    for (const item of inEachFormat({ ...written, status: 'withdrawn', withdrawn: { reason: 'The source was forged.', date: '2011-05-02' } })) {
      expect(item).toMatchObject({ title: 'Withdrawn: Raid', updated: '2011-05-02T12:00:00.000Z', published: '2011-04-08T12:00:00.000Z' });
      expect(item.summary).toBe('This report has been withdrawn. Its address stays; its text is no longer published. The source was forged.');
      expect(item.html).toContain('The source was forged.');
      expect(item.html).not.toContain('The text of');
    }
  });

  test('leap seconds and zones', () => {
    expect(inEachFormat({ ...written, date: '2016-12-31T23:59:60Z', updated: '2017-01-01T01:30:00+01:00' }).map(({ published, updated }) => [published, updated])).toEqual(Array.from({ length: 3 }, () => ['2016-12-31T23:59:59.000Z', '2017-01-01T00:30:00.000Z']));
  });
});

describe('warnings', () => {
  test('come before the summary and before the text, in the article’s language', () => {
    for (const item of inEachFormat({ title: 'Raid', summary: 'A summary.', warnings: ['violence', 'death'] })) {
      expect(item.summary).toBe('Warning: violence and death. A summary.');
      expect(item.html).toMatch(/^<div lang="en" dir="ltr"><p><strong>Warning:<\/strong> violence and death<\/p><p>The text/);
    }
    for (const item of inEachFormat({ title: 'حمله', lang: 'fa', warnings: ['violence'] })) {
      expect(item.summary).toBe('هشدار: خشونت.');
      expect(item.html).toMatch(/^<div lang="fa" dir="rtl"><p><strong>هشدار:<\/strong> خشونت<\/p>/);
    }
  });

  test('say which language they are in where it is not the article’s', () => {
    expect(inEachFormat({ title: 'Razzia', lang: 'de', warnings: ['violence'] })[0]?.html).toMatch(/^<div lang="de" dir="ltr"><p lang="en" dir="ltr"><strong>Warning:/);
  });
});

describe('the image of an item', () => {
  const planWith = (written: Written): Plan => {
    const { archive, settings } = anArchive([anArticle({ title: 'Raid', ...written })]);
    const media = new Map([['articles/cover.jpg', { size: { width: 20, height: 10 }, type: 'image/jpeg', bytes: 12_345 }], ['articles/data.csv', { bytes: 9 }]]);
    return buildPlan({ archive, settings, media, bodies: { facts: () => ({ words: 2, links: [], images: ['https://elsewhere.example/a.png', 'articles/missing.png', 'articles/cover.jpg'] }) } });
  };

  test('is the first of its own, once, with its length in bytes', () => {
    const texts = feedTexts(planWith({}));
    const [item] = childrenOf(feedElement(texts.get('/feed.xml') ?? ''), 'item');
    expect(item && childrenOf(item, 'enclosure').map(({ attributes }) => attributes)).toEqual([{ url: 'https://archive.example/media/articles/cover.jpg', length: '12345', type: 'image/jpeg' }]);
    const [entry] = childrenOf(feedElement(texts.get('/atom.xml') ?? ''), 'entry');
    expect(entry && childrenOf(entry, 'link').filter(({ attributes }) => attributes['rel'] === 'enclosure').map(({ attributes }) => attributes['length'])).toEqual(['12345']);
    expect(JSON.parse(texts.get('/feed.json') ?? '').items[0]).toMatchObject({ image: 'https://archive.example/media/articles/cover.jpg', attachments: [{ mime_type: 'image/jpeg', size_in_bytes: 12_345 }] });
  });

  test('is left out where a reader should be warned first', () => {
    for (const text of feedTexts(planWith({ warnings: ['graphic images'] })).values()) expect(text).not.toContain('cover.jpg');
  });
});

describe('categories', () => {
  const texts = textsOf([
    anArticle({ title: 'Raid', lang: 'fa', places: ['camp-ashraf'], tags: ['Law/Courts'] }),
    aPlace('Iraq'), aPlace('Diyala', { within: 'iraq' }), aPlace('Camp Ashraf', { within: 'diyala' }),
  ]);

  test('say what they lie in, in RSS by names, in Atom by ids, in JSON Feed side by side', () => {
    const [item] = childrenOf(feedElement(texts.get('/feed.xml') ?? ''), 'item');
    expect(item && childrenOf(item, 'category').map(({ attributes, text }) => [attributes['domain'], text])).toEqual([
      ['https://archive.example/places/', 'Iraq/Diyala/Camp Ashraf'], ['https://archive.example/tags/', 'Law∕Courts'],
    ]);
    const [entry] = childrenOf(feedElement(texts.get('/atom.xml') ?? ''), 'entry');
    expect(entry && childrenOf(entry, 'category')[0]?.attributes).toEqual({ term: 'iraq/diyala/camp-ashraf', scheme: 'https://archive.example/places/', label: 'Camp Ashraf', 'xml:lang': 'en' });
    expect(JSON.parse(texts.get('/feed.json') ?? '').items[0].tags).toEqual(['Camp Ashraf', 'Diyala', 'Iraq', 'Law/Courts']);
  });
});

describe('which feeds there are', () => {
  const records = [anArticle({ title: 'Raid', places: ['Iraq'] }), anArticle({ title: 'حمله', lang: 'fa', path: 'articles/hamle.md', tags: ['law'] }), aTag('law'), anOrganisation('UN')];

  test('of every language where there are several, and of each entity', () => {
    expect([...textsOf(records).keys()].sort()).toEqual([
      '/atom.xml', '/feed.json', '/feed.xml', '/feeds.opml', '/feeds/added.xml', '/feeds/en.atom', '/feeds/en.json', '/feeds/en.xml', '/feeds/fa.atom', '/feeds/fa.json', '/feeds/fa.xml',
      '/organisations/un/feed.xml', '/places/iraq/feed.xml', '/tags/law/feed.xml',
    ]);
    expect([...textsOf(records.slice(0, 1)).keys()].filter((path) => path.startsWith('/feeds/'))).toEqual(['/feeds/added.xml']);
  });

  test('in every format, when the archive says so', () => {
    const paths = [...textsOf(records, { 'all-feed-formats': true }).keys()];
    for (const path of ['/tags/law/atom.xml', '/tags/law/feed.json', '/organisations/un/atom.xml', '/feeds/added.atom', '/feeds/added.json']) expect(paths).toContain(path);
  });

  test('OPML lists each once, in groups', () => {
    const body = childrenOf(feedElement(textsOf(records).get('/feeds.opml') ?? ''), 'body')[0];
    const groups = body?.children.map(({ attributes, children }) => [attributes['text'], children.map((feed) => feed.attributes['xmlUrl']?.slice('https://archive.example'.length))]);
    expect(groups).toEqual([
      ['The Archive', ['/feed.xml', '/feeds/added.xml']], ['Languages', ['/feeds/en.xml', '/feeds/fa.xml']],
      ['Places', ['/places/iraq/feed.xml']], ['Organisations', ['/organisations/un/feed.xml']], ['Tags', ['/tags/law/feed.xml']],
    ]);
  });

  test('a merged entity’s goes on at its old address', () => {
    const texts = textsOf([anArticle({ title: 'Raid', places: ['Ashraf'] }), aPlace('Camp Ashraf'), aPlace('Ashraf', { 'merged-into': 'camp-ashraf' })]);
    expect(read(texts, '/places/ashraf/feed.xml').map(({ title }) => title)).toEqual(['Raid']);
    expect(texts.get('/places/ashraf/feed.xml')).toBe(texts.get('/places/camp-ashraf/feed.xml'));
  });

  test('one that was renamed, then merged, goes on at all its old addresses', () => {
    const texts = textsOf([anArticle({ title: 'Raid', places: ['Ashraf'] }), aPlace('Camp Ashraf'), aPlace('Ashraf', { aliases: ['/places/ashraf-city/', '/old/ashraf/'], 'merged-into': 'camp-ashraf' })]);
    const [now, ...former] = ['camp-ashraf', 'ashraf', 'ashraf-city'].map((id) => texts.get(`/places/${id}/feed.xml`));
    expect(former).toEqual([now, now]);
  });

  test('a tag that is no language has no feed, and takes no address', () => {
    expect([...textsOf([anArticle({ title: 'A', lang: 'added' }), anArticle({ title: 'B', lang: 'sv' })]).keys()]).toContain('/feeds/sv.xml');
  });
});

describe('the same bytes', () => {
  const some = Array.from({ length: 70 }, (_, index) => anArticle({ title: `Report ${index}`, date: `2011-01-${String(1 + (index % 28)).padStart(2, '0')}`, places: index % 2 === 0 ? ['Iraq'] : ['Albania'] }));

  test('from the same archive, in whatever order it is read', () => {
    expect([...textsOf(some.toReversed())]).toEqual([...textsOf(some)]);
  });

  test('in every feed that an added article is not in', () => {
    const [before, after] = [textsOf(some), textsOf([...some, anArticle({ title: 'New', date: '2011-02-01', places: ['Albania'] })])];
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path).sort();
    expect(changed).toEqual(['/atom.xml', '/feed.json', '/feed.xml', '/feed/1.atom', '/feed/1.json', '/feed/1.xml', '/feeds/added.xml', '/feeds/added/1.xml', '/places/albania/feed.xml', '/places/albania/feed/1.xml']);
  });

  test('and JSON Feed is valid', () => {
    for (const [path, text] of textsOf(some, { 'all-feed-formats': true })) if (path.endsWith('.json')) expect([path, jsonFeedFaults(text)]).toEqual([path, []]);
  });
});
