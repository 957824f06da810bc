import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How a step of `npm test` came out. */
export interface Outcome {
  readonly counts: Counts;
  /** Why it failed, where no count says so. */
  readonly note?: string;
}

export interface StepResult extends Outcome {
  readonly headline: string;
  readonly seconds: number;
}

/** Which program wrote a JSON report. */
export type ReportKind = 'vitest' | 'playwright';

const reports: Readonly<Record<ReportKind, z.ZodType<Counts>>> = {
  vitest: z
    .object({
      numPassedTests: z.number(),
      numFailedTests: z.number(),
      numPendingTests: z.number(),
      numTodoTests: z.number(),
    })
    .transform((report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    })),
  playwright: z
    .object({
      stats: z.object({
        expected: z.number(),
        unexpected: z.number(),
        flaky: z.number(),
        skipped: z.number(),
      }),
    })
    .transform(({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    })),
};

function failOnce(counts: Counts, note: string): Outcome {
  return { counts: { ...counts, failed: counts.failed + 1 }, note };
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The outcome of a step that counts nothing itself: it is one check. */
export function judgeExit(code: number): Outcome {
  return code === 0 ? { counts: { ...none, passed: 1 } } : failOnce(none, `exit code ${code}`);
}

/** The outcome of a step that could not be run. */
export function judgeMissing(why: string): Outcome {
  return failOnce(none, why);
}

function parseReport(kind: ReportKind, report: string): Counts | undefined {
  try {
    return reports[kind].parse(JSON.parse(report));
  } catch {
    // Cut short, as by a program that crashed: the caller says so.
    return undefined;
  }
}

/**
 * The outcome of a step that wrote a report. It fails too where no test ran, and where its program
 * failed for another reason than a test, such as a file that cannot be loaded.
 */
export function judgeReport(kind: ReportKind, report: string | undefined, code: number): Outcome {
  const counts = report === undefined ? undefined : parseReport(kind, report);
  if (counts === undefined) return failOnce(none, `no readable report; exit code ${code}`);
  if (counts.passed + counts.failed === 0) return failOnce(counts, 'ran no test');
  if (counts.failed === 0 && code !== 0) return failOnce(counts, `exit code ${code}`);
  return { counts };
}

function sum(results: readonly StepResult[]): Counts {
  const total = (of: keyof Counts): number => results.reduce((all, { counts }) => all + counts[of], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** The closing line, whose exact form whoever runs the tests unseen looks for. */
export function formatClosingLine(results: readonly StepResult[]): string {
  const { passed, failed, skipped } = sum(results);
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

/** A line for each step, in columns. */
export function formatTable(results: readonly StepResult[]): string {
  const rows = results.map(({ headline, counts, seconds, note }) => [
    counts.failed === 0 ? 'ok' : 'FAILED',
    headline,
    String(counts.passed),
    String(counts.failed),
    String(counts.skipped),
    formatSeconds(seconds),
    note ?? '',
  ]);
  const table = [['', 'step', 'passed', 'failed', 'skipped', 'time', ''], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const alignRight = new Set([2, 3, 4, 5]);
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          alignRight.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
