import { expect, test } from 'vitest';
import { groupId, jumpRows } from '../../../src/components/jump-rows.ts';
import { routes } from '../../../src/plan/routes.ts';

const lettersOf = (...letters: readonly string[]) => letters.map((letter) => ({ letter, page: routes.index('person') }));

test('letters stand in a row for each script, what begins with none in the first', () => {
  const rows = jumpRows(lettersOf('#', 'A', 'Ö', 'К', 'ا', 'ب', ''));
  expect(rows.map(({ dir, letters }) => [dir, ...letters.map(({ letter }) => letter)])).toEqual([['ltr', '#', 'A', 'Ö'], ['ltr', 'К'], ['rtl', 'ا', 'ب']]);
});

test('years are a row of their own', () => {
  expect(jumpRows(lettersOf('1986', '2009', '')).map(({ letters }) => letters.map(({ letter }) => letter))).toEqual([['1986', '2009']]);
});

test('every group has a place of its own', () => {
  expect(['K', '2011', '#', '', 'ا'].map(groupId)).toEqual(['letter-K', 'letter-2011', 'letter-other', 'letter-none', 'letter-ا']);
});
