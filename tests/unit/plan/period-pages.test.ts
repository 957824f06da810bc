import { describe, expect, test } from 'vitest';
import { aPlan, anArticle, anEvent } from '../../support/builders.ts';

/** What happened on the page of a period, in an archive with an article on each of these days. */
function happened(period: string, events: Readonly<Record<string, string>>, days: readonly string[]): readonly string[] | undefined {
  const records = [...days.map((date) => anArticle({ title: date, date })), ...Object.entries(events).map(([name, date]) => anEvent(name, { date }))];
  const page = aPlan(records).pages.find(({ path }) => path === period);
  return page?.kind === 'period' ? page.model().happened.map(({ text }) => text) : undefined;
}

const DAYS = ['2009-07-28', '2009-12-31', '2011-04-08', '2011-04-30', '2012-02-29'];

describe('an event stands on every page of a time in which it may have been, unless its date is vaguer', () => {
  test.each([
    ['/2011/04/08/', { Raid: '2011-04-08', Month: '2011-04', Year: '2011' }, ['Raid']],
    ['/2011/04/', { Raid: '2011-04-08', Month: '2011-04', Year: '2011' }, ['Month', 'Raid']],
    ['/2011/', { Raid: '2011-04-08', Month: '2011-04', Year: '2011', Decade: '201X' }, ['Year', 'Month', 'Raid']],
    ['/2009/07/28/', { Days: '2009-07-28/2009-07-29' }, ['Days']],
    ['/2009/12/', { Years: '2009-12-31/2011-04-01' }, ['Years']],
    ['/2011/04/', { Years: '2009-12-31/2011-04-01' }, ['Years']],
    ['/2011/04/08/', { Years: '2009-12-31/2011-04-01' }, []],
    ['/2012/', { Winter: '2011-24' }, ['Winter']],
    ['/2012/02/29/', { Since: '2012/..', Ever: '-0044-03-15/9999-12-31' }, []],
    ['/2012/', { Since: '2012/..', Until: '../2012-03' }, ['Until', 'Since']],
    ['/2011/04/30/', { Month: '2011-04-10/2011-05-10', Longer: '2011-04-10/2011-05-12' }, ['Month']],
    ['/2011/04/', { Longer: '2011-03-10/2011-05-12', Years: '2009-12-31/2012-04-01' }, ['Longer']],
    ['/2011/', { Years: '2009-12-31/2012-04-01', Decades: '1999-12-31/2012-04-01' }, ['Years']],
    ['/2012/', { Before: '-0044-03-15', After: 'Y12345' }, []],
  ])('%s of %j: %j', (period, events, expected) => {
    expect(happened(period, events, DAYS)).toEqual(expected);
  });

  test('there are pages for days on which something appeared, and for months and years in which something happened, too', () => {
    expect(happened('/2011/04/09/', { Raid: '2011-04-09' }, DAYS)).toBeUndefined();
    expect(happened('/2010/', { Raid: '2010-04-09' }, DAYS)).toEqual(['Raid']);
    expect(happened('/2010/04/', { Raid: '2010-04-09' }, DAYS)).toEqual(['Raid']);
    expect(happened('/2010/', { Decade: '201X', Ever: '-0044-03-15/9999-12-31' }, DAYS)).toBeUndefined();
    expect(happened('/2000/', { Years: '1999-12-31/2001-01-01' }, DAYS)).toBeUndefined();
  });

  test('a date of ten thousand years takes no time', () => {
    expect(happened('/2011/04/08/', { Ever: '-9999-01-01/9999-12-31' }, DAYS)).toEqual([]);
  });
});

test('steps lead to the nearest time in which something appeared', () => {
  const steps = aPlan(DAYS.map((date) => anArticle({ title: date, date }))).pages.flatMap((page) => {
    if (page.kind !== 'period') return [];
    const { period, earlier, later } = page.model();
    return [[period, earlier?.period, later?.period]];
  });
  expect(steps.slice(0, 3)).toEqual([['2009', undefined, '2011'], ['2011', '2009', '2012'], ['2012', '2011', undefined]]);
  expect(steps.slice(3, 7)).toEqual([['2009-07', undefined, '2009-12'], ['2009-12', '2009-07', '2011-04'], ['2011-04', '2009-12', '2012-02'], ['2012-02', '2011-04', undefined]]);
});
