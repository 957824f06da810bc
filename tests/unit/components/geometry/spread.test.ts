import { describe, expect, test } from 'vitest';
import { keyLetter, spreadOf } from '../../../../src/components/geometry/spread.ts';

const exactly = (value: number) => ({ min: value, max: value });

describe('the spread of claims', () => {
  test('figures of the April 2011 raid, from zero to forty', () => {
    const spread = spreadOf([exactly(3), { min: 12 }, exactly(28), exactly(28), exactly(32), { min: 34 }, { min: 36 }]);
    expect(spread.ticks.map((tick) => tick.value)).toEqual([0, 10, 20, 30, 40]);
    expect(spread.dots.map((dot) => dot.level)).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(spread.dots.map((dot) => dot.shape)).toEqual(['dot', 'at-least', 'dot', 'dot', 'dot', 'at-least', 'at-least']);
  });

  test('a range has width, an approximate number and a least number have none', () => {
    const [between, about, most] = spreadOf([{ min: 300, max: 500 }, { about: 1000 }, { max: 1000 }]).dots;
    expect(between).toMatchObject({ shape: 'between', width: 18.4, level: 0 });
    expect(about).toMatchObject({ shape: 'about', width: 0, level: 0 });
    expect(most).toMatchObject({ shape: 'at-most', width: 0, level: 1 });
  });

  test.each([
    [[1], [0, 1]],
    [[0], [0, 1]],
    [[3417, 3450, 3500], [3400, 3420, 3440, 3460, 3480, 3500]],
    [[3400, 3417], [3400, 3405, 3410, 3415, 3420]],
    [[52, 53], [52, 53]],
    [[7, 250], [0, 50, 100, 150, 200, 250]],
  ])('%j is set out over %j', (values, ticks) => {
    const spread = spreadOf(values.map(exactly));
    expect(spread.ticks.map((tick) => tick.value)).toEqual(ticks);
    for (const dot of spread.dots) expect(dot.x).toBeGreaterThanOrEqual(4);
    for (const dot of spread.dots) expect(dot.x).toBeLessThanOrEqual(96);
  });
});

test.each([
  [0, 'en', 'a'],
  [25, 'sv', 'z'],
  [26, 'en', 'aa'],
  [1, 'fa', 'ب'],
  [2, 'ar', 'ت'],
])('claim %i has in %s the letter %s', (position, lang, letter) => {
  expect(keyLetter(position, lang)).toBe(letter);
});
