/** SQLite's FTS5 knows what is found; it shares no code with this. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { SearchRequest } from '../../../src/search/reader/search.ts';
import { loadStemmers } from '../../../src/search/words/stemmers.ts';
import { createAnalyser } from '../../../src/search/words/analyser.ts';
import { scanWords } from '../../../src/search/words/scan-words.ts';
import { pick, seededRandom } from '../../support/random.ts';
import { readCorpus, readOwnArticles } from '../../support/search-corpus.ts';
import { generateRecords } from '../../support/search-generated.ts';
import { indexInMemory } from '../../support/search-index.ts';
import type { MemoryIndex } from '../../support/search-index.ts';

/** Its tokenizer folds Latin diacritics and stems nothing; so does an index in no known language. */
const TOKENIZER = 'unicode61 remove_diacritics 2';

/** SQLite has no number for "2,500". */
function joinThousands(text: string): string {
  return text.replace(/(?<=\p{Nd})[,.٬'’\u00a0\u202f](?=\p{Nd}{3})/gu, '');
}

/** Letters that only one of the two folds, and the English possessive, which only one of them knows. */
function simplify(text: string): string {
  return joinThousands(text).replace(/['’]s\b/giu, '').normalize('NFKC').replace(/[^\p{ASCII}\p{Script=Latin}]|[øđðħłıæœþß]/giu, ' ');
}

const corpora: readonly (readonly [string, () => SearchRecord[]])[] = [
  ['this archive', readOwnArticles],
  ['generated articles', () => generateRecords(600)],
  ...(readCorpus('digitalgov') === undefined ? [] : [['2,000 articles of digitalgov', () => readCorpus('digitalgov')?.slice(0, 2000) ?? []] as const]),
];

class Oracle {
  readonly #database = new DatabaseSync(':memory:');

  constructor(records: readonly SearchRecord[], tokenizer: string) {
    this.#database.exec(`CREATE VIRTUAL TABLE articles USING fts5(title, body, year, tokenize = '${tokenizer}');
      CREATE TABLE meta (rowid INTEGER PRIMARY KEY, id TEXT, lang TEXT, date TEXT);
      CREATE TABLE fields (article INTEGER, field TEXT, value TEXT);`);
    const article = this.#database.prepare('INSERT INTO articles (rowid, title, body, year) VALUES (?, ?, ?, ?)');
    const meta = this.#database.prepare('INSERT INTO meta VALUES (?, ?, ?, ?)');
    const field = this.#database.prepare('INSERT INTO fields VALUES (?, ?, ?)');
    for (const [row, { id, title, body, lang, date, fields }] of records.entries()) {
      article.run(row, title, body, date.slice(0, 4));
      meta.run(row, id, lang, date);
      for (const [name, values] of Object.entries(fields)) for (const value of new Set(values)) field.run(row, name, value);
    }
  }

  ids(where: string, ...parameters: string[]): string[] {
    return this.#database.prepare(`SELECT id FROM meta WHERE ${where} ORDER BY id`).all(...parameters).map(({ id }) => String(id));
  }

  counts(field: string, where: string, ...parameters: string[]): Map<string, number> {
    const sql = `SELECT value, COUNT(*) AS count FROM fields JOIN meta ON article = meta.rowid WHERE field = ? AND ${where} GROUP BY value`;
    return new Map(this.#database.prepare(sql).all(field, ...parameters).map(({ value, count }) => [String(value), Number(count)]));
  }
}

const MATCHES = 'meta.rowid IN (SELECT rowid FROM articles WHERE articles MATCH ?)';
const HAS = (field: string) => `meta.rowid IN (SELECT article FROM fields WHERE field = '${field}' AND value = ?)`;

/** What is found with no word left out and none corrected; each article has its id in a field, so that none is read. */
async function idsOf(index: MemoryIndex, request: SearchRequest): Promise<string[]> {
  const { facets, total, dropped, corrections } = await index.search({ ...request, limit: 0, facets: ['id'], facetLimit: Infinity });
  expect(facets['id']).toHaveLength(total);
  return dropped.length + corrections.length > 0 ? [] : (facets['id'] ?? []).map(({ key }) => key).sort();
}

function withIds(records: readonly SearchRecord[]): SearchRecord[] {
  return records.map((record) => ({ ...record, fields: { ...record.fields, id: [record.id] } }));
}

function sampleRuns(random: () => number, records: readonly SearchRecord[], lengths: readonly number[], count: number): string[][] {
  const runs: string[][] = [];
  while (runs.length < count) {
    const words = wordsOf(pick(random, records).body);
    const length = pick(random, lengths);
    const from = Math.floor(random() * (words.length - length));
    if (from >= 0) runs.push(words.slice(from, from + length));
  }
  return runs;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

function quote(word: string): string {
  return `"${word}"`;
}

describe.each(corpora)('FTS5 and the index agree on %s', { timeout: 120_000 }, (_name, read) => {
  const records = read().map((record) => ({ ...record, title: simplify(record.title), body: simplify(record.body), lang: 'und' }));
  const oracle = new Oracle(records, TOKENIZER);
  const indexed = indexInMemory(withIds(records));
  const random = seededRandom(7);

  test('on one word', async () => {
    const index = await indexed;
    for (const [word = ''] of sampleRuns(random, records, [1], 150)) {
      expect([word, await idsOf(index, { q: word })]).toEqual([word, oracle.ids(MATCHES, quote(word))]);
    }
  });

  test('on all of several words', async () => {
    const index = await indexed;
    for (const words of sampleRuns(random, records, [2, 3, 4], 150)) {
      expect([words, await idsOf(index, { q: words.join(' ') })]).toEqual([words, oracle.ids(MATCHES, words.map(quote).join(' AND '))]);
    }
  });

  test('on phrases, alone and beside a word', async () => {
    const index = await indexed;
    for (const words of sampleRuns(random, records, [2, 3, 4, 6], 150)) {
      const phrase = quote(words.join(' '));
      expect([phrase, await idsOf(index, { q: phrase })]).toEqual([phrase, oracle.ids(MATCHES, phrase)]);
      const other = sampleRuns(random, records, [1], 1)[0]?.[0] ?? '';
      expect([other, phrase, await idsOf(index, { q: `${other} ${phrase}` })]).toEqual([other, phrase, oracle.ids(MATCHES, `${phrase} AND ${quote(other)}`)]);
    }
  });

  test('on filters, and on the counts of every facet', async () => {
    const index = await indexed;
    const fields = Object.keys(Object.assign({}, ...records.map((record) => record.fields)) as object);
    const values = records.flatMap((record) => fields.flatMap((field) => (record.fields[field] ?? []).map((value) => [field, value] as const)));
    for (const [word = ''] of sampleRuns(random, records, [1], 40)) {
      const [field, value] = pick(random, values);
      const year = pick(random, records).date.slice(0, 4);
      const request = { q: word, filters: { [field]: [value] }, from: year, facets: [...fields, 'year'], facetLimit: Infinity, limit: 0 };
      const { facets, total } = await index.search(request);
      const range = 'date >= ?';
      expect(total).toBe(oracle.ids(`${MATCHES} AND ${HAS(field)} AND ${range}`, quote(word), value, year).length);
      for (const name of fields) {
        const expected =
          name === field
            ? oracle.counts(name, `${MATCHES} AND ${range}`, quote(word), year)
            : oracle.counts(name, `${MATCHES} AND ${HAS(field)} AND ${range}`, quote(word), value, year);
        const counted = new Map((facets[name] ?? []).filter(({ count }) => count > 0).map(({ key, count }) => [key, count]));
        expect(counted).toEqual(expected);
      }
    }
  });
});

const inLanguages: readonly (readonly [string, () => SearchRecord[]])[] = [
  ['this archive', readOwnArticles],
  ...(readCorpus('pud') === undefined ? [] : [['news in English, Arabic and Swedish (pud)', () => readCorpus('pud') ?? []] as const]),
];

test.each(inLanguages)('words are stemmed by the language of each article, and a query by all of them: %s', { timeout: 60_000 }, async (_name, read) => {
  const records = read().map((record) => ({ ...record, title: joinThousands(record.title), body: joinThousands(record.body) }));
  const langs = [...new Set(records.map(({ lang }) => lang))];
  const { terms } = createAnalyser(await loadStemmers(langs));
  const stemmed = (text: string, lang: string) => wordsOf(text).flatMap((word) => terms(word, lang)).join(' ');
  const joined = records.filter(({ lang }) => lang !== 'fa');
  const oracle = new Oracle(
    joined.map((record) => ({ ...record, title: stemmed(record.title, record.lang), body: stemmed(record.body, record.lang) })),
    'unicode61 remove_diacritics 0',
  );
  const index = await indexInMemory(withIds(joined));
  for (const [word = ''] of sampleRuns(seededRandom(3), joined, [1], 300)) {
    const expected = langs.flatMap((lang) => oracle.ids(`lang = '${lang}' AND ${MATCHES}`, terms(word, lang).map(quote).join(' OR ')));
    expect([word, await idsOf(index, { q: word })]).toEqual([word, expected.sort()]);
  }
});
