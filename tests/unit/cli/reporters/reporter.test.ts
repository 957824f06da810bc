import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/archive/finding.ts';
import type { SourcePath } from '../../../../src/archive/model.ts';
import { reporterOf } from '../../../../src/cli/reporters/reporter.ts';
import type { Manner } from '../../../../src/cli/reporters/reporter.ts';
import { memoryIo } from '../../../support/memory-io.ts';

const finding = (severity: Finding['severity'], code: Finding['code']): Finding => ({ code, severity, where: { path: 'articles/a.md' as SourcePath, line: 3, column: 1 }, message: 'It is wrong.', remedy: 'Mend it.' });

/** What a whole build says, two pages of which are printed in six seconds each. */
function build(manner: Manner) {
  let now = 0;
  const io = memoryIo({ now: () => new Date(now) });
  const report = reporterOf(io, manner);
  report.phase('reading')(1, 1);
  report.findings([finding('error', 'unknown-name'), finding('note', 'unlisted-name')], 'content');
  report.say('content: 1 article.', { event: 'checked', articles: 1 });
  const printed = report.phase('printing');
  for (const done of [1, 2]) {
    now += 6000;
    printed(done, 4);
  }
  report.say('a.jpg can’t be decoded', { event: 'warning', path: 'a.jpg' }, 'trouble');
  report.say('dist: 2 files added', { event: 'published', added: 2 }, 'last');
  return io.written;
}

test('for people: findings on standard output, all else beside it', () => {
  const { out, err } = build('text');
  expect(out.join('\n')).toContain('unlisted-name');
  expect(err).toEqual(['content: 1 article.', 'Printing 1 of 4, about 18 s left', 'Printing 2 of 4, about 12 s left', 'a.jpg can’t be decoded', 'dist: 2 files added']);
});

test('quietly: errors, trouble and the last line', () => {
  const { out, err } = build('quiet');
  expect(out).toEqual(['content/articles/a.md:3:1  error  unknown-name\n  It is wrong.\n  Mend it.']);
  expect(err).toEqual(['a.jpg can’t be decoded', 'dist: 2 files added']);
});

test('for programs: an event a line, and nothing else', () => {
  const { out, err } = build('lines');
  expect(err).toEqual([]);
  expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
    { event: 'phase', phase: 'reading' },
    { event: 'finding', code: 'unknown-name', severity: 'error', path: 'content/articles/a.md', line: 3, column: 1, message: 'It is wrong.', remedy: 'Mend it.' },
    { event: 'finding', code: 'unlisted-name', severity: 'note', path: 'content/articles/a.md', line: 3, column: 1, message: 'It is wrong.', remedy: 'Mend it.' },
    { event: 'checked', articles: 1 },
    { event: 'phase', phase: 'printing' },
    { event: 'progress', phase: 'printing', done: 1, total: 4, secondsLeft: 18 },
    { event: 'progress', phase: 'printing', done: 2, total: 4, secondsLeft: 12 },
    { event: 'warning', path: 'a.jpg' },
    { event: 'published', added: 2 },
  ]);
});
