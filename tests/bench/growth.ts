/**
 * `npm run bench:growth [-- articles…]`: whether twice the articles take twice the time. The whole site but its search,
 * built from nothing in several sizes, in turns; prints time per article and draws it.
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { describeMeasuring, grouped, roundsOr, sizesOr } from './arguments.ts';
import { dateline } from './dateline.ts';
import { drawGrowth } from './growth-plot.ts';
import type { GrowthPoint } from './growth-plot.ts';
import { FROM_NOTHING, inWorkFolder, measureInTurns, medianOf } from './rounds.ts';
import { formatTable } from './tables.ts';

answerHelp(`Usage:  npm run bench:growth -- [articles…]

Builds the whole site but its search from nothing in several sizes, in turns, prints wall and processor time per article
and memory at most, and draws them to docs/growth.svg. Without sizes: 5000, 10000, 20000 and 50000 articles.

  ROUNDS=<number>   how often (3)
  PLOT=<file>       another file than docs/growth.svg

Example:  ROUNDS=1 PLOT=growth.svg npm run bench:growth -- 500 1000 2000`);

const [sizes, rounds] = [[...sizesOr([5000, 10_000, 20_000, 50_000])].sort((a, b) => a - b), roundsOr(3)];
const plot = resolve(process.env['PLOT'] ?? 'docs/growth.svg');
await inWorkFolder(async (work) => {
  const tools = sizes.map((count) => ({ count, tool: dateline(String(count), `${grouped(count)} articles`, { work, count }, 'without-search') }));
  const { runs } = await measureInTurns(tools.map(({ tool }) => tool), { phases: FROM_NOTHING, rounds });
  const points = tools.flatMap(({ count, tool }): GrowthPoint[] => {
    const all = runs(tool, 'from nothing');
    return all.length === 0 ? [] : [{ articles: count, seconds: medianOf(all, 'seconds'), cpu: medianOf(all, 'cpu'), megabytes: medianOf(all, 'megabytes') }];
  });
  const [first] = points;
  if (first === undefined) return;
  const ratio = (point: GrowthPoint, key: 'seconds' | 'cpu'): string => (point[key] / point.articles / (first[key] / first.articles)).toFixed(2);
  const row = (point: GrowthPoint): string[] => [
    grouped(point.articles),
    ...(['seconds', 'cpu'] as const).flatMap((key) => [`${point[key].toFixed(1)} s`, `${((point[key] / point.articles) * 1000).toFixed(2)} ms`, ratio(point, key)]),
    `${(point.megabytes / 1000).toFixed(2)} GB`,
  ];
  const condition = describeMeasuring(rounds);
  console.log(`\n${condition}\n\n${formatTable([['articles', 'wall', 'per article', 'times the first', 'CPU', 'per article', 'times the first', 'memory'], ...points.map(row)])}`);
  writeFileSync(plot, drawGrowth(points, condition));
  console.log(`\nDrawn to ${relative(process.cwd(), plot)}.`);
});
