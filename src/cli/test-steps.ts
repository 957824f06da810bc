import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportKind } from './test-counts.ts';

/** A program of a package, or a script of ours, with its arguments. */
export interface Invocation {
  readonly script: string;
  readonly args: readonly string[];
}

export interface Step {
  /** What `--only` calls it; two steps may share one. */
  readonly id: string;
  readonly headline: string;
  /** All run, also after one that failed. */
  readonly invocations: readonly Invocation[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Writes counts of its own to the file that `report` names. */
  readonly report?: { readonly kind: ReportKind; readonly file: string };
  /** Needs what the step `build` leaves in `dist/`. */
  readonly needsBuild?: true;
}

/** The file that a package's command stands for, from its package.json. */
function binOf(checkout: string, packageName: string, command: string): string {
  const folder = join(checkout, 'node_modules', packageName);
  // A package.json that npm has installed from has this shape.
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const file = bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, file);
}

/** Variables that would have the tests look at another archive, or another site, than the demonstration. */
const DEMONSTRATION = { ARCHIVE: undefined, OUT: undefined };

/** Runs a project of tests/vitest.config.ts. `name` tells its report from others. */
function vitestStep(checkout: string, reports: string, project: string, name: string): Pick<Step, 'id' | 'invocations' | 'report'> {
  const file = join(reports, `${name}.json`);
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return { id: project, invocations: [{ script: binOf(checkout, 'vitest', 'vitest'), args }], report: { kind: 'vitest', file } };
}

function unitStep(checkout: string, reports: string, timeZone: string): Step {
  return {
    ...vitestStep(checkout, reports, 'unit', `unit-${timeZone.replace('/', '-')}`),
    headline: `unit tests and cases, in ${timeZone}`,
    env: { TZ: timeZone },
  };
}

function browserStep(checkout: string, reports: string): Step {
  const file = join(reports, 'browser.json');
  const args = ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'];
  return {
    id: 'e2e',
    headline: 'browser tests',
    invocations: [{ script: binOf(checkout, '@playwright/test', 'playwright'), args }],
    env: { ...DEMONSTRATION, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { kind: 'playwright', file },
    needsBuild: true,
  };
}

/**
 * All that `npm test` does, in its order. `reports` is a folder for JSON reports. The time zones
 * are the first and the last to reach a day: a date that is off by one shows in one of them.
 */
export function planSteps(checkout: string, reports: string): readonly Step[] {
  const astro = binOf(checkout, 'astro', 'astro');
  return [
    {
      id: 'types',
      headline: 'types',
      // astro check first: it writes the types of the content collections that tsc reads.
      invocations: [
        { script: astro, args: ['check'] },
        { script: binOf(checkout, 'typescript', 'tsc'), args: ['--noEmit'] },
      ],
    },
    { id: 'lint', headline: 'lint', invocations: [{ script: binOf(checkout, 'oxlint', 'oxlint'), args: [] }] },
    unitStep(checkout, reports, 'Pacific/Honolulu'),
    unitStep(checkout, reports, 'Pacific/Kiritimati'),
    {
      id: 'build',
      headline: 'build of the demonstration archive',
      invocations: [{ script: join(checkout, 'src/cli/main.ts'), args: ['build'] }],
      env: DEMONSTRATION,
    },
    { ...vitestStep(checkout, reports, 'site', 'site'), headline: 'the built site: HTML, links, feeds, weight', env: DEMONSTRATION, needsBuild: true },
    { ...vitestStep(checkout, reports, 'safety', 'safety'), headline: 'builds that fail, are killed, or are repeated', env: DEMONSTRATION },
    browserStep(checkout, reports),
  ];
}
