import { expect, test } from 'vitest';
import { RecentMap } from '../../../src/plan/recent-map.ts';

test('what was asked for lately is there, and no more than twice as much', () => {
  const map = new RecentMap<number, string>(3);
  for (let key = 1; key <= 5; key += 1) map.set(key, `value ${key}`);
  expect([3, 4, 5].map((key) => map.get(key))).toEqual(['value 3', 'value 4', 'value 5']);

  for (let key = 6; key <= 20; key += 1) {
    map.set(key, `value ${key}`);
    expect(map.get(5)).toBe('value 5');
  }
  expect(Array.from({ length: 20 }, (_, index) => map.get(index + 1)).filter(Boolean).length).toBeLessThanOrEqual(6);
});
