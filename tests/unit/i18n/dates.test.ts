import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayNumbered } from '../../../src/archive/day.ts';
import { type DayStyle, formatDay, formatMonth, formatMonthName, formatPeriod, formatPeriodShort, formatYear } from '../../../src/i18n/dates.ts';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages.ts';

const day = (text: string): Day => text as Day;
const inAll = (format: (lang: string) => string): string[] => INTERFACE_LANGUAGES.map(format);

test.each<[DayStyle, string[]]>([
  ['full', ['Friday 8 April 2011', 'fredag 8 april 2011', 'جمعه ۸ آوریل ۲۰۱۱', 'الجمعة 8 أبريل 2011']],
  ['long', ['8 April 2011', '8 april 2011', '۸ آوریل ۲۰۱۱', '8 أبريل 2011']],
  ['short', ['8 Apr 2011', '8 apr. 2011', '۸ آوریل ۲۰۱۱', '8 أبريل 2011']],
  ['day-month', ['8 April', '8 april', '۸ آوریل', '8 أبريل']],
  ['month-year', ['April 2011', 'april 2011', 'آوریل ۲۰۱۱', 'أبريل 2011']],
])('%s', (style, expected) => {
  expect(inAll((lang) => formatDay(day('2011-04-08'), lang, style))).toEqual(expected);
});

test('before the year 1, and beyond 9999', () => {
  expect(inAll((lang) => formatDay(day('-0044-03-15'), lang))).toEqual(['15 March 45 BC', '15 mars 45 f.Kr.', '۱۵ مارس ۴۵ ق.م.', '15 مارس 45 ق.م']);
  expect(inAll((lang) => formatYear(0, lang))).toEqual(['1 BC', '1 f.Kr.', '۱ پیش از میلاد', '1 ق.م']);
  expect(formatYear(12345, 'en')).toBe('12,345');
  expect(formatDay(day('0050-06-07'), 'en')).toBe('7 June 50');
});

test('months', () => {
  expect(inAll((lang) => formatMonth(2009, 7, lang))).toEqual(['July 2009', 'juli 2009', 'ژوئیهٔ ۲۰۰۹', 'يوليو 2009']);
  expect(inAll((lang) => formatMonthName(7, lang))).toEqual(['July', 'juli', 'ژوئیه', 'يوليو']);
});

test.each([
  ['2011-04-08', ['8 April 2011', '8 april 2011', '۸ آوریل ۲۰۱۱', '8 أبريل 2011'], ['8', '8', '۸', '8']],
  ['2011-04', ['April 2011', 'april 2011', 'آوریل ۲۰۱۱', 'أبريل 2011'], ['Apr', 'apr.', 'آوریل', 'أبريل']],
  ['2011', ['2011', '2011', '۲۰۱۱', '2011'], ['2011', '2011', '۲۰۱۱', '2011']],
  ['1990/1999', ['1990–1999', '1990–1999', '۱۹۹۰ تا ۱۹۹۹', '1990–1999'], ['1990', '1990', '۱۹۹۰', '1990']],
  ['-0044', ['45 BC', '45 f.Kr.', '۴۵ پیش از میلاد', '45 ق.م'], ['45 BC', '45 f.Kr.', '۴۵ پیش از میلاد', '45 ق.م']],
])('the period %s', (period, expected, short) => {
  expect(inAll((lang) => formatPeriod(period, lang))).toEqual(expected);
  expect(inAll((lang) => formatPeriodShort(period, lang))).toEqual(short);
});

test('no page is a day off: the date and the year written are those of the day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }).map(dayNumbered), (some) => {
      const [year, , date] = some.split('-').map(Number);
      expect(formatDay(some, 'en')).toMatch(new RegExp(`^${date} [A-Z][a-z]+ ${year}$`));
    }),
  );
});
