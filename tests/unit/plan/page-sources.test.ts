import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Bodies, Plan } from '../../../src/plan/page-spec.ts';
import type { Article } from '../../../src/archive/model.ts';
import { planSearch } from '../../../src/plan/search-records.ts';
import type { SearchDraft } from '../../../src/plan/search-records.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { someRecords } from '../../support/arbitrary-archive.ts';
import { anArchive, anArticle, aPlace } from '../../support/builders.ts';
import { dayIn2011 as day } from '../../support/days.ts';
import { digest } from '../../support/digest.ts';

vi.setConfig({ testTimeout: 120_000 });

/** An archive whose texts link to each other and show one image. */
interface Told {
  readonly records: readonly AnyRecord[];
  readonly publisher: string;
  readonly words: number;
  /** Of the image. */
  readonly bytes: number;
  readonly perPage: number;
}

interface Site extends Plan {
  /** What the search is told of each article. */
  readonly found: readonly (readonly [Article, SearchDraft])[];
}

function planOf({ records, publisher, words, bytes, perPage }: Told): Site {
  const { archive, settings } = anArchive(records.map((record) => ({ ...record, bodyDigest: `text of ${record.id}` })), { publisher: { name: publisher } });
  const links = ['articles/report-1.md', 'places/iraq.md#claim', 'media/a.jpg'];
  const media = new Map([['media/a.jpg', { size: { width: 800, height: 600 }, type: 'image/jpeg', digest: `d${bytes}`, bytes }]]);
  const { draftOf } = planSearch(archive, settings);
  return { ...buildPlan({ archive, settings: { ...settings, perPage }, media, bodies: { facts: () => ({ words, links, images: ['media/a.jpg'] }) } }), found: archive.articles.map((article) => [article, draftOf(article)]) };
}

const BODIES: Bodies = { feedHtml: (...told) => JSON.stringify(told) };

/** What each page, feed and record is made of → its model or text, over several plans: nothing may be made of the same and be another. */
function madeOfSame(plans: readonly Site[]): { met: number; changed: string[] } {
  const known = new Map<string, string>();
  let met = 0;
  const changed: string[] = [];
  const see = (path: string, source: string, now: string): void => {
    const before = known.get(source) ?? now;
    met += Number(known.has(source));
    if (before !== now) changed.push(path);
    known.set(source, now);
  };
  for (const { pages, files, sources, found } of plans) {
    for (const { kind, path, madeOf, model } of pages) if (madeOf) see(path, `${kind} ${path} ${madeOf(digest)}`, JSON.stringify(model()));
    for (const file of files) if ('text' in file) for (const [what, told] of [['made of', file.madeOf], ['source', file.source]] as const) if (told) see(`${file.path} ${what}`, `${file.path} ${what} ${told(digest)}`, file.text(BODIES));
    for (const [article, draft] of found) see(`record of ${article.id}`, `record ${sources.names(digest)} ${sources.article(article, digest)}`, JSON.stringify(draft));
  }
  return { met, changed };
}

/** With lists so short that there are many. */
const BEFORE = { publisher: 'Dateline', words: 100, bytes: 5000, perPage: 2 };

/** In one winter, so that pages of times and names have much on them; but for one, by which the archive's years may change. */
function inWinter(record: AnyRecord): AnyRecord {
  return record.kind === 'article' && record.id !== 'report-0' ? onDay(record, `2011-0${1 + (Number(record.data.date.day.slice(5, 7)) % 3)}-${record.data.date.day.slice(8).replace(/29|3./, '28')}`) : record;
}

function onDay<Value extends AnyRecord & { readonly kind: 'article' }>(record: Value, day: string): Value {
  return { ...record, data: { ...record.data, date: { day } } };
}

function inCapitals(record: AnyRecord): AnyRecord {
  return JSON.parse(JSON.stringify(record).replaceAll('Unlisted', 'UNLISTED')) as AnyRecord;
}

