import { describe, expect, test } from 'vitest';
import { dayAt, lastDateOf } from '../../../../src/archive/day.ts';
import type { Day } from '../../../../src/archive/day.ts';
import { isNeedle, labelWidths, stretchOf } from '../../../../src/components/geometry/spine.ts';
import type { SpineBin } from '../../../../src/components/geometry/spine.ts';

const years = (first: number, last: number, by = 1): SpineBin[] =>
  Array.from({ length: Math.ceil((last - first + 1) / by) }, (_, index) => {
    const from = first + index * by;
    const to = from + by - 1;
    return { period: by === 1 ? String(from) : `${from}/${to}`, from: dayAt(from, 1, 1), to: dayAt(to, 12, 31) };
  });

const months = (year: number): SpineBin[] =>
  Array.from({ length: 12 }, (_, index) => ({
    period: `${year}-${String(index + 1).padStart(2, '0')}`,
    from: dayAt(year, index + 1, 1),
    to: dayAt(year, index + 1, lastDateOf(year, index + 1)),
  }));

const day = (text: string) => text as Day;

describe('where a mark stands on the ruler', () => {
  test.each([
    ['the whole of it', '2001-01-01', '2010-12-31', { x: 0, width: 100 }],
    ['one year', '2003-01-01', '2003-12-31', { x: 20, width: 10 }],
    ['one day', '2001-01-01', '2001-01-01', { x: 0, width: 0.03 }],
    ['from before the first bin', '1999-05-01', '2001-12-31', { x: 0, width: 10 }],
    ['to after the last bin', '2010-01-01', '2026-05-03', { x: 90, width: 10 }],
  ])('%s', (_, from, to, expected) => {
    expect(stretchOf(years(2001, 2010), { from: day(from), to: day(to) })).toEqual(expected);
  });

  test('an archive without articles has no place on it', () => {
    expect(stretchOf([], { from: day('2001-01-01'), to: day('2001-01-01') })).toBeUndefined();
  });

  test('a day is a needle, a year of ten is not', () => {
    const bins = years(2001, 2010);
    const isNeedleFrom = (from: string, to: string) => isNeedle(stretchOf(bins, { from: day(from), to: day(to) }) ?? { x: 0, width: 100 });
    expect([isNeedleFrom('2003-04-08', '2003-04-08'), isNeedleFrom('2003-01-01', '2003-12-31')]).toEqual([true, false]);
  });
});

describe('labels that fit', () => {
  const labelled = (bins: SpineBin[], ...widths: string[]) =>
    labelWidths(bins).flatMap((width, index) => (widths.includes(width) ? [bins[index]?.period] : []));

  test.each<[string, SpineBin[], (string | undefined)[]]>([
    ['one year', years(2011, 2011), ['2011']],
    ['twenty years', years(1997, 2016), ['2000', '2005', '2010', '2015']],
    ['150 years by five', years(1870, 2019, 5), ['1875/1879', '1900/1904', '1925/1929', '1950/1954', '1975/1979', '2000/2004']],
    ['twelve months', months(2011), ['2011-01', '2011-07']],
  ])('on a narrow screen: %s', (_, bins, expected) => {
    expect(labelled(bins, 'any')).toEqual(expected);
  });

  test('every year of twenty from 48 em, every year of forty from 72 em', () => {
    expect(labelled(years(1997, 2016), 'any', 'wide')).toHaveLength(20);
    expect(labelled(years(1980, 2019), 'any', 'wide', 'widest')).toHaveLength(40);
  });

  test('wider layouts only add labels between evenly spaced ones', () => {
    expect(labelled(years(1980, 2019), 'any', 'wide')).toEqual(years(1980, 2019).filter((_, index) => index % 2 === 0).map(({ period }) => period));
  });
});
