/**
 * `npm run bench [-- articles…]`: the same archive built by Dateline and by Hugo, in turns, each phase in rounds (ROUNDS,
 * 3). Dateline builds twice: only what Hugo's templates make (`part.ts`), and the full site with search, maps and all
 * feeds. Prints medians, and how many times Hugo's wall time each took. Hugo is left out where it is not installed
 * (Debian: apt-get install hugo time).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { median, timed } from './timing.ts';
import type { Run } from './timing.ts';
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

function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return `${files.length} files, ${Math.round(bytes / 1e6)} MB`;
}

function bench(count: number, rounds: number): void {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const tools = [dateline('equal work', work, count, 'equal-work'), dateline('full site', work, count), hugo(work, count)].filter((tool) => tool !== undefined);
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

answerHelp(`Usage:  npm run bench -- [articles…]

Builds one archive by Dateline, as the full site and as little as Hugo's templates make, and by Hugo where that is
installed: from nothing, with nothing changed, and after changes. Prints medians and ratios. Without sizes: 1000 and
10000 articles.

  ROUNDS=<number>   how often (3)

Example:  ROUNDS=1 npm run bench -- 2000`);
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) bench(size, Number(process.env['ROUNDS'] ?? 3));
