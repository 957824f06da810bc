import { describe, expect, test } from 'vitest';
import { barShapes, rowShapes } from '../../../../src/components/geometry/bars.ts';
import { lastDayOf, unitOf, yearOfPeriod } from '../../../../src/components/geometry/periods.ts';

function barsOf(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([period, count]) => ({ period, count }));
}

function yearsFrom(first: number, length: number) {
  return Array.from({ length }, (_, index) => ({ period: String(first + index), count: index + 1 }));
}

test.each([
  ['1990/1999', 'years', 1990, '1999-12-31'],
  ['2011', 'year', 2011, '2011-12-31'],
  ['2012-02', 'month', 2012, '2012-02-29'],
  ['2011-04-08', 'day', 2011, '2011-04-08'],
  ['-0044', 'year', -44, '-0044-12-31'],
])('the period %s', (period, unit, year, last) => {
  expect([unitOf(period), yearOfPeriod(period), lastDayOf(period)]).toEqual([unit, year, last]);
});

describe('bars', () => {
  test('the highest is as tall as asked, the least can be seen, and none has no height', () => {
    expect(barShapes(barsOf({ '2009': 1, '2010': 0, '2011': 900 }), 74).map((bar) => bar.height)).toEqual([3, 0, 74]);
  });

  test('a bar stands in the middle of its slot', () => {
    expect(barShapes(barsOf({ '2010': 1, '2011': 1 }), 74)).toMatchObject([
      { slot: { x: 0, width: 50 }, x: 23.8, width: 2.4 },
      { slot: { x: 50, width: 50 }, x: 73.8, width: 2.4 },
    ]);
  });

  test('rows one under another have one scale', () => {
    const [tall, low] = rowShapes([barsOf({ '2010': 9, '2011': 18 }), barsOf({ '2010': 6, '2011': 0 })]);
    expect(tall?.map((bar) => bar.height)).toEqual([9, 18]);
    expect(low?.map((bar) => bar.height)).toEqual([6, 0]);
  });
});

/** `+` stays on a phone, `-` shows on a wide page only, `.` never. */
function roomsOf(bars: readonly { period: string; count: number }[], what: 'label' | 'figure'): string {
  return barShapes(bars, 74).map((bar) => ({ always: '+', wide: '-', never: '.' })[bar[what]]).join('');
}

function decadesFrom(first: number, length: number) {
  return Array.from({ length }, (_, index) => ({ period: `${first + 10 * index}/${first + 10 * index + 9}`, count: 1 }));
}

test.each([
  ['four centuries', decadesFrom(1620, 40), [1650, 1700, 1750, 1800, 1850, 1900, 1950, 2000], []],
  ['six centuries', decadesFrom(1400, 62), [1400, 1500, 1600, 1700, 1800, 1900, 2000], [1450, 1550, 1650, 1750, 1850, 1950]],
  ['ten centuries', decadesFrom(1060, 96), [1200, 1400, 1600, 1800, 2000], [1100, 1150, 1250, 1300, 1350, 1450, 1500, 1550, 1650, 1700, 1750, 1850, 1900, 1950]],
  ['twenty centuries', decadesFrom(0, 202), [0, 1000, 2000], [100, 200, 300, 400, 500, 600, 700, 800, 900, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900]],
])('the labels of %s have room', (_, bars, onAny, onWide) => {
  const labelled = (room: string) => barShapes(bars, 74).filter(({ label }) => label === room).map(({ period }) => yearOfPeriod(period));
  expect([labelled('always'), labelled('wide')]).toEqual([onAny, onWide]);
});

describe('room for labels', () => {
  test.each([
    ['a few years', yearsFrom(2010, 3), '+++'],
    ['twenty years', yearsFrom(1997, 20), '---+----+----+----+-'],
    ['forty years', yearsFrom(1977, 40), '...+....+....+....+....+....+....+....+.'],
    ['decades', [1860, 1870, 1880, 1890, 1900, 1910, 1920, 1930].map((start) => ({ period: `${start}/${start + 9}`, count: 1 })), '----+---'],
    ['the months of a year', Array.from({ length: 12 }, (_, index) => ({ period: `2011-${String(index + 1).padStart(2, '0')}`, count: 1 })), '+--+--+--+--'],
    ['the days of a month', Array.from({ length: 30 }, (_, index) => ({ period: `2011-04-${String(index + 1).padStart(2, '0')}`, count: 1 })), '+------+------+------+------+-'],
  ])('%s', (_, bars, expected) => {
    expect(roomsOf(bars, 'label')).toBe(expected);
  });
});

test('figures go where they do not fit, and the highest stays longest', () => {
  expect(roomsOf(barsOf({ '2009': 0, '2010': 12, '2011': 12_000 }), 'figure')).toBe('.++');
  expect(roomsOf(yearsFrom(1997, 20), 'figure')).toBe('+++++++++----------+');
});
