/**
 * `npm run bench:search [-- articles…]`: how well known articles are found, what a query loads, and what indexing
 * takes. CORPORA names the folder of the shared corpora. Each size runs in a process of its own; 2592 where none is told.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchRecord } from '../../src/search/record.ts';
import { createSearch } from '../../src/search/reader/search.ts';
import type { SearchRequest } from '../../src/search/reader/search.ts';
import { listRecord } from '../../src/search/writer/listing.ts';
import { saveIndex } from '../../src/search/writer/save-index.ts';
import { pick, seededRandom } from '../support/random.ts';
import { enlarge, readRealArticles, shorten } from './search-corpus.ts';
import { aliasesOf, planQueries, wordsOf } from './search-queries.ts';
import type { KnownItem } from './search-queries.ts';

const QUERIES = Number(process.env['QUERIES'] ?? 200);

interface Measured {
  readonly seconds: number;
  readonly cpu: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - wall) / 1000, cpu: (user + system) / 1e6 };
}

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
  const places = { folder: join(work, 'index'), cache: join(work, 'cache') };
  const save = (all: readonly SearchRecord[]) => {
    const byId = new Map(all.map((record) => [record.id, record]));
    return saveIndex(places, { listing: all.map(listRecord), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []), aliases });
  };
  try {
    const { seconds, cpu } = await measure(() => save(records));
    show('index, all at once', `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
    await measureUpdates(records, save);
    const load = (path: string) => Promise.resolve(readFileSync(join(places.folder, path)));
    if (process.env['ONLY'] !== 'index') {
      await measureQuality(records, load);
      await measureBytes(records, load);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** The recent segment is nearly full, and one article is added to it. */
async function measureUpdates(records: readonly SearchRecord[], save: (all: readonly SearchRecord[]) => Promise<unknown>): Promise<void> {
  const added = records.slice(0, 990).map((record) => ({ ...record, id: `added-${record.id}` }));
  await save([...records, ...added]);
  const listing = await measure(() => Promise.resolve(records.map(listRecord)));
  const { seconds, cpu } = await measure(() => save([...records, ...added, { ...(records[0] ?? added[0]), id: 'one-more' } as SearchRecord]));
  show('index, one more (991 recent)', `${seconds.toFixed(2)} s, ${cpu.toFixed(2)} s of CPU; of it digests of all ${listing.cpu.toFixed(2)}`);
  await save(records);
}

async function measureQuality(records: readonly SearchRecord[], load: (path: string) => Promise<Uint8Array>): Promise<void> {
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

/** Compressed bytes of all files that a first query loads, with 10 results shown. */
async function measureBytes(records: readonly SearchRecord[], load: (path: string) => Promise<Uint8Array>): Promise<void> {
  const random = seededRandom(9);
  const counts = new Map<string, number>();
  for (const { body } of records.slice(0, 2592)) for (const word of new Set(wordsOf(body))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const share = (low: number, high: number) => [...counts].filter(([word, count]) => word.length > 2 && count > low * 2592 && count <= high * 2592).map(([word]) => word);
  const oneWord = [...Array.from({ length: 15 }, () => pick(random, share(0.1, 0.6))), ...Array.from({ length: 15 }, () => pick(random, share(0.001, 0.1)))];
  const sets = planQueries(records.slice(0, 2592), 30);
  const queries: readonly (readonly [string, readonly string[]])[] = [
    ['one word', oneWord],
    ...Object.entries(sets).map(([name, items]) => [name, items.map(({ q }) => q)] as const),
  ];
  for (const [name, texts] of queries) {
    const plain = await loaded(load, texts, {});
    const counted = await loaded(load, texts, { facets: ['topic', 'person', 'organisation', 'place', 'year'] });
    show(`bytes, ${name}`, `${plain}; with all facets ${counted}`);
  }
}

async function loaded(load: (path: string) => Promise<Uint8Array>, texts: readonly string[], request: SearchRequest): Promise<string> {
  const sizes: number[] = [];
  const kinds = new Map<string, number>();
  for (const q of texts) {
    let bytes = 0;
    const { search } = createSearch(async (path) => {
      const file = await load(path);
      bytes += file.length;
      const kind = path.replace(/^segments\/\w+\//u, '').replace(/[\d/.].*/u, '');
      kinds.set(kind, (kinds.get(kind) ?? 0) + file.length / 1000 / texts.length);
      return file;
    });
    await search({ q, ...request });
    sizes.push(bytes / 1000);
  }
  sizes.sort((a, b) => a - b);
  const parts = process.env['PARTS'] === undefined ? '' : ` (${[...kinds].map(([kind, size]) => `${kind} ${size.toFixed(0)}`).join(', ')})`;
  return `median ${sizes[sizes.length >> 1]?.toFixed(0)} KB, most ${sizes.at(-1)?.toFixed(0)} KB${parts}`;
}

const sizes = process.argv.slice(2);
if (process.env['BENCH_SIZE'] !== undefined) await run(process.env['BENCH_SIZE']);
else {
  for (const size of sizes.length > 0 ? sizes : ['2592']) {
    execFileSync(process.execPath, [fileURLToPath(import.meta.url)], { stdio: 'inherit', env: { ...process.env, BENCH_SIZE: size } });
  }
}
