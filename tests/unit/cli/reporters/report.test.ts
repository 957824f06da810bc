import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../src/archive/finding.ts';
import type { SourcePath } from '../../../../src/archive/model.ts';
import { hasErrors, reportFindings, summary } from '../../../../src/cli/reporters/report.ts';

function aFinding(written: Partial<Finding> = {}): Finding {
  return {
    code: 'unknown-name', severity: 'error', where: { path: 'articles/2011/raid.md' as SourcePath, line: 7, column: 11, field: ['places', 0] },
    message: '“Camp Asharf” is no known place.', remedy: 'Write that name.', ...written,
  };
}

const note = aFinding({ code: 'unlisted-name', severity: 'note', where: { path: 'places/a, b: 100%.md' as SourcePath }, message: 'One\nline, 50%', remedy: 'Look: there.' });

test('for people: where, what, what to do', () => {
  expect(reportFindings([aFinding(), note], 'text', 'content')).toBe(`content/articles/2011/raid.md:7:11  error  unknown-name
  “Camp Asharf” is no known place.
  Write that name.
content/places/a, b: 100%.md:1:1  note  unlisted-name
  One
line, 50%
  Look: there.`);
});

test('for GitHub: escaped as its workflow commands want it', () => {
  expect(reportFindings([aFinding(), note, aFinding({ severity: 'warning' })], 'github', '').split('\n')).toEqual([
    '::error file=articles/2011/raid.md,line=7,col=11,title=unknown-name::“Camp Asharf” is no known place. Write that name.',
    '::notice file=places/a%2C b%3A 100%25.md,line=1,col=1,title=unlisted-name::One%0Aline, 50%25 Look: there.',
    '::warning file=articles/2011/raid.md,line=7,col=11,title=unknown-name::“Camp Asharf” is no known place. Write that name.',
  ]);
});

describe('for programs', () => {
  test('exactly these keys, in this order', () => {
    const [first] = JSON.parse(reportFindings([aFinding(), note], 'json', 'content')) as Record<string, unknown>[];
    expect(Object.entries(first ?? {})).toEqual([
      ['code', 'unknown-name'], ['severity', 'error'], ['path', 'content/articles/2011/raid.md'], ['line', 7], ['column', 11],
      ['message', '“Camp Asharf” is no known place.'], ['remedy', 'Write that name.'],
    ]);
  });

  test('an empty list where there is nothing to say', () => {
    expect(reportFindings([], 'json', 'content')).toBe('[]');
    expect(reportFindings([], 'text', 'content')).toBe('');
    expect(reportFindings([], 'github', 'content')).toBe('');
  });
});

test.each([
  [[], 'Nothing to mend.', false],
  [[aFinding()], '1 error.', true],
  [[aFinding(), aFinding(), note, note], '2 errors, 2 notes.', true],
  [[note, aFinding({ severity: 'warning' })], '1 warning, 1 note.', false],
])('%# in short: %j', (findings, text, isBad) => {
  expect([summary(findings), hasErrors(findings)]).toEqual([text, isBad]);
});
