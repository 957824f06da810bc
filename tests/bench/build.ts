/**
 * `npm run bench [-- articles…]`: the same archive built by Dateline and by Hugo, in turns, each phase in rounds (ROUNDS,
 * 3). Dateline builds twice: only what Hugo's templates make (`equal-work.ts`), and the full site with search, maps and all
 * feeds. Prints medians, and how many times Hugo's wall time each took. Hugo is left out where it is not installed
 * (Debian: apt-get install hugo time).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateline, hugo } from './tools.ts';
import type { Tool } from './tools.ts';

/** In the order in which they are run, and what is changed before each. */
const PHASES: Readonly<Record<string, (tool: Tool) => void>> = {
  'from nothing': (tool) => tool.prepare(),
  'nothing changed': () => {},
  'one article more': (tool) => tool.addArticle(),
  'one name changed': (tool) => tool.rename(),
  'a template changed': (tool) => tool.changeTemplate(),
};

interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** GNU time gives processor time and memory; without it there is wall time alone. */
function timed({ command: [program, ...args], env, cwd }: Tool): Run {
  const hasTime = existsSync('/usr/bin/time');
  const started = performance.now();
  const { status, stderr } = spawnSync(hasTime ? '/usr/bin/time' : program, hasTime ? ['-f', '\n%U %S %M', program, ...args] : args, { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28, stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${program} failed:\n${stderr.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = hasTime ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024) };
}

function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return `${files.length} files, ${Math.round(bytes / 1e6)} MB`;
}

function bench(count: number, rounds: number): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const tools = [dateline('equal work', 'tests/bench/equal-work.ts', work, count), dateline('full site', 'src/cli/main.ts', work, count), hugo(work, count)].filter((tool) => tool !== undefined);
    const runs = new Map<string, Run[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [phase, change] of Object.entries(PHASES)) {
        for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
          change(tool);
          execFileSync('sync');
          runs.set(tool.name + phase, [...(runs.get(tool.name + phase) ?? []), timed(tool)]);
        }
      }
    }
    console.log(`\n${count} articles, ${rounds} rounds; ${tools.map(({ name, out }) => `${name}: ${sizeOf(out)}`).join('; ')}\n`);
    console.log(table(tools, runs));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function table(tools: readonly Tool[], runs: ReadonlyMap<string, readonly Run[]>): string {
  const medianOf = (tool: Tool, phase: string, key: keyof Run): number => median((runs.get(tool.name + phase) ?? []).map((run) => run[key]));
  const peer = tools.find(({ name }) => name === 'Hugo');
  const cell = (tool: Tool, phase: string): string => {
    const seconds = medianOf(tool, phase, 'seconds');
    const ratio = peer === undefined || tool === peer ? '' : ` (${(seconds / medianOf(peer, phase, 'seconds')).toFixed(2)} ×)`;
    return `${seconds.toFixed(1)} s${ratio}, ${medianOf(tool, phase, 'cpu').toFixed(1)} s of CPU, ${medianOf(tool, phase, 'megabytes')} MB`;
  };
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(['', ...tools.map(({ name }) => name)]), row(['---', ...tools.map(() => '---')]), ...Object.keys(PHASES).map((phase) => row([phase, ...tools.map((tool) => cell(tool, phase))]))].join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) bench(size, Number(process.env['ROUNDS'] ?? 3));
