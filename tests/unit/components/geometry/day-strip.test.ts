import { describe, expect, test } from 'vitest';
import { parseDateSpan } from '../../../../src/archive/date-span.ts';
import { stripOf } from '../../../../src/components/geometry/day-strip.ts';

/** `.` is a plain day, `#` a known one, `?` one of several possible. */
function drawn(edtf: string): string | undefined {
  const span = parseDateSpan(edtf);
  if ('problem' in span) throw new Error(span.message);
  return stripOf(span)?.map(({ state }) => ({ plain: '.', known: '#', possible: '?' })[state]).join('');
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
