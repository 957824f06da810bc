/**
 * `npm run bench:feeds [-- articles]`: what the feeds cost. The whole site built from nothing with feeds and without
 * them, in turns, ROUNDS times (3); prints medians, and by how much the one takes longer.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { median, timed } from './timing.ts';
import type { Run } from './timing.ts';
import { dateline } from './tools.ts';

answerHelp(`Usage:  npm run bench:feeds -- [articles]

Builds a site from nothing with feeds and without them, in turns, and prints by how much the one takes longer. Without
a size: 10000 articles.

  ROUNDS=<number>   how often (3)

Example:  ROUNDS=1 npm run bench:feeds -- 2000`);
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.env['ROUNDS'] ?? 3);
const work = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const tools = [dateline('with feeds', work, count), dateline('without feeds', work, count, 'without-feeds')];
  const runs = new Map(tools.map(({ name }): [string, Run[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
      tool.prepare();
      execFileSync('sync');
      runs.get(tool.name)?.push(timed(tool));
    }
  }
  const medianOf = (name: string, key: keyof Run): number => median((runs.get(name) ?? []).map((run) => run[key]));
  const line = (name: string): string => `${name} ${medianOf(name, 'seconds').toFixed(1)} s, ${medianOf(name, 'cpu').toFixed(1)} s of CPU`;
  const added = (key: keyof Run): string => `${Math.round((medianOf('with feeds', key) / medianOf('without feeds', key) - 1) * 100)} %`;
  console.log(`${count} articles, ${rounds} rounds: ${line('with feeds')}; ${line('without feeds')}. They add ${added('seconds')}, and ${added('cpu')} of CPU.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
