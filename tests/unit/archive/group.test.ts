import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy, groupRuns } from '../../../src/archive/group.ts';

test('runs of a sorted list are its groups', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 60 })), fc.integer({ min: 1, max: 20 }), (values, size) => {
    const sorted = values.toSorted((a, b) => a - b);
    const keyOf = (value: number): number => Math.floor(value / size);

    expect([...groupRuns(sorted, keyOf)]).toEqual([...groupBy(sorted, keyOf)]);
  }));
});
