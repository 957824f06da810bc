import { expect, test } from 'vitest';
import { pageWindow } from '../../../../src/components/geometry/page-window.ts';

test.each([
  [1, 1, '1'],
  [2, 5, '1 2 3 4 5'],
  [1, 7, '1 2 … 6 7'],
  [4, 7, '1 2 3 4 5 6 7'],
  [5, 9, '1 2 3 4 5 6 7 8 9'],
  [12, 85, '1 2 … 11 12 13 … 84 85'],
  [85, 85, '1 2 … 84 85'],
])('page %i of %i shows %s', (page, pages, expected) => {
  expect(pageWindow(page, pages).map((number) => number ?? '…').join(' ')).toBe(expected);
});
