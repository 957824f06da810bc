import { describe, expect, test } from 'vitest';
import { type DateSpan, parseDateSpan } from '../../../../src/archive/date-span.ts';
import { type StripDay, stripCells, stripOf } from '../../../../src/components/geometry/day-strip.ts';
import type { SitePath } from '../../../../src/plan/routes.ts';

function spanOf(edtf: string): DateSpan {
  const span = parseDateSpan(edtf);
  if ('problem' in span) throw new Error(span.message);
  return span;
}

function daysOf(edtf: string): readonly StripDay[] {
  return stripOf(spanOf(edtf)) ?? [];
}

/** `.` is a plain day, `#` a known one, `?` one of several possible. */
function drawn(edtf: string): string | undefined {
  return stripOf(spanOf(edtf))?.map(({ state }) => ({ plain: '.', known: '#', possible: '?' })[state]).join('');
}

describe('days of an event', () => {
  test.each([
    ['2011-04-08', `.......#${'.'.repeat(22)}`],
    ['2009-07-28/2009-07-29', `${'.'.repeat(27)}##..`],
    ['2011-02', '?'.repeat(28)],
    ['2011-04-08~', `.......?${'.'.repeat(22)}`],
    ['[2011-04-03,2011-04-04]', `..??${'.'.repeat(26)}`],
    ['2011-01-30/2011-02-02', `${'.'.repeat(29)}####${'.'.repeat(26)}`],
    ['2011', undefined],
    ['2011-04-08/..', undefined],
    ['2011-01-31/2011-03-01', undefined],
  ])('%s', (edtf, expected) => {
    expect(drawn(edtf)).toBe(expected);
  });
});

/** `+` keeps its number on a phone, `-` has it on a wide page, `.` never. */
function numbered(edtf: string): string {
  return stripCells(daysOf(edtf), [], false).map(({ label }) => ({ always: '+', wide: '-', never: '.' })[label]).join('');
}

describe('numbers of the days', () => {
  test.each([
    ['2011-04-12', '+------+---+--+------+------+-'],
    ['2011-04-08', '+------+------+------+------+-'],
    ['2011-04-09', '+-------+-----+------+------+-'],
    ['2011-04-11/2011-04-14', '+------+--+--+-------+------+-'],
    ['2009-07-30/2009-07-31', `+${'-'.repeat(6)}+${'-'.repeat(6)}+${'-'.repeat(6)}+${'-'.repeat(7)}+-`],
    ['2009-07-28/2009-08-02', `+${'.'.repeat(13)}+${'.'.repeat(12)}+....+${'.'.repeat(12)}+${'.'.repeat(16)}`],
  ])('%s', (edtf, expected) => {
    expect(numbered(edtf)).toBe(expected);
  });
});

test('events known to the day stand on theirs, and days run from the right where the text does', () => {
  const visit = { href: '/x/' as SitePath, text: 'Visit', date: spanOf('2011-04-13') };
  const vague = { href: '/y/' as SitePath, text: 'Some day', date: spanOf('2011-04') };
  const cells = stripCells(daysOf('2011-04-08'), [visit, vague], true);
  expect(cells.filter(({ events }) => events.length > 0).map(({ day }) => day)).toEqual(['2011-04-13']);
  expect([cells[0]?.x, cells.at(-1)?.x]).toEqual([96.67, 0]);
});
