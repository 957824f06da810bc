import { describe, expect, test } from 'vitest';
import { formatClosingLine, formatTable, judgeExit, judgeReport } from '../../../src/cli/test-counts.ts';
import type { Counts } from '../../../src/cli/test-counts.ts';

function counts(passed: number, failed: number, skipped = 0): Counts {
  return { passed, failed, skipped };
}

function vitestReport(numPassedTests: number, numFailedTests: number, numPendingTests = 0): string {
  return JSON.stringify({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0, success: true });
}

function playwrightReport(expected: number, unexpected: number, skipped = 0, flaky = 0): string {
  return JSON.stringify({ stats: { expected, unexpected, skipped, flaky } });
}

describe('a step with a report', () => {
  test.each([
    ['passes', 'vitest', vitestReport(5, 0, 1), 0, counts(5, 0, 1), undefined],
    ['fails by its tests', 'vitest', vitestReport(5, 2), 1, counts(5, 2), undefined],
    ['fails where no test ran', 'vitest', vitestReport(0, 0, 3), 0, counts(0, 1, 3), 'ran no test'],
    ['fails where a file could not be loaded', 'vitest', vitestReport(5, 0), 1, counts(5, 1), 'exit code 1'],
    ['fails where there is no report', 'vitest', undefined, 1, counts(0, 1), 'no readable report; exit code 1'],
    ['fails where the report is cut short', 'vitest', '{"numPa', 0, counts(0, 1), 'no readable report; exit code 0'],
    ['passes', 'playwright', playwrightReport(6, 0), 0, counts(6, 0), undefined],
    ['fails by its tests, flaky ones too', 'playwright', playwrightReport(6, 1, 2, 1), 1, counts(6, 2, 2), undefined],
    ['fails where the setup failed', 'playwright', playwrightReport(0, 0), 1, counts(0, 1), 'ran no test'],
  ] as const)('%s (%s)', (_, kind, report, code, expected, note) => {
    expect(judgeReport(kind, report, code)).toEqual({ counts: expected, ...(note === undefined ? {} : { note }) });
  });
});

test('a step without a report counts as one', () => {
  expect(judgeExit(0)).toEqual({ counts: counts(1, 0) });
  expect(judgeExit(2)).toEqual({ counts: counts(0, 1), note: 'exit code 2' });
});

const results = [
  { headline: 'types', counts: counts(1, 0), seconds: 3.21 },
  { headline: 'unit tests', counts: counts(120, 2, 1), seconds: 10 },
  { headline: 'browser tests', counts: counts(0, 1), seconds: 0, note: 'not run: the build failed' },
];

test('the closing line sums up, and names skipped tests only where there are some', () => {
  expect(formatClosingLine(results)).toBe('121 passed, 3 failed, 1 skipped');
  expect(formatClosingLine(results.slice(0, 1))).toBe('1 passed, 0 failed');
});

test('the table has a line for each step', () => {
  expect(formatTable(results)).toMatchInlineSnapshot(`
    "        step           passed  failed  skipped    time
    ok      types               1       0        0   3.2 s
    FAILED  unit tests        120       2        1  10.0 s
    FAILED  browser tests       0       1        0   0.0 s  not run: the build failed"
  `);
});
