/**
 * `npm run bench:search [-- articles…]`: how well known articles are found, what a query loads, and what indexing
 * takes. CORPORA names the folder of the shared corpora. Each size runs in a process of its own; 2592
 * where none is told, and 10000x2300 for articles of so many characters. The site must have been built.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchRecord } from '../../src/search/record.ts';
import type { LoadFile } from '../../src/search/reader/load-file.ts';
import { createSearch } from '../../src/search/reader/search.ts';
import { listRecord } from '../../src/search/writer/listing.ts';
import type { ListedRecord } from '../../src/search/writer/listing.ts';
import { spareProcessors } from '../../src/pipeline/spare-processors.ts';
import { saveIndex } from '../../src/search/writer/save-index.ts';
import { pick, seededRandom } from '../support/random.ts';
import { SCREENS, visitAll } from './search-page.ts';
import { enlarge, readRealArticles, shorten } from './search-corpus.ts';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { aliasesOf, planQueries, tagAgencies, wordsOf } from './search-queries.ts';
import type { KnownItem } from './search-queries.ts';

answerHelp(`Usage:  npm run bench:search -- [articles…]

How well known articles are found, what a query loads, and what indexing takes. Each size runs in a process of its own.

  CORPORA=<folder>   real articles; docs/search.md says which

Example:  CORPORA=../corpora npm run bench:search -- 2592`);

const QUERIES = Number(process.env['QUERIES'] ?? 200);
/** Queries of each sort that are asked on the page. */
const VISITS = Number(process.env['VISITS'] ?? 20);

interface Measured<T> {
  readonly seconds: number;
  readonly cpu: number;
  readonly result: T;
}

async function measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6, result };
}

/** Gives how many records were indexed. */
type Save = (all: readonly SearchRecord[]) => Promise<number>;

function show(name: string, value: string): void {
  console.log(`${name.padEnd(44)} ${value}`);
}

