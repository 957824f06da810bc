import { describe, expect, test } from 'vitest';
import { collationOf } from '../../../src/i18n/collation.ts';

/** Names in their order, each after the letter it stands under. */
function index(lang: string, names: readonly string[]): readonly string[] {
  const { compare, initial } = collationOf(lang);
  return names.toSorted(compare).map((name) => `${initial(name)} ${name}`);
}

describe('names stand as readers of the language look them up', () => {
  test.each([
    ['en', ['Zagreb', 'Åhus', 'Öland', 'Ahmed', 'Łódź'], ['A Ahmed', 'A Åhus', 'L Łódź', 'O Öland', 'Z Zagreb']],
    ['sv', ['Öland', 'Zagreb', 'Åhus', 'Ängelholm', 'Ahmed'], ['A Ahmed', 'Z Zagreb', 'Å Åhus', 'Ä Ängelholm', 'Ö Öland']],
    ['fa', ['علی', 'Ashraf', 'ابراهیم', 'آرش', 'كريم', 'کامران', 'أحمد'], ['آ آرش', 'ا ابراهیم', 'ا أحمد', 'ع علی', 'ک کامران', 'ک كريم', 'A Ashraf']],
    ['ar', ['علي', 'أحمد', 'إبراهيم', 'بغداد'], ['ا إبراهيم', 'ا أحمد', 'ب بغداد', 'ع علي']],
    ['ru', ['Йошкар-Ола', 'Ashraf', 'Иркутск', 'Ёлкино', 'Елец'], ['Е Елец', 'Е Ёлкино', 'И Иркутск', 'Й Йошкар-Ола', 'A Ashraf']],
    ['de', ['Österreich', 'Oslo', 'Ulm'], ['O Oslo', 'O Österreich', 'U Ulm']],
  ])('%s', (lang, names, expected) => {
    expect(index(lang, names)).toEqual(expected);
  });

  test('word by word, numbers by their value, signs before a name left out', () => {
    expect(index('en', ['Newark', 'New Delhi', 'Camp 10', 'Camp 2', '“Quoted”', '7th Army'])).toEqual(['# 7th Army', 'C Camp 2', 'C Camp 10', 'N New Delhi', 'N Newark', 'Q “Quoted”']);
  });

  test('spellings of one letter meet, also where the language does not know it', () => {
    expect(index('en', ['يوسف', 'یاسر', 'کامران', 'كريم'])).toEqual(['ک کامران', 'ک كريم', 'ی یاسر', 'ی يوسف']);
  });

  test.each(['xx', 'qaa-Qaaa', 'tlh'])('%s has no rules: English ones, never the machine’s', (lang) => {
    expect(index(lang, ['Öland', 'Zagreb', 'Ahmed'])).toEqual(index('en', ['Öland', 'Zagreb', 'Ahmed']));
  });
});
