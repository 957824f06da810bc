import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import type { Plan } from '../../../src/plan/page-spec.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { someRecords } from '../../support/arbitrary-archive.ts';
import { anArchive, anArticle, aPlace } from '../../support/builders.ts';

vi.setConfig({ testTimeout: 120_000 });

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** An archive whose texts link to each other and show one image. */
interface Told {
  readonly records: readonly AnyRecord[];
  readonly words: number;
  readonly bytes: number;
  readonly perPage: number;
}

function planOf({ records, words, bytes, perPage }: Told): Plan {
  const { archive, settings } = anArchive(records.map((record) => (record.kind === 'article' ? { ...record, bodyDigest: `text of ${record.id}` } : record)), { 'per-page': perPage });
  const links = ['articles/report-1.md', 'places/iraq.md#claim', 'media/a.jpg'];
  return buildPlan({ archive, settings, media: new Map([['media/a.jpg', { size: { width: 800, height: 600 }, type: 'image/jpeg', digest: `d${bytes}`, bytes }]]), bodies: { facts: () => ({ words, links, images: ['media/a.jpg'] }) } });
}

/** What each page is made of → its model, over several plans: nothing may be made of the same and be another. */
function modelsBySource(plans: readonly Plan[]): { met: number; changed: string[] } {
  const known = new Map<string, string>();
  let met = 0;
  const changed: string[] = [];
  for (const { pages } of plans) {
    for (const { kind, path, madeOf, model } of pages) {
      if (madeOf === undefined) continue;
      const source = `${kind} ${path} ${madeOf(digest)}`;
      const now = JSON.stringify(model());
      const before = known.get(source) ?? now;
      met += Number(known.has(source));
      if (before !== now) changed.push(path);
      known.set(source, now);
    }
  }
  return { met, changed };
}

/** An archive and what became of it: some articles replaced by others of the same id, some gone, and at times names with files too. */
const history = fc.record({ records: someRecords, others: someRecords, dice: fc.infiniteStream(fc.nat(9)), namesToo: fc.nat(3), words: fc.nat(9), bytes: fc.nat(9), perPage: fc.nat(9) }).map(({ records, others, dice, namesToo, words, bytes, perPage }) => {
  const other = new Map(others.map((record) => [record.path, record]));
  const later = records.flatMap((record) => {
    const rolled = record.kind === 'article' || namesToo === 0 ? dice.next().value : undefined;
    return rolled === 0 ? [] : rolled === 1 ? [other.get(record.path) ?? record] : [record];
  });
  const before: Told = { records, words: 100, bytes: 5000, perPage: 10 };
  return [before, { records: later, words: words === 0 ? 900 : 100, bytes: bytes === 0 ? 70_000 : 5000, perPage: perPage === 0 ? 12 : 10 }] as const;
});

test('a page that is made of the same is the same', () => {
  let met = 0;
  fc.assert(fc.property(history, ([before, after]) => {
    const found = modelsBySource([planOf(before), planOf(after)]);
    met += found.met;
    expect(found.changed).toEqual([]);
  }), { numRuns: 150 });
  expect(met).toBeGreaterThan(300);
});

const day = (index: number): string => `2011-${String(Math.floor(index / 28) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;

/** Of a page of each kind: what is made of other things after a change. */
function changedBy(change: (records: AnyRecord[]) => AnyRecord[]): string[] {
  const records: AnyRecord[] = [aPlace('Iraq'), ...Array.from({ length: 40 }, (_, index) => anArticle({ title: `Report ${index}`, date: day(index), places: ['Iraq', `Village ${index % 20}`] }))];
  const [before, after] = [records, change(records)].map((each) => new Map(planOf({ records: each, words: 1, bytes: 1, perPage: 10 }).pages.flatMap(({ path, madeOf }) => (madeOf === undefined ? [] : [[path as string, madeOf(digest)]])))) as [Map<string, string>, Map<string, string>];
  return [...after].filter(([path, source]) => before.get(path) !== source).map(([path]) => path).sort();
}

test('another report changes what few pages are made of, and a new name in it no more', () => {
  const [last, newest] = [day(39), day(40)].map((each) => `/${each.replaceAll('-', '/')}/`);
  expect(changedBy((records) => [...records, anArticle({ title: 'Report 40', date: day(40), places: ['Nowhere', 'Elsewhere'] })])).toEqual(['/2011/', '/2011/02/', last, `${last}report-39/`, newest, `${newest}report-40/`]);
});

test('a name with a file, when it changes, is all pages’ affair', () => {
  const changed = changedBy((records) => [...records.filter(({ kind }) => kind !== 'place'), aPlace('Iraq', { kind: 'country' })]);
  expect(changed).toContain('/2011/01/01/report-0/');
});
