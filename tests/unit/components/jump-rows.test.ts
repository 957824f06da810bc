import { expect, test } from 'vitest';
import { jumpRows } from '../../../src/components/jump-rows.ts';

test('letters stand in a row for each script, and know the place of their group', () => {
  const rows = jumpRows(['A', 'Ö', 'К', 'ا', 'ب', '#', '']);
  expect(rows.map(({ dir, letters }) => [dir, ...letters.map(({ letter, position }) => `${letter}${position}`)])).toEqual([
    ['ltr', 'A0', 'Ö1'],
    ['ltr', 'К2'],
    ['rtl', 'ا3', 'ب4'],
    ['ltr', '#5'],
  ]);
});

test('years are a row of their own', () => {
  expect(jumpRows(['1986', '2009', '']).map(({ letters }) => letters.map(({ letter }) => letter))).toEqual([['1986', '2009']]);
});
