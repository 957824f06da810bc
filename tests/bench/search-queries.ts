/** Queries of someone who knows the article they are after. */
import type { Alias, SearchRecord } from '../../src/search/record.ts';
import { scanWords } from '../../src/search/words/scan-words.ts';
import { pick, seededRandom } from '../support/random.ts';

export interface KnownItem {
  readonly q: string;
  readonly id: string;
}

export type QuerySets = Readonly<Record<string, readonly KnownItem[]>>;

/** Agencies that the articles tell of, by the names that they have there. */
const AGENCIES: readonly (readonly [string, ...string[]])[] = [
  ['General Services Administration', 'GSA'],
  ['Department of Agriculture', 'USDA'],
  ['National Aeronautics and Space Administration', 'NASA'],
  ['Environmental Protection Agency', 'EPA'],
  ['Department of Veterans Affairs', 'VA'],
  ['National Institutes of Health', 'NIH'],
  ['National Archives and Records Administration', 'NARA'],
  ['Federal Emergency Management Agency', 'FEMA'],
  ['Office of Personnel Management', 'OPM'],
  ['Centers for Disease Control and Prevention', 'CDC'],
  ['Food and Drug Administration', 'FDA'],
  ['Department of Homeland Security', 'DHS'],
  ['Department of Defense', 'DoD', 'DOD'],
  ['Department of Health and Human Services', 'HHS'],
  ['Internal Revenue Service', 'IRS'],
  ['Small Business Administration', 'SBA'],
  ['Social Security Administration', 'SSA'],
  ['Federal Communications Commission', 'FCC'],
  ['Federal Trade Commission', 'FTC'],
  ['Consumer Financial Protection Bureau', 'CFPB'],
  ['National Oceanic and Atmospheric Administration', 'NOAA'],
  ['United States Geological Survey', 'USGS'],
  ['Department of Energy', 'DOE'],
  ['Department of Transportation', 'DOT'],
  ['Department of Housing and Urban Development', 'HUD'],
  ['Department of Labor', 'DOL'],
  ['Office of Management and Budget', 'OMB'],
  ['National Science Foundation', 'NSF'],
  ['Bureau of Land Management', 'BLM'],
  ['National Park Service', 'NPS'],
];

/** The agencies, and the authors by surname first. */
export function aliasesOf(records: readonly SearchRecord[]): Alias[] {
  const agencies = AGENCIES.map(([label, ...names]) => ({ kind: 'organisation', key: label, label, url: `/organisations/${label}/`, names }));
  const people = [...new Set(records.flatMap(({ fields }) => fields['person'] ?? []))].sort().map((label) => {
    const words = label.split(' ');
    return { kind: 'person', key: label, label, url: `/people/${label}/`, names: words.length < 2 ? [] : [`${words.at(-1)}, ${words.slice(0, -1).join(' ')}`] };
  });
  return [...agencies, ...people];
}

/** Each article with the agencies that it tells of in its fields. */
export function tagAgencies(records: readonly SearchRecord[]): SearchRecord[] {
  return records.map((record) => {
    const told = AGENCIES.filter((names) => names.some((name) => record.body.includes(name))).map(([label]) => label);
    return { ...record, fields: { ...record.fields, organisation: told } };
  });
}

/** The same queries for the same records. */
export function planQueries(records: readonly SearchRecord[], count: number): QuerySets {
  const random = seededRandom(5);
  const articles = new Map<string, number>();
  for (const { title, body } of records) for (const word of new Set(wordsOf(`${title} ${body}`))) articles.set(word, (articles.get(word) ?? 0) + 1);
  const titles: KnownItem[] = [];
  const typos: KnownItem[] = [];
  const words: KnownItem[] = [];
  const quoted: KnownItem[] = [];
  while (titles.length < count) {
    const record = pick(random, records);
    const told = wordsOf(record.title).filter((word) => word.length > 3);
    if (told.length < 3) continue;
    const some = told.slice(0, 6);
    titles.push({ q: some.join(' '), id: record.id });
    const long = some.filter((word) => word.length > 4 && /^\p{L}+$/u.test(word));
    if (long.length > 0) {
      const wrong = pick(random, long);
      typos.push({ q: some.map((word) => (word === wrong ? misspell(random, word) : word)).join(' '), id: record.id });
    }
  }
  while (words.length < count) {
    const record = pick(random, records);
    const all = wordsOf(record.body);
    const from = Math.floor(random() * Math.max(1, all.length - 4));
    const run = all.slice(from, from + 3 + Math.floor(random() * 2));
    // Something that sticks in the mind: two words that one article in a hundred has, at most.
    if (run.length < 3 || run.filter((word) => word.length > 3 && (articles.get(word) ?? 0) <= records.length / 100).length < 2) continue;
    words.push({ q: run.join(' '), id: record.id });
    quoted.push({ q: `"${run.join(' ')}"`, id: record.id });
  }
  return { 'title words': titles, 'one typo': typos, 'body words': words, 'body words, quoted': quoted, 'alias and year': planAliasQueries(random, records, count) };
}

/** A name that the article does not have, and its year, where no more than five articles of that year tell of the entity. */
function planAliasQueries(random: () => number, records: readonly SearchRecord[], count: number): KnownItem[] {
  const found: KnownItem[] = [];
  for (const { kind, key, label, names } of aliasesOf(records)) {
    const byYear = new Map<string, SearchRecord[]>();
    const has = (record: SearchRecord, name: string) => `${record.title} ${record.body}`.includes(name);
    for (const record of records) {
      if (![label, ...names].some((name) => has(record, name)) && record.fields[kind]?.includes(key) !== true) continue;
      const year = record.date.slice(0, 4);
      byYear.set(year, [...(byYear.get(year) ?? []), record]);
    }
    for (const [year, ofYear] of byYear) {
      if (ofYear.length > 5) continue;
      for (const record of ofYear) {
        for (const name of [label, ...names]) if (!has(record, name)) found.push({ q: `${name} ${year}`, id: record.id });
      }
    }
  }
  return found.sort(() => random() - 0.5).slice(0, count);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function misspell(random: () => number, word: string): string {
  const place = Math.floor(random() * word.length);
  const letter = LETTERS.charAt(Math.floor(random() * LETTERS.length));
  const [before, at, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const wrong = pick(random, [`${before}${after}`, `${before}${letter}${after}`, `${before}${letter}${at}${after}`, `${before}${after.charAt(0)}${at}${after.slice(1)}`]);
  return wrong === word ? misspell(random, word) : wrong;
}

export function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end).toLowerCase()));
  return words;
}
