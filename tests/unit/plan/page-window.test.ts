import { expect, test } from 'vitest';
import { pageWindow } from '../../../src/plan/page-window.ts';

test.each([
  [1, '1'],
  [2, '1 2'],
  [4, '1 2 3 4'],
  [5, '1 2 3 4 5'],
  [6, '1 2 … 5 6'],
  [85, '1 2 … 84 85'],
])('page %i shows %s', (page, expected) => {
  expect(pageWindow(page).map((number) => number ?? '…').join(' ')).toBe(expected);
});
