import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/archive/date-span.ts';
import { axisAround, mirrored, placeOf, ticksOf } from '../../../../src/components/geometry/time-axis.ts';

const axis = (from: string, to: string) => ({ from: from as Day, to: to as Day });

describe('ticks of an axis', () => {
  test.each([
    ['1985-01-01', '2017-01-01', ['1990', '2000', '2010']],
    ['1997-06-01', '2016-06-01', ['2000', '2005', '2010', '2015']],
    ['2009-01-01', '2013-06-01', ['2010', '2011', '2012', '2013']],
    ['1700-01-01', '2020-01-01', ['1800', '1900', '2000']],
    ['-0044-01-01', '0014-01-01', ['-0040', '-0030', '-0020', '-0010', '0000', '0010']],
    ['2011-01-20', '2011-12-10', ['2011-04', '2011-07', '2011-10']],
    ['2010-10-20', '2011-06-10', ['2010-11', '2011-01', '2011-03', '2011-05']],
  ])('from %s to %s', (from, to, periods) => {
    expect(ticksOf(axis(from, to), 6).map((tick) => tick.period)).toEqual(periods);
  });
});

test('a day stands where its share of the axis is', () => {
  const century = axis('1900-01-01', '2000-01-01');
  expect(['1900-01-01', '1950-01-01', '1880-01-01', '2011-04-08'].map((day) => placeOf(century, day as Day))).toEqual([0, 50, 0, 100]);
});

test('an axis around one day has room on both sides', () => {
  expect(axisAround(['2011-04-08' as Day])).toEqual(axis('2011-04-07', '2011-04-10'));
  expect(axisAround([])).toBeUndefined();
});

test('time runs from the right where the text does', () => {
  expect(mirrored({ x: 10, width: 30, known: true })).toEqual({ x: 60, width: 30, known: true });
});
