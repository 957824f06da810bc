import { describe, expect, test } from 'vitest';
import type { EntityModel, EntityYearModel } from '../../../src/plan/models.ts';
import type { Plan } from '../../../src/plan/page-spec.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { aPlan, anArticle } from '../../support/builders.ts';

function entityPages(plan: Plan): Readonly<Record<string, EntityModel>> {
  return Object.fromEntries(plan.pages.flatMap((page) => (page.kind === 'entity' ? [[page.path, page.model()]] : [])));
}

function yearPages(plan: Plan): Readonly<Record<string, EntityYearModel>> {
  return Object.fromEntries(plan.pages.flatMap((page) => (page.kind === 'entity-year' ? [[page.path, page.model()]] : [])));
}

/** So many reports of each year, of which every third names Hillary Clinton too. */
function reports(years: Readonly<Record<string, number>>): AnyRecord[] {
  return Object.entries(years).flatMap(([year, count]) => Array.from({ length: count }, (_, number) =>
    anArticle({ title: `Report ${year} ${number}`, date: `${year}-02-${String((number % 28) + 1).padStart(2, '0')}`, places: ['Ashraf'], ...(number % 3 === 0 && { people: ['Hillary Clinton'] }) }),
  ));
}

describe('a long list of reports has a page for each year', () => {
  const plan = aPlan(reports({ 2009: 4, 2011: 26 }), { 'per-page': 10 });

  test('and leads there, as does each of its bars', () => {
    expect(Object.keys(yearPages(plan))).toEqual(['/places/ashraf/2009/', '/places/ashraf/2011/page/1/', '/places/ashraf/2011/page/2/', '/places/ashraf/2011/']);
    const { '/places/ashraf/': newest, '/places/ashraf/page/1/': oldest } = entityPages(plan);
    expect(newest?.byYear).toEqual([{ period: '2009', count: 4, href: '/places/ashraf/2009/' }, { period: '2011', count: 26, href: '/places/ashraf/2011/' }]);
    expect(newest?.bars.flatMap(({ href }) => href ?? [])).toEqual(['/places/ashraf/2009/', '/places/ashraf/2011/']);
    expect(oldest).toMatchObject({ byYear: [], years: [{ year: '2009', href: '/2009/' }, { year: '2011', href: '/2011/' }] });
  });

  test('with steps to the years before and after', () => {
    expect(yearPages(plan)['/places/ashraf/2009/']).toMatchObject({ title: 'Ashraf, 2009', count: 4, later: { href: '/places/ashraf/2011/' } });
    expect(yearPages(plan)['/places/ashraf/2011/']).toMatchObject({ count: 26, earlier: { href: '/places/ashraf/2009/' } });
  });

  test('a short one has none: its page leads to the archive’s years', () => {
    const short = aPlan(reports({ 2009: 4, 2011: 25 }), { 'per-page': 10 });
    expect(yearPages(short)).toEqual({});
    expect(entityPages(short)['/places/ashraf/']).toMatchObject({ byYear: [], years: [{ href: '/2011/' }] });
  });

  test('a year that is over stays as it is, but for the step to the next', () => {
    const [before, after] = [{ 2009: 30, 2011: 3 }, { 2009: 30, 2011: 9 }].map((years) => yearPages(aPlan(reports(years), { 'per-page': 10 })));
    for (const path of ['/places/ashraf/2009/', '/places/ashraf/2009/page/1/']) expect(JSON.stringify(after?.[path])).toBe(JSON.stringify(before?.[path]));
  });
});

describe('reports that name another too', () => {
  test('are known by the companion’s place in the list', () => {
    const long = entityPages(aPlan(reports({ 2009: 24 }), { 'per-page': 20 }))['/places/ashraf/'];
    expect(long?.filter).toMatchObject([{ id: 'with-people-hillary-clinton', text: 'Hillary Clinton', count: 8, both: '/search/?place=ashraf&person=hillary-clinton' }]);
    const shown = long?.years.flatMap(({ articles }) => articles) ?? [];
    expect(shown.map((article) => article.with)).toEqual(shown.map(({ text }) => (Number(text.split(' ').at(-1)) % 3 === 0 ? [1] : undefined)));
  });

  test('are not told apart in a short list, nor where all or one name somebody', () => {
    expect(entityPages(aPlan(reports({ 2009: 12 }), { 'per-page': 20 }))['/places/ashraf/']?.filter).toEqual([]);
    const all = Array.from({ length: 24 }, (_, number) => anArticle({ title: `Report ${number}`, places: ['Ashraf', 'Iraq'], ...(number === 0 && { people: ['Once'] }) }));
    expect(entityPages(aPlan(all, { 'per-page': 20 }))['/places/ashraf/']?.filter).toEqual([]);
  });
});
