import { expect, test } from 'vitest';
import { coordinatesText } from '../../../src/components/coordinates-text.ts';

test.each([
  [{ lat: 34.0636, lon: 44.5734 }, 'exact', 'en', '34.0636° N, 44.5734° E'],
  [{ lat: 34.0636, lon: 44.5734 }, 'settlement', 'en', '34.06° N, 44.57° E'],
  [{ lat: -33.4, lon: -70.61 }, 'country', 'en', '33° S, 71° W'],
] as const)('%j, %s', (coordinates, precision, lang, expected) => {
  expect(coordinatesText(coordinates, precision, lang)).toBe(expected);
});
