import { describe, expect, test } from 'vitest';
import { type DateSpan, parseDateSpan } from '../../../src/archive/date-span.ts';
import { formatInterval, formatSpan } from '../../../src/i18n/date-spans.ts';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages.ts';

function aSpan(text: string): DateSpan {
  const span = parseDateSpan(text);
  if ('problem' in span) throw new Error(span.message);
  return span;
}

describe('formatSpan', () => {
  test.each([
    ['2011-04-08', '8 April 2011'],
    ['2009-07', 'July 2009'],
    ['2009-07-XX', 'July 2009'],
    ['1986', '1986'],
    ['1986-XX-XX', '1986'],
    ['1986~', 'about 1986'],
    ['2011-04-08~', 'about 8 April 2011'],
    ['2003?', '2003, uncertain'],
    ['2004%', 'about 2004, uncertain'],
    ['198X', 'the 1980s'],
    ['198X?', 'the 1980s, uncertain'],
    ['19XX', 'the 20th century'],
    ['20XX', 'the 21st century'],
    ['1XXX', '1000–1999'],
    ['2001-21', 'spring 2001'],
    ['2001-24', 'winter 2001'],
    ['2009-07-28/2009-07-29', '28–29 July 2009'],
    ['2009-07-28/2009-08-02', '28 July to 2 August 2009'],
    ['2009-12-28/2010-01-02', '28 December 2009 to 2 January 2010'],
    ['2009-07/2009-08', 'July to August 2009'],
    ['2009-12/2010-01', 'December 2009 to January 2010'],
    ['1981/2013', '1981–2013'],
    ['2009/2009', '2009'],
    ['1986~/2013-09-11', 'about 1986 to 11 September 2013'],
    ['2009-07-28~/2009-07-29', 'about 28 July 2009 to 29 July 2009'],
    ['2009?/2010', '2009–2010, uncertain'],
    ['../2009', 'until 2009'],
    ['1981/..', 'since 1981'],
    ['2009/', 'from 2009, end unknown'],
    ['/2009', 'until 2009, beginning unknown'],
    ['2001-21/2001-23', 'spring 2001 to autumn 2001'],
    ['[1667,1668,1670..1672]', 'one of 1667, 1668 or 1670–1672'],
    ['[..1984]', '1984 or earlier'],
    ['[1667,1760-12..]', 'one of 1667 or December 1760 or later'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['-0044', '45 BC'],
    ['Y12345', '12,345'],
    ['2011-04-08T01:30:00+04:30', '8 April 2011'],
  ])('%s', (text, expected) => {
    expect(formatSpan(aSpan(text), 'en')).toBe(expected);
  });

  test.each([
    ['2009-07-28/2009-07-29', ['28–29 juli 2009', '۲۸ تا ۲۹ ژوئیهٔ ۲۰۰۹', '28–29 يوليو 2009']],
    ['2009-07-28/2009-08-02', ['28 juli till 2 augusti 2009', '۲۸ ژوئیه تا ۲ اوت ۲۰۰۹', '28 يوليو إلى 2 أغسطس 2009']],
    ['1986~', ['omkring 1986', 'حدود ۱۹۸۶', 'نحو 1986']],
    ['2003?', ['2003, osäkert', '۲۰۰۳، نامطمئن', '2003، غير مؤكد']],
    ['198X', ['1980-talet', 'دههٔ ۱۹۸۰', 'ثمانينيات القرن الـ20']],
    ['201X', ['2010-talet', 'دههٔ ۲۰۱۰', 'العقد الثاني من القرن الـ21']],
    ['19XX', ['1900-talet', 'قرن ۲۰ میلادی', 'القرن الـ20']],
    ['../2009', ['fram till 2009', 'تا ۲۰۰۹', 'حتى 2009']],
    ['1981/..', ['sedan 1981', 'از ۱۹۸۱ تاکنون', 'منذ 1981']],
    ['2001-21', ['våren 2001', 'بهار ۲۰۰۱', 'ربيع 2001']],
    ['[1667,1668,1670..1672]', ['någon av 1667, 1668 eller 1670–1672', 'یکی از ۱۶۶۷، ۱۶۶۸ یا ۱۶۷۰ تا ۱۶۷۲', 'أحد التواريخ: 1667 أو 1668 أو 1670–1672']],
  ])('%s in Swedish, Persian and Arabic', (text, expected) => {
    expect(['sv', 'fa', 'ar'].map((lang) => formatSpan(aSpan(text), lang))).toEqual(expected);
  });
});

test.each([
  ['1986~', '2013-09-11', 'about 1986 to 11 September 2013'],
  ['2009-07-28', '2009-07-29', '28–29 July 2009'],
  ['1997-10-08', '2012-09-28', '8 October 1997 to 28 September 2012'],
  ['1981', '1981', '1981'],
  ['1981?', '1990', '1981–1990, uncertain'],
  ['1981', undefined, 'from 1981'],
  [undefined, '2009', 'until 2009'],
  ['1981/1982', '2009', '1981–1982 to 2009'],
  [undefined, undefined, 'dates not recorded'],
])('from %s to %s', (from, to, expected) => {
  expect(formatInterval({ from: from === undefined ? undefined : aSpan(from), to: to === undefined ? undefined : aSpan(to) }, 'en')).toBe(expected);
});

test('Persian is written with Persian digits, the others with Latin ones', () => {
  const texts = ['2011-04-08', '198X', '19XX', '1XXX', '2009-07-28/2009-07-29', '[1667,1670..1672]', '-0044', 'Y12345', '2001-24', '../2009'];
  for (const lang of INTERFACE_LANGUAGES) {
    const foreign = lang === 'fa' ? /[0-9\u0660-\u0669]/ : /[\u0660-\u0669\u06f0-\u06f9]/;
    expect(texts.map((text) => formatSpan(aSpan(text), lang)).filter((text) => foreign.test(text))).toEqual([]);
  }
});
