import { describe, expect, test } from 'vitest';
import type { IndexModel, MostReportedModel } from '../../../src/plan/models.ts';
import type { Plan } from '../../../src/plan/page-spec.ts';
import { aPlan, aPlace, anArticle, anEvent, aTag } from '../../support/builders.ts';

function indexesOf(plan: Plan): Readonly<Record<string, IndexModel>> {
  return Object.fromEntries(plan.pages.flatMap((page) => (page.kind === 'index' ? [[page.path, page.model()]] : [])));
}

function groups(model: IndexModel | undefined): readonly string[] | undefined {
  return model?.groups.map(({ letter, entries }) => `${letter}: ${entries.map(({ text, depth = 0 }) => '>'.repeat(depth) + text).join(', ')}`);
}

describe('an index by name', () => {
  test('has a group for each letter, and leads to other orders', () => {
    const { '/places/': places } = indexesOf(aPlan([aPlace('Baghdad'), aPlace('Åhus'), aPlace('Ashraf'), aPlace('بغداد')]));
    expect(groups(places)).toEqual(['A: Åhus, Ashraf', 'B: Baghdad', 'ب: بغداد']);
    expect(places?.views.map(({ order, href }) => [order, href])).toEqual([['by-name', '/places/'], ['most-reported', '/most-reported/places/']]);
  });

  test('that is too long for a page has one for each letter, and leads to them', () => {
    const names = Array.from({ length: 101 }, (_, number) => `Bay ${number}`);
    const places = [...names, 'Ashraf', '7th Camp'].map((name) => aPlace(name));
    const pages = indexesOf(aPlan([...places, anArticle({ places: ['Ashraf', 'Bay 7'] }), anArticle({ title: 'More', places: ['Ashraf'] })], { 'per-page': 10 }));
    const own = Object.entries(pages).filter(([path]) => path.startsWith('/places/'));
    expect(own.map(([path]) => path)).toEqual(['/places/', '/places/letter/other/', '/places/letter/a/', '/places/letter/b/', '/places/letter/b/page/2/']);
    expect(pages['/places/']).toMatchObject({ groups: [], total: 103, busiest: [{ text: 'Ashraf', count: 2 }, { text: 'Bay 7', count: 1 }] });
    for (const [, { letters }] of own) expect(letters.map(({ letter, page }) => [letter, page])).toEqual([['#', '/places/letter/other/'], ['A', '/places/letter/a/'], ['B', '/places/letter/b/']]);
    expect(groups(pages['/places/letter/b/page/2/'])).toEqual(['B: Bay 100']);
  });

  test('changes under one letter only where a name is added', () => {
    const places = Array.from({ length: 120 }, (_, number) => aPlace(`${number % 2 === 0 ? 'Bay' : 'Cape'} ${number}`));
    const [before, after] = [places, [...places, aPlace('Cape New')]].map((records) => indexesOf(aPlan(records, { 'per-page': 10 })));
    expect(JSON.stringify(after?.['/places/letter/b/'])).toBe(JSON.stringify(before?.['/places/letter/b/']));
    expect(JSON.stringify(after?.['/places/letter/c/'])).not.toBe(JSON.stringify(before?.['/places/letter/c/']));
  });
});

describe('tags', () => {
  const tags = [aTag('Law'), aTag('Courts', { broader: 'Law' }), aTag('Appeals', { broader: 'Courts' }), aTag('Weather')];

  test('stand as a tree where any is part of another, and by name beside it', () => {
    const pages = indexesOf(aPlan(tags));
    expect(groups(pages['/tags/'])).toEqual([': Law, >Courts, >>Appeals, Weather']);
    expect(groups(pages['/by-name/tags/'])).toEqual(['A: Appeals', 'C: Courts', 'L: Law', 'W: Weather']);
    expect(pages['/tags/']?.views.map(({ order }) => order)).toEqual(['tree', 'by-name', 'most-reported']);
  });

  test('stand by name alone where none is', () => {
    const pages = indexesOf(aPlan([aTag('Weather'), aTag('Law')]));
    expect(groups(pages['/tags/'])).toEqual(['L: Law', 'W: Weather']);
    expect(pages['/by-name/tags/']).toBeUndefined();
  });

  test('too many for a page leave their branches, as deep as fits', () => {
    const many = Array.from({ length: 100 }, (_, number) => aTag(`Single ${number}`));
    expect(groups(indexesOf(aPlan([...tags, ...many], { 'per-page': 10 }))['/tags/'])).toEqual([': Law, >Courts, >>Appeals']);
    const narrow = Array.from({ length: 100 }, (_, number) => aTag(`Narrow ${number}`, { broader: 'Courts' }));
    expect(groups(indexesOf(aPlan([...tags, ...narrow], { 'per-page': 10 }))['/tags/'])).toEqual([': Law, >Courts']);
  });
});

test('the newest page of events leads to every year, an older one to its own', () => {
  const events = Array.from({ length: 170 }, (_, number) => anEvent(`Event ${number}`, { date: String(1900 + Math.floor(number / 2)) }));
  const pages = indexesOf(aPlan(events, { 'per-page': 10 }));
  expect(pages['/events/']?.letters.filter(({ letter }) => ['1900', '1949', '1950'].includes(letter))).toEqual([{ letter: '1900', page: '/events/page/1/' }, { letter: '1949', page: '/events/page/1/' }, { letter: '1950', page: '/events/' }]);
  expect(pages['/events/page/1/']?.letters.at(-1)).toEqual({ letter: '1949', page: '/events/page/1/' });
  expect(pages['/by-name/events/']?.letters).toEqual([{ letter: 'E', page: '/by-name/events/letter/e/' }]);
});

test('names most reported: the first of every kind, and a page for each', () => {
  const plan = aPlan([anArticle({ places: ['Ashraf', 'Baghdad'] }), anArticle({ title: 'More', date: '2013-01-01', places: ['Ashraf'], tags: ['law'] }), aPlace('Nowhere')]);
  const models = Object.fromEntries(plan.pages.flatMap((page): [string, MostReportedModel][] => (page.kind === 'most-reported' ? [[page.path, page.model()]] : [])));
  expect(Object.keys(models)).toEqual(['/most-reported/', '/most-reported/places/', '/most-reported/tags/']);
  expect(models['/most-reported/']?.sections.map(({ kind, names }) => [kind, ...names.map(({ text, count }) => `${text} ${count}`)])).toEqual([['place', 'Ashraf 2', 'Baghdad 1'], ['tag', 'law 1']]);
  expect(models['/most-reported/places/']).toMatchObject({ sections: [{ names: [{ text: 'Ashraf', years: { first: '2011', last: '2013' } }, { text: 'Baghdad' }], isWhole: true }] });
});

test('the calendar has every year in which something appeared, with its months', () => {
  const plan = aPlan(['2009-07-28', '2011-04-08', '2011-04-30'].map((date) => anArticle({ title: date, date })));
  const page = plan.pages.find(({ kind }) => kind === 'calendar');
  expect(page?.model()).toMatchObject({ years: [{ year: '2009', count: 1, href: '/2009/' }, { year: '2011', count: 2 }] });
  expect(page?.kind === 'calendar' && page.model().years[1]?.months.filter(({ count }) => count > 0)).toEqual([{ period: '2011-04', count: 2, href: '/2011/04/' }]);
});