/** A record that a change meets: gone, another of the same id, with another title, another day, names without a file written otherwise. */
function changed(record: AnyRecord, other: AnyRecord | undefined, roll: number): AnyRecord[] {
  switch (roll) {
    case 0:
      return [];
    case 1:
      return [other ?? record];
    case 2:
      return record.kind === 'article' ? [{ ...record, data: { ...record.data, title: `${record.data.title} again` } }] : [record];
    case 3:
      return record.kind === 'article' ? [onDay(record, `${record.data.date.day.slice(0, 8)}01`)] : [record];
    case 4:
      return [inCapitals(record)];
    default:
      return [record];
  }
}

/** An archive and what became of it: some articles changed, and at times names with files, or settings. */
const history = fc.record({ some: someRecords, others: someRecords, rolls: fc.infiniteStream(fc.nat(19)), rare: fc.nat(19) }).map(({ some, others, rolls, rare }) => {
  const records = some.map(inWinter);
  const other = new Map(others.map((record) => [record.path, inWinter(record)]));
  const meets = (record: AnyRecord): boolean => (record.kind === 'article' ? rare > 5 : rare < 4);
  const later = records.flatMap((record) => (meets(record) ? changed(record, other.get(record.path), rolls.next().value ?? 9) : [record]));
  const restyled = rare === 4 ? later.map((record) => (record.kind === 'article' ? inCapitals(record) : record)) : later;
  return [{ ...BEFORE, records }, { ...BEFORE, records: restyled, ...(rare === 6 && { words: 900 }), ...(rare === 7 && { bytes: 70_000 }), ...(rare === 8 && { perPage: 3 }), ...(rare === 9 && { publisher: 'Another' }) }] as const;
});

test('a page, a feed or a record of the search that is made of the same is the same', () => {
  let met = 0;
  fc.assert(fc.property(history, ([before, after]) => {
    const found = madeOfSame([planOf(before), planOf(after)]);
    met += found.met;
    expect(found.changed).toEqual([]);
  }), { numRuns: 300 });
  expect(met).toBeGreaterThan(300);
});

/** Of a page of each kind: what is made of other things after a change. */
function changedBy(change: (records: AnyRecord[]) => AnyRecord[]): string[] {
  const records: AnyRecord[] = [aPlace('Iraq'), ...Array.from({ length: 40 }, (_, index) => anArticle({ title: `Report ${index}`, date: day(index), places: ['Iraq', `Village ${index % 20}`] }))];
  const [before, after] = [records, change(records)].map((each) => new Map(planOf({ ...BEFORE, records: each, perPage: 10 }).pages.flatMap(({ path, madeOf }) => (madeOf === undefined ? [] : [[path as string, madeOf(digest)]])))) as [Map<string, string>, Map<string, string>];
  return [...after].filter(([path, source]) => before.get(path) !== source).map(([path]) => path).sort();
}

test('another report changes what few pages are made of, also where it brings new names', () => {
  const [last, newest] = [day(39), day(40)].map((each) => `/${each.replaceAll('-', '/')}/`);
  expect(changedBy((records) => [...records, anArticle({ title: 'Report 40', date: day(40), places: ['Nowhere', 'Elsewhere'] })])).toEqual(['/2011/', '/2011/02/', last, `${last}report-39/`, newest, `${newest}report-40/`, '/places/elsewhere/', '/places/nowhere/']);
});

test('a name with a file, when it changes, is all pages’ affair', () => {
  const changed = changedBy((records) => [...records.filter(({ kind }) => kind !== 'place'), aPlace('Iraq', { kind: 'country' })]);
  expect(changed).toContain('/2011/01/01/report-0/');
});

test('so is what a place is called that such a name lies in, though it has no file itself', () => {
  const named = (text: string): Plan => planOf({ ...BEFORE, records: [aPlace('Diyala', { within: ['the province'] }), anArticle({ title: 'Here', places: ['Diyala'], date: '2011-01-01' }), ...[2, 3, 4].map((index) => anArticle({ title: `There ${index}`, places: [text], date: `201${index}-01-01` }))] });
  const sourceIn = (plan: Plan): string | undefined => plan.pages.find(({ path }) => path === '/2011/01/01/here/')?.madeOf?.(digest);
  expect(sourceIn(named('THE PROVINCE'))).not.toBe(sourceIn(named('the province')));
});
