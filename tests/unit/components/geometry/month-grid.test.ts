import { expect, test } from 'vitest';
import { monthGrid } from '../../../../src/components/geometry/month-grid.ts';
import { shadeOf } from '../../../../src/components/geometry/shade.ts';

test.each([
  ['2011', 4, 1, 5],
  ['2011', 4, 6, 7],
  ['2011', 4, 7, 6],
  ['2013', 7, 1, 1],
])('in %s, month %i stands with weeks from weekday %i on from column %i', (year, month, weekStart, start) => {
  expect(monthGrid(year, month, weekStart).start).toBe(start);
});

test('a month has its own days', () => {
  const { month, days } = monthGrid('2012', 2, 1);
  expect([month, days.length, days[0], days.at(-1)]).toEqual(['2012-02', 29, '2012-02-01', '2012-02-29']);
});

test('a busy month leaves quiet ones told apart', () => {
  expect([0, 1, 7, 26, 60, 100].map((count) => shadeOf(count, 100))).toEqual([0, 1, 2, 3, 4, 4]);
});
