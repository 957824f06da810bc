import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays, compareDays, dateOf, dayAt, dayNumber, dayNumbered, dayOf, isPlainDate, lastDateOf, monthOf, weekdayOf, yearOf } from '../../../src/archive/day.ts';

const MILLISECONDS = 86_400_000;
const anyDayNumber = fc.integer({ min: -100_000_000, max: 100_000_000 });

function aDay(text: string): Day {
  const day = dayOf(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

describe('dayOf', () => {
  test.each(['2011-04-08', '2012-02-29', '2000-02-29', '0000-01-01', '0001-01-01', '9999-12-31', '-0044-03-15'])('%s is a day', (text) => {
    expect(dayOf(text)).toBe(text);
  });

  test.each([
    '2011-02-29', '1900-02-29', '2011-02-30', '2011-04-31', '2011-13-01', '2011-00-10', '2011-01-00', '-0000-01-01',
    '2011-4-8', '2011-04', '2011', '20110408', '2011/04/08', '8 April 2011', '2011-04-08T00:00:00Z', ' 2011-04-08', '2011-04-08\n', '٢٠١١-٠٤-٠٨', '',
  ])('%j is none', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });
});

test.each([
  ['2011-04-08', true], ['2011-04', true], ['2011', true], ['0001', true], ['0099-12-31', true],
  ['0000', false], ['0000-02-29', false], ['-0044-03-15', false], ['+12345-01-01', false], ['2011-13', false], ['2011-24', false], ['2011-33', false],
  ['198X', false], ['2011-XX', false], ['1986~', false], ['2003?', false], ['..', false], ['', false], ['2009/2011', false], ['[1667]', false],
])('%j is plain: %s', (edtf, isPlain) => {
  expect(isPlainDate(edtf)).toBe(isPlain);
});

test('parts of a day', () => {
  const parts = (day: Day) => [yearOf(day), monthOf(day), dateOf(day)];
  expect(parts(aDay('2011-04-08'))).toEqual([2011, 4, 8]);
  expect(parts(aDay('-0044-03-15'))).toEqual([-44, 3, 15]);
  expect(parts(dayAt(12345, 6, 7))).toEqual([12345, 6, 7]);
  expect([lastDateOf(2011, 2), lastDateOf(2012, 2), lastDateOf(1900, 2), lastDateOf(2000, 2), lastDateOf(2011, 4), lastDateOf(2011, 12)]).toEqual([28, 29, 28, 29, 30, 31]);
});

test.each([
  ['2011-04-08', 5],
  ['2011-04-10', 7],
  ['1970-01-01', 4],
  ['2000-02-29', 2],
  ['-0044-03-15', 4],
] as const)('%s is ISO weekday %i', (text, weekday) => {
  expect(weekdayOf(aDay(text))).toBe(weekday);
});

test.each([
  ['2011-12-31', 1, '2012-01-01'],
  ['2012-02-28', 1, '2012-02-29'],
  ['2011-03-01', -1, '2011-02-28'],
  ['0000-01-01', -1, '-0001-12-31'],
  ['9999-12-31', 1, '+10000-01-01'],
  ['2011-04-08', 0, '2011-04-08'],
] as const)('%s and %i days is %s', (text, days, expected) => {
  expect(addDays(aDay(text), days)).toBe(expected);
});

test('agrees with the calendar of ECMAScript in UTC', () => {
  fc.assert(
    fc.property(anyDayNumber, (number) => {
      const day = dayNumbered(number);
      const date = new Date(number * MILLISECONDS);
      expect([yearOf(day), monthOf(day), dateOf(day)]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      expect(dayNumber(day)).toBe(number);
    }),
  );
});

test('order is the calendar’s, also before the year 0 and after 9999', () => {
  fc.assert(
    fc.property(anyDayNumber, anyDayNumber, (a, b) => {
      expect(Math.sign(compareDays(dayNumbered(a), dayNumbered(b)))).toBe(Math.sign(a - b));
    }),
  );
});
