/** CSV with a header: the same keys as JSON Lines, and the names that spreadsheets give them. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { note, refusal } from '../imported-item.ts';
import type { ReadItem } from '../imported-item.ts';
import { decodedPieces, findDecoding, noEncoding } from '../input/decoding.ts';
import type { Input, InputFile } from '../input/input.ts';
import { articleOfRecord } from './json-lines.ts';
import type { Reader, ReaderOptions } from './reader.ts';

export const readCsv: Reader = (input, options) => () => items(input, options);

/** Letters that one row may have. */
const LONGEST_ROW = 16 * 1024 * 1024;

/** Other names of our keys, in lower case and without spaces and hyphens. */
const SYNONYMS: Readonly<Record<string, string>> = {
  headline: 'title', rubrik: 'title', titel: 'title', عنوان: 'title',
  published: 'date', publishedat: 'date', publicationdate: 'date', pubdate: 'date', datum: 'date', fecha: 'date', تاریخ: 'date', التاريخ: 'date', createdat: 'date',
  text: 'body', content: 'body', markdown: 'body', article: 'body', متن: 'body', brödtext: 'body',
  contenthtml: 'html', bodyhtml: 'html',
  url: 'source_url', link: 'source_url', address: 'source_url', permalink: 'source_url', sourceurl: 'source_url',
  author: 'authors', byline: 'authors', writer: 'authors', by: 'authors',
  tags: 'topics', tag: 'topics', categories: 'topics', category: 'topics', subjects: 'topics', keywords: 'topics',
  place: 'places', location: 'places', locations: 'places', organisation: 'organisations', organization: 'organisations', organizations: 'organisations', person: 'people', persons: 'people',
  language: 'lang', locale: 'lang', excerpt: 'summary', description: 'summary', modified: 'updated', updatedat: 'updated', slug: 'slug', guid: 'guid', aliases: 'aliases',
};
const LISTS = new Set(['authors', 'topics', 'places', 'organisations', 'people', 'aliases']);

async function* items(input: Input, options: ReaderOptions): AsyncGenerator<ReadItem> {
  for (const file of input.files) {
    const decoding = await findDecoding(file, noEncoding);
    for (const remark of decoding.remarks) yield { item: note(file.path, remark.code, remark.message), progress: 0 };
    yield* rowsOf(file, decoding, input, options);
  }
}

async function* rowsOf(file: InputFile, decoding: Awaited<ReturnType<typeof findDecoding>>, { files }: Input, options: ReaderOptions): AsyncGenerator<ReadItem> {
  const pieces = decodedPieces(file, decoding);
  const first = await pieces.next();
  if (first.done === true) {
    yield { item: refusal(file.path, 'empty-body', 'The file is empty.'), progress: 1 };
    return;
  }
  let bytes = first.value.bytes;
  async function* all(): AsyncGenerator<string> {
    if (first.done !== true) yield first.value.text;
    for await (const piece of pieces) {
      bytes = piece.bytes;
      yield piece.text;
    }
  }
  const broken: ReadItem[] = [];
  const place = (line: number): string => `${files.length === 1 ? '' : `${file.path} `}line ${line}`;
  const rows = Readable.from(all()).pipe(parse({
    bom: true, columns: (header: string[]) => keysOf(header), delimiter: delimiterOf(first.value.text), info: true, relax_column_count: true, relax_quotes: true,
    skip_empty_lines: true, max_record_size: LONGEST_ROW,
  }));
  try {
    for await (const row of rows) {
      const { record, info } = row as { record: Record<string, string>; info: { lines: number } };
      yield* broken.splice(0);
      const item = articleOfRecord(recordOf(record), place(info.lines));
      yield { item: 'date' in item || options.date === undefined || item.kind !== 'article' ? item : { ...item, date: options.date }, progress: Math.min(1, bytes / file.size) };
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) throw error;
    yield { item: refusal(file.path, 'bad-csv', `The rest of the file could not be read: ${error.message}`), progress: 1 };
  }
}

/** The sign that parts the most columns in the header. */
function delimiterOf(text: string): string {
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  return [',', ';', '\t', '|'].map((sign) => ({ sign, count: bare.split(sign).length })).toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** Each column's key. One of our own names is that column's, before any other name for it; a second column of a name keeps its own. */
function keysOf(header: readonly string[]): string[] {
  const names = header.map((written, index) => written.trim().toLowerCase() || `column ${index + 1}`);
  const own = new Set(names);
  const taken = new Set<string>();
  return names.map((name, index) => {
    const bare = name.replace(/[\s_-]+/gu, '');
    const known = Object.hasOwn(SYNONYMS, bare) ? SYNONYMS[bare] : undefined;
    const wanted = known === undefined || own.has(known) || taken.has(known) ? name : known;
    const key = taken.has(wanted) ? `${wanted} (column ${index + 1})` : wanted;
    taken.add(key);
    return key;
  });
}

/** Several names in one cell are parted by semicolons or bars. A text that opens with a block of HTML is HTML. */
function recordOf(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const isHtml = /^\s*<(?:p|div|h[1-6]|article|section|figure|blockquote|ul|ol|table)\b/i.test(row['body'] ?? '');
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key === 'body' && isHtml ? 'html' : key, LISTS.has(key) ? value.split(/\s*[;|]\s*/).filter((name) => name !== '') : value.trim() === '' ? null : value]));
}
