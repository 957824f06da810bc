import { expect, test } from 'vitest';
import { partsBetween } from '../../bench/timing.ts';

test('each part lasts until the next begins, and one that comes twice counts as one', () => {
  const parts = partsBetween([
    { part: 'starting', at: 0, cpu: 0 },
    { part: 'reading', at: 500, cpu: 0.25 },
    { part: 'printing', at: 1500, cpu: 2 },
    { part: 'reading', at: 2000, cpu: 2.5 },
    { part: '', at: 4000, cpu: 3 },
  ]);
  expect(Object.fromEntries(parts)).toEqual({
    starting: { seconds: 0.5, cpu: 0.25 },
    reading: { seconds: 3, cpu: 2.25 },
    printing: { seconds: 0.5, cpu: 0.5 },
  });
});
