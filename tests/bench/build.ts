/**
 * `npm run bench [-- articles…]`: the same archive built by Dateline and by Hugo, in turns: from nothing, with nothing
 * changed, with one article more. Prints medians and ratios. ROUNDS says how often (3). Hugo is left out where it is not
 * installed (Debian: apt-get install hugo). Dateline's site has everything it has, search included; Hugo's has articles,
 * lists, a feed and a feed for each tag.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placesOf } from '../../src/cli/places.ts';
import { checkout } from '../support/checkout.ts';
import { makeCorpus, writeArticle, writeCorpus } from './corpus.ts';
import type { Corpus } from './corpus.ts';

const PHASES = ['from nothing', 'nothing changed', 'one article more'] as const;
type Phase = (typeof PHASES)[number];

interface Tool {
  readonly name: string;
  readonly corpus: Corpus;
  /** Where its articles lie, and what it makes. */
  readonly content: string;
  readonly out: string;
  readonly prepare: () => void;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
}

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

function dateline(work: string, count: number): Tool {
  const [content, out] = [join(work, 'dateline'), join(work, 'dateline-site')];
  const corpus = makeCorpus(count, 'dateline');
  const env = { ARCHIVE: content, OUT: out };
  const prepare = (): void => {
    writeCorpus(content, corpus);
    writeFileSync(join(content, 'archive.yaml'), 'title: Bench\nid: bench\nurl: https://bench.example\n');
    for (const folder of [out, placesOf({ env, cwd: checkout }).cache]) rmSync(folder, { recursive: true, force: true });
  };
  return { name: 'Dateline', corpus, content, out, prepare, command: [process.execPath, join(checkout, 'src/cli/bootstrap.mjs'), 'build'], env };
}

function hugo(work: string, count: number): Tool | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const root = join(work, 'hugo');
  const [content, out] = [join(root, 'content'), join(root, 'public')];
  const corpus = makeCorpus(count, 'peers');
  const prepare = (): void => {
    rmSync(root, { recursive: true, force: true });
    cpSync(join(import.meta.dirname, 'peers/hugo'), root, { recursive: true });
    writeCorpus(content, corpus);
    writeSections(content);
  };
  return { name: 'Hugo', corpus, content, out, prepare, command: ['hugo', '--quiet', '--source', root] };
}

/** Hugo makes lists of years and months of folders that say so. */
function writeSections(content: string): void {
  const section = (folder: string, frontMatter: string): void => writeFileSync(join(content, folder, '_index.md'), `---\n${frontMatter}\n---\n`);
  section('articles', 'title: Articles\n_build:\n  render: never\n  list: never');
  mkdirSync(join(content, 'tags'), { recursive: true });
  section('tags', 'title: Tags\ncascade:\n  - _target:\n      kind: term\n    outputs: [HTML, RSS]');
  for (const year of foldersIn(join(content, 'articles'))) {
    section(`articles/${year}`, `title: "${year}"\narchive: year`);
    for (const month of foldersIn(join(content, 'articles', year))) section(`articles/${year}/${month}`, `title: "${year}-${month}"\narchive: month`);
  }
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** GNU time gives processor time and memory; without it there is wall time alone. */
function timed({ command: [program, ...args], env }: Tool): Run {
  const hasTime = existsSync('/usr/bin/time');
  const started = performance.now();
  const { status, stderr } = spawnSync(hasTime ? '/usr/bin/time' : program, hasTime ? ['-f', '\n%U %S %M', program, ...args] : args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28, stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${program} failed:\n${stderr.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = hasTime ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return `${files.length} files, ${Math.round(bytes / 1e6)} MB`;
}

function bench(count: number, rounds: number): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const tools = [dateline(work, count), hugo(work, count)].filter((tool) => tool !== undefined);
    const runs = new Map<string, Run[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const tool of tools) tool.prepare();
      for (const phase of PHASES) {
        for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
          if (phase === 'one article more') writeArticle(tool.content, tool.corpus.added);
          execFileSync('sync');
          runs.set(tool.name + phase, [...(runs.get(tool.name + phase) ?? []), timed(tool)]);
        }
      }
    }
    console.log(`\n== ${count} articles, ${rounds} rounds; ${tools.map(({ name, out }) => `${name}: ${sizeOf(out)}`).join('; ')}`);
    for (const phase of PHASES) console.log(report(phase, tools, runs));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function report(phase: Phase, tools: readonly Tool[], runs: ReadonlyMap<string, readonly Run[]>): string {
  const medians = tools.map(({ name }) => {
    const own = runs.get(name + phase) ?? [];
    return { name, seconds: median(own.map(({ seconds }) => seconds)), cpu: median(own.map(({ cpu }) => cpu)), megabytes: median(own.map(({ megabytes }) => megabytes)) };
  });
  const [first, second] = medians;
  const ratio = first && second ? `   ratio ${(first.seconds / second.seconds).toFixed(2)}` : '';
  return `${phase.padEnd(18)}${medians.map(({ name, seconds, cpu, megabytes }) => `${name} ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU, ${megabytes} MB)`).join('   ')}${ratio}`;
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) bench(size, Number(process.env['ROUNDS'] ?? 3));
