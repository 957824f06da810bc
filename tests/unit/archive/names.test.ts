import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNameIndex, foldName, nearCandidates, nearestName, slugOf } from '../../../src/archive/names.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('a', 'Å', 'ß', 'ﬁ', 'ı', 'İ', 'Σ', 'ς', 'ё', 'й', 'ي', 'ك', 'ة', 'أ', 'ئ', 'ـ', '\u064b', '\u200c', '\u200d', '٣', '۳', '½', '.', '’', '-', '+', '´', ' ', '한', 'バ', 'हि'), { maxLength: 12 }).map((parts) => parts.join('')),
);

describe('spellings of one name have one key', () => {
  test.each([
    [['Nouri al-Maliki', 'NOURI AL MALIKI', 'Nouri al–Maliki', ' Nouri  al‑Maliki\n', '"Nouri al-Maliki"', 'Nouri al\u00ad-Maliki'], 'nouri al maliki'],
    [['Malmö', 'malmo', 'MALMO\u0308'], 'malmo'],
    [['Straße', 'STRASSE', 'STRAẞE'], 'strasse'],
    [['İstanbul', 'Istanbul', 'istanbul'], 'istanbul'],
    [['Diyarbakır', 'Diyarbakir'], 'diyarbakir'],
    [['Łódź', 'Lodz'], 'lodz'],
    [['U.N.', 'UN', 'u.n'], 'un'],
    [['St. Petersburg', 'St Petersburg', 'St.Petersburg'], 'st petersburg'],
    [['People’s Mojahedin', "People's Mojahedin", 'Peoples Mojahedin'], 'peoples mojahedin'],
    [['ʿAli', '‘Ali', 'Ali'], 'ali'],
    [['Camp ۳', 'Camp ٣', 'Camp ３', 'Camp 3'], 'camp 3'],
    [['Андрей Королёв', 'АНДРЕЙ КОРОЛЕВ', 'Андре́й Королев'], 'андрей королев'],
    // Arabic and Persian letters that look alike, hamza seats, harakat, tatweel, ZWNJ, bidi marks
    [['عفو بین‌الملل', 'عفو بين الملل', 'عفو بین الملل\u200f'], 'عفو بین الملل'],
    [['مُعَسْكَر أَشْرَف', 'معسكر اشرف', 'معسکر اشرف', 'معسـكر أشرف'], 'معسکر اشرف'],
    [['وزارة الدفاع', 'وزاره الدفاع'], 'وزاره الدفاع'],
    [['مصطفى', 'مصطفي', 'مصطفی'], 'مصطفی'],
    [['مسئول', 'مسیول'], 'مسیول'],
    [['خانهٔ ما', 'خانۀ ما', 'خانه ما'], 'خانه ما'],
  ])('%j', (spellings, key) => {
    expect(spellings.map(foldName)).toEqual(spellings.map(() => key));
  });

  test.each([
    ['C', 'C++'],
    ['Camp 3', 'Camp 4'],
    ['علاء', 'علا'],
    ['Андрей', 'Андреи'],
    ['बिल', 'बल'],
    ['バグ', 'ハク'],
    ['!!!', '???'],
    ['Section 1.5', 'Section 15'],
  ])('%s is not %s', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('slugOf', () => {
  test.each([
    ['Camp Ashraf', 'camp-ashraf'],
    ['People’s Mojahedin Organization of Iran', 'peoples-mojahedin-organization-of-iran'],
    ['Göteborg', 'goteborg'],
    ['Al-Khalis / Diyala', 'al-khalis-diyala'],
    ['عفو بین‌الملل', 'عفو-بین-الملل'],
    ['Королёв', 'королев'],
    ['한국', '한국'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s → %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test.each(['C++', '!!!', '½', 'con', 'LPT1', '💥', ''])('%j gets a hash, as letters alone do not tell it apart', (name) => {
    expect(slugOf(name)).toMatch(/^([\p{L}\p{N}-]+-)?[0-9a-z]{7}$/u);
  });

  test('a long one is cut at a word', () => {
    const name = 'International Committee in Search of Justice for the Residents of a Camp in the Diyala Governorate of Iraq';
    expect(slugOf(name)).toMatch(/^international-committee-in-search-of-justice-for-the-residents-of-a-camp-[0-9a-z]{7}$/);
    expect(slugOf(`${name} and Others`)).not.toBe(slugOf(name));
  });

  test('is safe in paths, never empty, and the same for every spelling', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug.isWellFormed()).toBe(true);
        expect(slugOf(foldName(text))).toBe(slug);
        expect(slug).toBe(slug.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
  });

  test('names that differ have slugs that differ', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(slugOf(a) === slugOf(b)).toBe(foldName(a) === foldName(b));
      }),
    );
  });
});

describe('nearestName', () => {
  const known = buildNameIndex([
    'Camp Ashraf', 'Camp 3', 'Camp A', 'Camp B', 'Resolution 1500', 'Part II', 'Iraq', 'Syria', 'UN', 'EU', 'Hillary Clinton', 'Nouri al-Maliki', 'Alistair Burt',
    'Amnesty International', 'NCRI', 'عفو بین‌الملل', 'Malmö', 'Martin Kobler', 'Marten Kobler', 'Mohammed Ali Hassan',
  ]);

  test.each([
    ['Camp Asharf', ['Camp Ashraf']],
    ['CampAshraf', ['Camp Ashraf']],
    ['Siria', ['Syria']],
    ['Yria', []],
    ['Sryia', ['Syria']],
    ['Nuri al Maliki', ['Nouri al-Maliki']],
    ['Alistar Bert', ['Alistair Burt']],
    ['NCIR', []],
    ['Clinton, Hillary', ['Hillary Clinton']],
    ['Clinton, Hilary', ['Hillary Clinton']],
    ['Ali Hassan Mohamed', ['Mohammed Ali Hassan']],
    ['International Amnesty', ['Amnesty International']],
    ['عفو بینالملل', ['عفو بین‌الملل']],
    ['Malmo FF', []],
    ['Martim Kobler', ['Marten Kobler', 'Martin Kobler']],
  ])('%s: did you mean %j?', (query, expected) => {
    expect(nearestName(query, known).sort()).toEqual([...expected].sort());
  });

  test.each([
    ['Camp 4', 'another number'],
    ['Camp ۴', 'another number'],
    ['Resolution 1501', 'another number'],
    ['Part III', 'another Roman numeral'],
    ['Camp C', 'another letter'],
    ['UM', 'too short'],
    ['EU', 'known'],
    ['camp  ashraf', 'known'],
    ['Syrians', 'two slips in a short name'],
    ['Camp Asharfiya', 'three slips'],
    ['', 'nothing'],
  ])('%j is nobody’s slip: %s', (query) => {
    expect(nearestName(query, known)).toEqual([]);
  });

  test('the nearest comes first, in the same order whatever the order of the names', () => {
    const names = ['Karolina', 'Karoline', 'Caroline', 'Karolinae'];
    expect(nearestName('Karolin', buildNameIndex(names))).toEqual(nearestName('Karolin', buildNameIndex(names.toReversed())));
    expect(nearestName('Carolinee', buildNameIndex(names))[0]).toBe('Caroline');
  });

  test('finds every slip within its limit: adding, dropping, replacing or swapping letters', () => {
    const letters = fc.constantFrom(...'abcdefgh');
    const word = (minLength: number, maxLength: number) => fc.array(letters, { minLength, maxLength }).map((parts) => parts.join(''));
    const slip = fc.record({ at: fc.nat(30), how: fc.constantFrom('add', 'drop', 'replace', 'swap'), letter: letters });
    fc.assert(
      fc.property(word(5, 12), word(5, 12), fc.array(slip, { minLength: 1, maxLength: 2 }), (start, end, slips) => {
        // One slip in each half, so that they do not undo or overlap one another.
        const halves = [start, end];
        const name = halves.join('x');
        const slipped = halves.map((half, position) => (slips[position] === undefined ? half : withSlip(half, slips[position]))).join('x');
        fc.pre(slipped !== name);
        expect(nearestName(slipped, buildNameIndex([name]))).toEqual([name]);
        expect(nearestName(name, buildNameIndex([slipped]))).toEqual([slipped]);
      }),
      { numRuns: 1000 },
    );
  });

  test('finds one slip in a name of four to seven letters, and no second one', () => {
    const index = buildNameIndex(['abcdefg']);
    expect(['abcdeg', 'abcdefgg', 'abcdfeg', 'xbcdefg', 'abcdefx'].filter((query) => nearestName(query, index)[0] !== 'abcdefg')).toEqual([]);
    expect(['abcdg', 'abcdefghi', 'badcefg', 'xbcdefx'].flatMap((query) => nearestName(query, index))).toEqual([]);
  });

  test('measures few of 50,000 names, even where all are made of twenty syllables', { timeout: 60_000 }, () => {
    const names = manyNames(50_000);
    const index = buildNameIndex(names);
    const queries = names.filter((_, position) => position % 5000 === 0);
    const slipped = queries.map((name) => withSlip(name, { at: 5, how: 'replace', letter: 'q' }));
    expect(slipped.map((query, position) => nearestName(query, index).includes(queries[position] ?? ''))).not.toContain(false);
    const measured = slipped.map((query) => nearCandidates(query, index).length);
    expect(measured.reduce((sum, count) => sum + count) / measured.length).toBeLessThan(names.length / 20);
  });
});

interface Slip {
  readonly at: number;
  readonly how: string;
  readonly letter: string;
}

function withSlip(text: string, { at, how, letter }: Slip): string {
  const [before, after] = [text.slice(0, at % text.length), text.slice(at % text.length)];
  if (how === 'add') return before + letter + after;
  if (how === 'drop') return before + after.slice(1);
  if (how === 'replace') return before + letter + after.slice(1);
  return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
}

/** Given name and surname of syllables, always the same. */
function manyNames(count: number): string[] {
  const syllables = ['ka', 'li', 'mo', 'ra', 'shi', 'ban', 'ter', 'gol', 'nad', 'pur', 'vi', 'zan', 'dar', 'fer', 'hus', 'el', 'jo', 'nik', 'sto', 'wen'];
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const word = (): string => Array.from({ length: 2 + below(2) }, () => syllables[below(syllables.length)]).join('');
  const names = new Set<string>();
  while (names.size < count) names.add(`${word()} ${word()}`);
  return [...names];
}
