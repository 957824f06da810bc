import { expect, test } from 'vitest';
import { sortSpellings } from '../../../src/gazetteer/arabic-letters.ts';

const words = (...given: string[]): ReadonlySet<string> => new Set(given);

test.each([
  ['ta marbuta is Arabic', 'SE', ['البصرة'], words(), words(), { arabic: ['البصرة'], persian: [], undecided: [] }],
  ['what the province is called there decides', 'IQ', ['بغداد'], words('بغداد'), words('بغداد'), { arabic: ['بغداد'], persian: ['بغداد'], undecided: [] }],
  ['Persian letters alone do not: Urdu has them, too', 'FR', ['پیرس', 'پاریس'], words(), words(), { arabic: [], persian: [], undecided: ['پیرس', 'پاریس'] }],
  ['the only spelling in Iran is Persian', 'IR', ['تیران'], words(), words(), { arabic: [], persian: ['تیران'], undecided: [] }],
  ['of several in Iran nobody knows', 'IR', ['اورمیه', 'ارومیه'], words(), words(), { arabic: [], persian: [], undecided: ['اورمیه', 'ارومیه'] }],
  ['the article, in an Arabic country', 'IQ', ['الرمادي', 'رمادی'], words(), words(), { arabic: ['الرمادي'], persian: [], undecided: ['رمادی'] }],
  ['letters of Kurdish are of neither', 'IQ', ['بەغداد'], words('بەغداد'), words(), { arabic: [], persian: [], undecided: ['بەغداد'] }],
  ['other scripts are left alone', 'IQ', ['Basra', 'Басра', 'ba شاه'], words(), words(), { arabic: [], persian: [], undecided: [] }],
])('%s', (_what, country, names, arabic, persian, sorted) => {
  expect(sortSpellings(names, { country, arabic, persian })).toEqual(sorted);
});
