import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateSpan, compareSpans, contains, overlaps, parseDateSpan, spanOfDay, spanOver } from '../../../src/archive/date-span.ts';
import { type Day, dayOf } from '../../../src/archive/day.ts';

function aSpan(text: string): DateSpan {
  const span = parseDateSpan(text);
  if ('problem' in span) throw new Error(span.message);
  return span;
}

function aDay(text: string): Day {
  const day = dayOf(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}

/** Earliest and latest day, precision, and marks: `?` uncertain, `~` approximate, `<` open start, `>` open end. */
function summary(text: string): string {
  const { earliest, latest, precision, uncertain, approximate, openStart, openEnd } = aSpan(text);
  const marks = `${uncertain ? '?' : ''}${approximate ? '~' : ''}${openStart ? '<' : ''}${openEnd ? '>' : ''}`;
  return `${earliest ?? '–'} ${latest ?? '–'} ${precision} ${marks}`.trim();
}

/** The examples of https://www.loc.gov/standards/datetime/, with what they mean here. */
describe('the examples of the specification', () => {
  test.each([
    // Level 0
    ['1985-04-12', '1985-04-12 1985-04-12 day'],
    ['1985-04', '1985-04-01 1985-04-30 month'],
    ['1985', '1985-01-01 1985-12-31 year'],
    ['1985-04-12T23:20:30', '1985-04-12 1985-04-12 day'],
    ['1985-04-12T23:20:30Z', '1985-04-12 1985-04-12 day'],
    ['1985-04-12T23:20:30-04', '1985-04-12 1985-04-12 day'],
    ['1985-04-12T23:20:30+04:30', '1985-04-12 1985-04-12 day'],
    ['1964/2008', '1964-01-01 2008-12-31 year'],
    ['2004-06/2006-08', '2004-06-01 2006-08-31 month'],
    ['2004-02-01/2005-02-08', '2004-02-01 2005-02-08 day'],
    ['2004-02-01/2005-02', '2004-02-01 2005-02-28 month'],
    ['2004-02-01/2005', '2004-02-01 2005-12-31 year'],
    ['2005/2006-02', '2005-01-01 2006-02-28 year'],
    // Level 1
    ['Y170000002', '+170000002-01-01 +170000002-12-31 year'],
    ['Y-170000002', '-170000002-01-01 -170000002-12-31 year'],
    ['2001-21', '2001-03-01 2001-05-31 season'],
    ['2001-22', '2001-06-01 2001-08-31 season'],
    ['2001-23', '2001-09-01 2001-11-30 season'],
    ['2001-24', '2001-12-01 2002-02-28 season'],
    ['1984?', '1984-01-01 1984-12-31 year ?'],
    ['2004-06~', '2004-06-01 2004-06-30 month ~'],
    ['2004-06-11%', '2004-06-11 2004-06-11 day ?~'],
    ['201X', '2010-01-01 2019-12-31 decade'],
    ['20XX', '2000-01-01 2099-12-31 century'],
    ['2004-XX', '2004-01-01 2004-12-31 year'],
    ['1985-04-XX', '1985-04-01 1985-04-30 month'],
    ['1985-XX-XX', '1985-01-01 1985-12-31 year'],
    ['1985-04-12/..', '1985-04-12 – day >'],
    ['1985-04/..', '1985-04-01 – month >'],
    ['1985/..', '1985-01-01 – year >'],
    ['../1985-04-12', '– 1985-04-12 day <'],
    ['../1985-04', '– 1985-04-30 month <'],
    ['../1985', '– 1985-12-31 year <'],
    ['1985-04-12/', '1985-04-12 – day'],
    ['1985-04/', '1985-04-01 – month'],
    ['1985/', '1985-01-01 – year'],
    ['/1985-04-12', '– 1985-04-12 day'],
    ['/1985-04', '– 1985-04-30 month'],
    ['/1985', '– 1985-12-31 year'],
    ['1984-06-02?/2004-08-08~', '1984-06-02 2004-08-08 day ?~'],
    ['-1985', '-1985-01-01 -1985-12-31 year'],
    // Level 2: sets, and qualified parts
    ['[1667,1668,1670..1672]', '1667-01-01 1672-12-31 year'],
    ['[..1760-12-03]', '– 1760-12-03 day <'],
    ['[1760-12..]', '1760-12-01 – month >'],
    ['[1667,1760-12]', '1667-01-01 1760-12-31 year'],
    ['[..1984]', '– 1984-12-31 year <'],
    ['{1667,1668,1670..1672}', '1667-01-01 1672-12-31 year'],
    ['{1960,1961-12}', '1960-01-01 1961-12-31 year'],
    ['{..1984}', '– 1984-12-31 year <'],
    ['2004-06~-11', '2004-06-11 2004-06-11 day ~'],
    ['?2004-06-~11', '2004-06-11 2004-06-11 day ?~'],
  ])('%s', (text, expected) => {
    expect(summary(text)).toBe(expected);
  });
});

test.each([
  ['19XX', '1900-01-01 1999-12-31 century'],
  ['1XXX', '1000-01-01 1999-12-31 millennium'],
  ['-198X', '-1989-01-01 -1980-12-31 decade'],
  ['-0044', '-0044-01-01 -0044-12-31 year'],
  ['0050', '0050-01-01 0050-12-31 year'],
  ['Y12345', '+12345-01-01 +12345-12-31 year'],
  ['2012-02', '2012-02-01 2012-02-29 month'],
  ['2003-24', '2003-12-01 2004-02-29 season'],
  ['2009-07-28/2009-07-28', '2009-07-28 2009-07-28 day'],
  ['2009-07-28/2009-07', '2009-07-28 2009-07-31 month'],
  ['2001-21/2003', '2001-03-01 2003-12-31 year'],
  ['{1670,1660}', '1660-01-01 1670-12-31 year'],
  ['[1667, 1668]', '1667-01-01 1668-12-31 year'],
  [' 2011-04-08 ', '2011-04-08 2011-04-08 day'],
])('%s', (text, expected) => {
  expect(summary(text)).toBe(expected);
});

test.each(['2011-04-08T23:30:00-11:00', '2011-04-08T00:30:00+14:00', '2011-04-08T23:59:60Z', '2011-04-08T10:00:00.123Z'])('%s is the day as written, in any zone', (text) => {
  expect(parseDateSpan(text)).toEqual(spanOfDay(aDay('2011-04-08')));
});

describe('problems', () => {
  test.each([
    ['2011-02-30', 'impossible'],
    ['2011-02-29', 'impossible'],
    ['1900-02-29~', 'impossible'],
    ['2011-04-31/2011-05-02', 'impossible'],
    ['[2011-02-30]', 'impossible'],
    ['2011-13', 'impossible'],
    ['2011-00-10', 'impossible'],
    ['-0000', 'impossible'],
    ['2011-04-08T25:00:00Z', 'impossible'],
    ['2011-04-08T10:00:00+15:00', 'impossible'],
    ['2011-02-29T10:00:00Z', 'impossible'],
    ['2009-07-29/2009-07-28', 'reversed'],
    ['2009/2008-12', 'reversed'],
    ['[1672..1670]', 'reversed'],
  ])('%s is %s', (text, problem) => {
    expect(parseDateSpan(text)).toMatchObject({ problem });
  });

  test.each([
    'yesterday', '8 April 2011', '2011/04/08', '2011-4-8', '20110408', '201', '20', '2011-04-08 10:00', '2011-04-08T10:00:00Z/2012', '', '..', '../..', '/', '2009/2010/2011',
    '[1667', '{1667]', '[]', '[1667,..1668]', '[1667..,1668]', 'Y2011', 'XXXX', '2011-04-08??', 'uuuu', '198x',
    // Level 2 that is not read here
    '156X-12-25', 'XXXX-12-XX', '1984-1X', '2001-34', 'Y-17E7', '1950S2', '2004-XX-12',
  ])('%j is not EDTF as read here', (text) => {
    expect(parseDateSpan(text)).toMatchObject({ problem: 'not-edtf' });
  });

  test('are told with the text that an editor wrote', () => {
    const messages = ['2011-02-30', '8 April 2011', '2009-07-29/2009-07-28', '2011-02-30/2012', '2011-13'].map((text) => {
      const span = parseDateSpan(text);
      return 'problem' in span ? span.message : '';
    });
    expect(messages).toMatchInlineSnapshot(`
      [
        "“2011-02-30” has a day that does not exist.",
        "“8 April 2011” is no date as this archive writes it (EDTF).",
        "“2009-07-29/2009-07-28” ends before it begins.",
        "“2011-02-30” has a day that does not exist.",
        "“2011-13” has a month that does not exist.",
      ]
    `);
  });
});

describe('order and overlap', () => {
  test('by earliest, then latest; no start comes first, no end last', () => {
    const sorted = ['../1990', '1986', '1986-01-01', '1986/..', '2009-07-28/2009-07-29', '2009-07-28/2009-07-30', '2009-07-29'];
    const order = sorted.toSorted().map(aSpan).sort(compareSpans).map((span) => span.edtf);
    expect(order).toEqual(['../1990', '1986-01-01', '1986', '1986/..', '2009-07-28/2009-07-29', '2009-07-28/2009-07-30', '2009-07-29']);
  });

  test.each([
    ['2009-07', '2009-07-31', true],
    ['2009-07', '2009-08-01', false],
    ['../2009', '1900', true],
    ['../2009', '2010/..', false],
    ['2009/..', '../2009', true],
    ['198X', '1989-12-31/1990', true],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(overlaps(aSpan(a), aSpan(b))).toBe(expected);
    expect(overlaps(aSpan(b), aSpan(a))).toBe(expected);
  });

  test.each([
    ['2009-07-28/2009-07-29', '2009-07-29', true],
    ['2009-07-28/2009-07-29', '2009-07-30', false],
    ['1981/..', '2026-05-03', true],
    ['../2009', '2009-12-31', true],
  ])('%s contains %s: %s', (text, day, expected) => {
    expect(contains(aSpan(text), aDay(day))).toBe(expected);
  });

  test('is total, and a span overlaps itself', () => {
    const texts = ['1986', '1986~', '198X', '../2009', '2009/..', '2009/', '-0044', 'Y12345', '2001-21', '[1667,1670..1672]', '2011-04-08'];
    const anySpan = fc.constantFrom(...texts.map(aSpan));
    fc.assert(
      fc.property(anySpan, anySpan, anySpan, (a, b, c) => {
        expect(compareSpans(a, b)).toBe(-compareSpans(b, a) + 0);
        const [first, second, third] = [a, b, c].sort(compareSpans);
        expect([first && second && compareSpans(first, second), second && third && compareSpans(second, third), first && third && compareSpans(first, third)].every((order) => (order ?? 1) <= 0)).toBe(true);
        expect(overlaps(a, a)).toBe(true);
      }),
    );
  });
});

test.each([
  [['2011-04-08'], '2011-04-08'],
  [['2011-04-08', '2011-04-13/2011-04-15'], '2011-04-08/2011-04-15'],
  [['2011', '2011-04-08'], '2011'],
  [['2009-07-28', '2009-07', '2009-07-29'], '2009-07'],
  [['1986~', '2011-04-08'], '1986~/2011-04-08'],
  [['[1667,1668]', '2011'], '1667-01-01/2011'],
  [['../2009', '2011'], '../2011'],
  [['../2009', '2011/..'], undefined],
  [[], undefined],
])('%j together are %s', (texts, expected) => {
  expect(spanOver(texts.map(aSpan))?.edtf).toBe(expected);
});

test('never throws, and a span that is read is read the same again', () => {
  const pieces = fc.constantFrom('2011', '-04', '-08', 'X', '?', '~', '%', '/', '..', '[', ']', '{', '}', ',', 'Y', 'T', 'Z', ' ', '-', '0', '19');
  const anyText = fc.oneof(fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')), fc.string());
  fc.assert(
    fc.property(anyText, (text) => {
      const span = parseDateSpan(text);
      expect(parseDateSpan('problem' in span ? text : span.edtf)).toEqual(span);
    }),
    { numRuns: 2000 },
  );
});
