import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateSpan, type Day, parseDateSpan } from '../../../../src/archive/date-span.ts';
import { axisOfLives, lifelineOf } from '../../../../src/components/geometry/lifeline.ts';

/** A hundred years of a hundred percent: one year is one percent. */
const century = { from: '1900-01-01' as Day, to: '2000-01-01' as Day };

function span(edtf: string): DateSpan {
  const parsed = parseDateSpan(edtf);
  if ('problem' in parsed) throw new Error(parsed.message);
  return parsed;
}

function life(from: string | undefined, to: string | undefined) {
  return { ...(from !== undefined && { from: span(from) }), ...(to !== undefined && { to: span(to) }) };
}

/** `10+1?` is one hatched percent from 10 on, `11+29` is solid. */
function drawn(from: string | undefined, to: string | undefined): string {
  const { stretches, goesOn } = lifelineOf(life(from, to), century);
  const pieces = stretches.map(({ x, width, known }) => `${Math.round(x)}+${Math.round(width)}${known ? '' : '?'}`);
  return [...pieces, ...(goesOn ? ['…'] : [])].join(' ');
}

describe('a lifeline', () => {
  test.each([
    ['days at both ends are solid', '1910-01-01', '1939-12-31', '10+30'],
    ['a year at the start is hatched', '1910', '1939-12-31', '10+1? 11+29'],
    ['years at both ends are hatched', '1910', '1939', '10+1? 11+28 39+1?'],
    ['a decade is ten hatched years', '191X', '1939-12-31', '10+10? 20+20'],
    ['"about" widens by a year on either side', '1910~', '1939-12-31', '9+3? 12+28'],
    ['a doubted day is hatched, and too short to see', '1910-01-01?', '1939-12-31', '10+30'],
    ['without an end it goes on', '1910-01-01', undefined, '10+90 …'],
    ['with an open end it goes on', '1910-01-01', '1939/..', '10+90 …'],
    ['without a start nothing before the end is known', undefined, '1939-12-31', '0+40?'],
    ['an open start is known from the first', '../1910', '1939-12-31', '0+40'],
    ['neighbouring years have no known day between', '1910', '1911', '10+2?'],
    ['one year throughout', '1910', '1910', '10+1?'],
    ['one day is made wide enough to see', '1910-01-01', '1910-01-01', '10+1'],
    ['before the axis it is cut off', '1850-01-01', '1939-12-31', '0+40'],
    ['no dates, nothing drawn', undefined, undefined, ''],
  ])('%s', (_, from, to, expected) => {
    expect(drawn(from, to)).toBe(expected);
  });

  test('stretches follow one another inside of the axis', () => {
    const year = fc.integer({ min: 1880, max: 2020 }).map(String);
    fc.assert(
      fc.property(year, year, fc.constantFrom('', '~', '?'), (a, b, doubt) => {
        const [from, to] = [a, b].sort() as [string, string];
        let edge = 0;
        for (const { x, width } of lifelineOf(life(from + doubt, to), century).stretches) {
          expect(x).toBeGreaterThanOrEqual(edge - 0.02);
          expect(width).toBeGreaterThan(0);
          edge = x + width;
        }
        expect(edge).toBeLessThanOrEqual(100.02);
      }),
    );
  });
});

describe('the axis of lifelines', () => {
  test('reaches from the first to the last date, with room', () => {
    expect(axisOfLives([life('1910-01-01', '1920-01-01'), life('1990-01-01', '1999-12-31')])).toEqual({ from: '1907-04-20', to: '2002-09-14' });
  });

  test('reaches to the last report when something goes on', () => {
    const until = '2016-12-31' as Day;
    expect(axisOfLives([life('1990-01-01', undefined)], until)?.to).toBe('2017-10-24');
    expect(axisOfLives([life('1990-01-01', '1999-12-31')], until)?.to).toBe('2000-04-21');
  });

  test('there is none without a date', () => {
    expect(axisOfLives([life(undefined, undefined)], '2016-12-31' as Day)).toBeUndefined();
  });
});