async function run(size: string): Promise<void> {
  const [count = 0, length] = size.split('x').map(Number);
  const real = readRealArticles();
  const records = length === undefined ? enlarge(real, count) : enlarge(shorten(real, length), count, true);
  const aliases = aliasesOf(records.slice(0, 2592));
  const bytes = records.reduce((sum, { body }) => sum + body.length, 0);
  console.log(`\n== ${count} articles, ${(bytes / 1e6).toFixed(1)} million characters`);
  const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const places = { folder: join(work, 'index'), cache: join(work, 'cache'), threads: spareProcessors() };
  const listed = new Map<SearchRecord, ListedRecord>();
  // Digests are the caller's; Dateline has those of texts from its own cache.
  const list = (record: SearchRecord) => listed.get(record) ?? listed.set(record, listRecord(record)).get(record) ?? listRecord(record);
  const save: Save = async (all) => {
    const byId = new Map(all.map((record) => [record.id, record]));
    return (await saveIndex(places, { listing: all.map(list), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []), aliases })).indexed;
  };
  const files = () => new Set(readdirSync(places.folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bin')));
  for (const record of records) list(record);
  try {
    const { seconds, cpu } = await measure(() => save(records));
    show('index, all at once', `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
    await measureUpdates(records, save, files);
    const load: LoadFile = (path, _fresh, part) => Promise.resolve(readFileSync(join(places.folder, path)).subarray(...(part ?? [])));
    if (process.env['ONLY'] !== 'index') {
      if (length === undefined && process.env['ONLY'] !== 'page') await measureQuality(records, load);
      // In an archive, organisations are tagged.
      const tagged = tagAgencies(records);
      await save(tagged);
      await measurePage(tagged, places.folder);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What follows when one article is added, edited or taken out: the newest, or one from the middle. */
async function measureUpdates(records: readonly SearchRecord[], save: Save, files: () => Set<string>): Promise<void> {
  const [first] = records;
  const middle = Math.floor(records.length / 2);
  const old = records[middle];
  if (first === undefined || old === undefined) return;
  // So many that neither segment is full.
  const some = records.slice(0, -20);
  const all = [...some, { ...first, id: 'one-more', date: '2030-01-01' }];
  const changes: readonly (readonly [string, readonly SearchRecord[]])[] = [
    ['the newest added', all],
    ['the newest edited', all.with(some.length, { ...first, id: 'one-more', date: '2030-01-01', title: `${first.title} corrected` })],
    ['an old one, one word more', all.with(middle, { ...old, body: `${old.body} corrected` })],
    ['an old one, another text', all.with(middle, { ...old, body: first.body })],
    ['an old one withdrawn', all.with(middle, { ...old, body: 'Withdrawn.' })],
    ['an old one deleted', all.toSpliced(middle, 1)],
    ['so many added that they are no longer few', [...all, ...Array.from({ length: 40 }, (_, number) => ({ ...first, id: `more-${number}`, date: '2030-01-02' }))]],
  ];
  for (const [name, after] of changes) {
    await save(name.includes('added') ? some : all);
    const before = files();
    const { cpu, seconds, result } = await measure(() => save(after));
    const written = [...files()].filter((path) => !before.has(path)).length + 1;
    show(`index, ${name}`, `${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU; ${result} indexed, ${written} files`);
  }
  await save(records);
}

async function measureQuality(records: readonly SearchRecord[], load: LoadFile): Promise<void> {
  const { search } = createSearch(load);
  for (const [name, items] of Object.entries(planQueries(records.slice(0, 2592), QUERIES))) {
    const ranks: number[] = [];
    const times: number[] = [];
    const missed: KnownItem[] = [];
    for (const item of items) {
      const start = performance.now();
      const { hits } = await search({ q: item.q });
      times.push(performance.now() - start);
      const rank = hits.findIndex(({ id }) => id === item.id) + 1;
      ranks.push(rank);
      if (rank === 0 || rank > 5) missed.push(item);
    }
    const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
    const success = (most: number) => (ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length).toFixed(2);
    times.sort((a, b) => a - b);
    show(`${name} (${items.length})`, `MRR ${mrr.toFixed(2)}, success@1 ${success(1)}, @5 ${success(5)}; ${times[times.length >> 1]?.toFixed(0)} ms`);
    if (process.env['MISSED'] !== undefined) for (const { q, id } of missed.slice(0, 12)) console.log(`    ${q}  →  ${id}`);
  }
}

/** What queries load on the search page, with ten results shown and nothing scrolled. */
async function measurePage(records: readonly SearchRecord[], folder: string): Promise<void> {
  const random = seededRandom(9);
  const counts = new Map<string, number>();
  for (const { body } of records.slice(0, 2592)) for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (low: number, high: number) => [...counts].filter(([word, count]) => word.length > 2 && count > low * 2592 && count <= high * 2592).map(([word]) => word);
  const some = (words: readonly string[]) => Array.from({ length: VISITS / 2 }, () => pick(random, words));
  const sets = Object.entries(planQueries(records.slice(0, 2592), VISITS));
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ['one word', [...some(share(0.1, 0.6)), ...some(share(0.001, 0.1))]],
    ...sets.map(([name, items]) => [name, items.slice(0, VISITS).map(({ q }) => q)] as const),
  ];
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const [name, texts] of queries) {
      const visits = await visitAll(folder, texts, viewport);
      const loaded = visits.map((visit) => visit.loaded).sort((a, b) => a - b);
      const again = visits.map((visit) => visit.again).sort((a, b) => a - b);
      show(`${screen}, ${name}`, `median ${middle(loaded)} KB, most ${loaded.at(-1)?.toFixed(0)} KB; again ${middle(again)} ms, most ${again.at(-1)?.toFixed(0)} ms`);
    }
  }
}

function middle(sorted: readonly number[]): string {
  return (sorted[sorted.length >> 1] ?? 0).toFixed(0);
}

const sizes = process.argv.slice(2);
if (process.env['BENCH_SIZE'] !== undefined) await run(process.env['BENCH_SIZE']);
else {
  for (const size of sizes.length > 0 ? sizes : ['2592']) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit', env: { ...process.env, BENCH_SIZE: size } });
  }
}
