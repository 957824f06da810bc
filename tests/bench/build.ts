/**
 * `npm run bench [-- articles…]`: the same archive built by Dateline and by every peer that is installed, in turns, each
 * phase in rounds. Dateline builds three times: only what the peers' templates make, the same pages with all that ours have
 * (`part.ts`), and the full site with search, maps and all feeds.
 */
import { answerHelp } from '../../src/cli/answer-help.ts';
import { chosenOf, describeMeasuring, grouped, roundsOr, sizesOr } from './arguments.ts';
import { dateline } from './dateline.ts';
import { PEERS } from './peers.ts';
import { FROM_NOTHING, inWorkFolder, measureInTurns } from './rounds.ts';
import type { Phases } from './rounds.ts';
import { partsTable, phaseTable } from './tables.ts';
import type { Bench, Tool } from './tool.ts';

const PHASES: Phases = {
  ...FROM_NOTHING,
  'nothing changed': () => {},
  'one article more': (tool) => tool.addArticle(),
  'one name changed': (tool) => tool.rename(),
  'a template changed': (tool) => tool.changeTemplate(),
};

const TOOLS: Readonly<Record<string, (bench: Bench) => Tool | undefined>> = {
  equal: (bench) => dateline('equal', 'equal work', bench, 'equal-work'),
  pages: (bench) => dateline('pages', 'equal pages', bench, 'equal-pages'),
  full: (bench) => dateline('full', 'full site', bench),
  ...PEERS,
};

/** They make all anew whatever has changed, which takes minutes: from so many articles on in one round, or from nothing alone. */
const SLOW: ReadonlySet<string> = new Set(['eleventy', 'astro']);
const [ONE_ROUND_FROM, ONE_PHASE_FROM] = [5000, 20_000];

answerHelp(`Usage:  npm run bench -- [articles…]

Builds one archive by Dateline, as little as the templates of its peers make, the same pages with all that they have, and
the full site, and by those of Hugo, Eleventy and Astro that are installed (npm run bench:setup): from nothing, with nothing changed, and after changes.
Prints medians, ratios to Hugo's wall time, and what each part of Dateline's builds takes. Without sizes: 1000 and 10000
articles, which takes most of an hour. From ${ONE_ROUND_FROM} articles on, Eleventy and Astro build in the first round only, and from
${ONE_PHASE_FROM} on only from nothing.

  ROUNDS=<number>   how often (3)
  TOOLS=<names>     only these, with commas between: ${Object.keys(TOOLS).join(', ')}

Example:  ROUNDS=1 TOOLS=equal,hugo npm run bench -- 2000`);

async function bench(count: number, rounds: number, chosen: readonly string[]): Promise<void> {
  await inWorkFolder(async (work) => {
    const found = chosen.map((id) => [id, TOOLS[id]?.({ work, count })] as const);
    const tools = found.flatMap(([, tool]) => tool ?? []);
    const absent = found.flatMap(([id, tool]) => (tool === undefined ? [id] : []));
    const takesPart = ({ id }: Tool, phase: string, round: number): boolean => !SLOW.has(id) || ((round === 0 || count < ONE_ROUND_FROM) && (phase in FROM_NOTHING || count < ONE_PHASE_FROM));
    const measured = await measureInTurns(tools, { phases: PHASES, rounds, takesPart });
    const [phases, hugo] = [Object.keys(PHASES), tools.find(({ id }) => id === 'hugo')];
    console.log(`\n${grouped(count)} articles. ${describeMeasuring(rounds)}${hugo === undefined ? '' : ' In brackets: times Hugo’s wall time.'}`);
    if (absent.length > 0) console.log(`Left out, since not installed (npm run bench:setup): ${absent.join(', ')}.`);
    console.log(`\n${phaseTable(tools, phases, measured, hugo)}`);
    for (const tool of tools) if (tool.isOurs) console.log(`\n${partsTable(tool, phases, measured)}`);
  });
}

const [sizes, rounds, chosen] = [sizesOr([1000, 10_000]), roundsOr(3), chosenOf(Object.keys(TOOLS), 'TOOLS')];
for (const size of sizes) await bench(size, rounds, chosen);
