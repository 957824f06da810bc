import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from '../child.mjs';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { formatClosingLine, formatSeconds, formatTable, judgeExit, judgeMissing, judgeReport } from '../test-counts.ts';
import type { Outcome, StepResult } from '../test-counts.ts';
import { planSteps } from '../test-steps.ts';
import type { Step } from '../test-steps.ts';

export const name = 'test';
export const summary = 'Runs every check: types, lint, tests, a build, and a browser on it';
export const help = `Usage:  npm test
        npm test -- [options]

Runs every check, each also after one that failed, and counts them on its last line.
The browser is the one PLAYWRIGHT_CHROMIUM names, else an installed Chrome or Chromium, else one
that Playwright has downloaded, else one from npm.

  --only <steps>  types, lint, unit, build, site, safety, e2e; several with commas.
                  site and e2e without build test the dist/ that is there.

Example, after a change to a page:
  npm test -- --only build,e2e`;

function parseOnly(args: readonly string[], steps: readonly Step[]): readonly Step[] {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  if (values.only === undefined) return steps;
  const wanted = values.only.split(',').map((id) => id.trim());
  const unknown = wanted.find((id) => !steps.some((step) => step.id === id));
  if (unknown !== undefined) {
    const known = [...new Set(steps.map(({ id }) => id))].join(', ');
    throw new UsageError(`--only "${unknown}" is no step. The steps are ${known}.`);
  }
  return steps.filter(({ id }) => wanted.includes(id));
}

/** Runs a step's programs on Node itself and gives the first exit code that is not 0. */
async function runInvocations(step: Step, io: Io): Promise<number> {
  // Nothing here reports to anybody.
  const env = { ...io.env, ...step.env, ASTRO_TELEMETRY_DISABLED: '1' };
  let worst = 0;
  for (const { script, args } of step.invocations) {
    const code = await runChild(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], { cwd: io.cwd, env });
    worst ||= code;
  }
  return worst;
}

async function runStep(step: Step, io: Io): Promise<Outcome> {
  const code = await runInvocations(step, io);
  if (step.report === undefined) return judgeExit(code);
  const { kind, file } = step.report;
  return judgeReport(kind, existsSync(file) ? readFileSync(file, 'utf8') : undefined, code);
}

/** Why a step that needs a build cannot be run. An older build in dist/ is none where a new one failed. */
function findObstacle(step: Step, buildFailed: boolean, io: Io): string | undefined {
  if (!step.needsBuild) return undefined;
  if (buildFailed) return 'not run: the build failed';
  return existsSync(join(io.cwd, 'dist', 'index.html')) ? undefined : 'not run: there is no build in dist/';
}

function describe({ headline, counts, note, seconds }: StepResult): string {
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  return `== ${headline}: ${verdict}${note === undefined ? '' : `, ${note}`} (${formatSeconds(seconds)})`;
}

async function runSteps(steps: readonly Step[], io: Io): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  let buildFailed = false;
  for (const [index, step] of steps.entries()) {
    io.out(`\n== ${index + 1}/${steps.length}  ${step.headline}`);
    const started = io.now().getTime();
    const obstacle = findObstacle(step, buildFailed, io);
    const outcome = obstacle === undefined ? await runStep(step, io) : judgeMissing(obstacle);
    const result = { headline: step.headline, seconds: (io.now().getTime() - started) / 1000, ...outcome };
    io.out(describe(result));
    results.push(result);
    if (step.id === 'build') buildFailed = outcome.counts.failed > 0;
  }
  return results;
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  try {
    const results = await runSteps(parseOnly(args, planSteps(io.cwd, reports)), io);
    io.out(`\n${formatTable(results)}\n`);
    io.out(formatClosingLine(results));
    return results.some(({ counts }) => counts.failed > 0) ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}
