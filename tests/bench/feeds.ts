/**
 * `npm run bench:feeds [-- articles…]`: what the feeds cost. The whole site built from nothing with feeds and without
 * them, in turns; prints medians, and by how much the one takes longer.
 */
import { answerHelp } from '../../src/cli/answer-help.ts';
import { grouped, roundsOr, sizesOr } from './arguments.ts';
import { dateline } from './dateline.ts';
import { FROM_NOTHING, inWorkFolder, measureInTurns, medianOf } from './rounds.ts';

answerHelp(`Usage:  npm run bench:feeds -- [articles…]

Builds a site from nothing with feeds and without them, in turns, and prints by how much the one takes longer. Without
a size: 10000 articles.

  ROUNDS=<number>   how often (3)

Example:  ROUNDS=1 npm run bench:feeds -- 2000`);

async function bench(count: number, rounds: number): Promise<void> {
  await inWorkFolder(async (work) => {
    const [having, lacking] = [dateline('with', 'with feeds', { work, count }), dateline('without', 'without feeds', { work, count }, 'without-feeds')];
    const { runs } = await measureInTurns([having, lacking], { phases: FROM_NOTHING, rounds });
    const [longer, shorter] = [having, lacking].map((tool) => runs(tool, 'from nothing')) as [ReturnType<typeof runs>, ReturnType<typeof runs>];
    const line = (name: string, all: typeof longer): string => `${name} ${medianOf(all, 'seconds').toFixed(1)} s, ${medianOf(all, 'cpu').toFixed(1)} s of CPU`;
    const added = (of: 'seconds' | 'cpu'): string => `${Math.round((medianOf(longer, of) / medianOf(shorter, of) - 1) * 100)} %`;
    console.log(`${grouped(count)} articles, ${rounds} rounds: ${line('with feeds', longer)}; ${line('without feeds', shorter)}. They add ${added('seconds')}, and ${added('cpu')} of CPU.`);
  });
}

const [sizes, rounds] = [sizesOr([10_000]), roundsOr(3)];
for (const size of sizes) await bench(size, rounds);
