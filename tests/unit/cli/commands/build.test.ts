import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../../../src/cli/command.ts';
import { hold } from '../../../../src/cli/hold.ts';
import { placesOf } from '../../../../src/cli/places.ts';
import { memoryIo } from '../../../support/memory-io.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';
const SITE = { 'dist/index.html': 'old', 'dist/404.html': '<meta name="generator" content="Dateline">' };

async function build(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const cwd = await temporaryFolder(files);
  const io = memoryIo({ cwd, env });
  const code = await runCommand(['build', ...args], io, { build: () => import('../../../../src/cli/commands/build.ts') });
  return { code, err: io.written.err.join('\n'), out: io.written.out.join('\n'), cwd };
}

test('an archive with an error is not published, and the last site stays', async () => {
  const { code, err, out, cwd } = await build({ ...SITE, 'content/archive.yaml': SETTINGS, 'content/articles/a.md': 'nothing' });
  expect(code).toBe(1);
  expect(out).toContain('content/articles/a.md:1:1  error  no-front-matter');
  expect(err).toContain('Nothing was published. dist is as it was.');
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe('old');
});

test('with --json, each thing it says is an event on a line', async () => {
  const { code, err, out } = await build({ 'content/archive.yaml': SETTINGS, 'content/articles/a.md': 'nothing' }, {}, ['--json']);
  expect([code, err]).toEqual([1, '']);
  expect(out.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    { event: 'phase', phase: 'reading' },
    expect.objectContaining({ event: 'finding', code: 'no-front-matter', path: 'content/articles/a.md', line: 1 }),
    { event: 'checked', articles: 0, drafts: 0, errors: 1, warnings: 0, notes: 0 },
    { event: 'failed', message: 'Nothing was published.' },
  ]);
});

test('with --quiet, errors and the last line are left', async () => {
  const { err, out } = await build({ 'content/archive.yaml': SETTINGS, 'content/articles/a.md': 'nothing' }, {}, ['--quiet']);
  expect([out.split('\n')[0], err]).toEqual(['content/articles/a.md:1:1  error  no-front-matter', 'Nothing was published.']);
});

test('without an earlier site there is none', async () => {
  const { err, cwd } = await build({ 'content/archive.yaml': 'title: A\n' });
  expect(err).toMatch(/Nothing was published\.$/);
  expect(readdirSync(cwd)).not.toContain('dist');
});

describe('refuses a place', () => {
  test.each([
    ['that is the archive', 'content', 'OUT would overwrite the archive'],
    ['around the archive', '.', 'OUT would overwrite the archive'],
    ['in the archive', 'content/site', 'OUT lies in the archive'],
    ['that holds other files', 'papers', 'holds something else than a site'],
  ])('%s', async (_, OUT, words) => {
    const { code, err, cwd } = await build({ 'content/archive.yaml': SETTINGS, 'papers/thesis.txt': 'ten years' }, { OUT });
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(readFileSync(join(cwd, 'papers/thesis.txt'), 'utf8')).toBe('ten years');
  });
});

test('in the archive there is room for a site where the archive looks at nothing', async () => {
  const { code, err } = await build({ 'content/archive.yaml': 'title: A\n' }, { OUT: 'content/_site' });
  expect([code, err]).toEqual([1, expect.stringContaining('Nothing was published.')]);
});

test('one build for a place waits for the other', async () => {
  const cwd = await temporaryFolder({ 'content/archive.yaml': 'title: A\n' });
  const other = hold(placesOf({ cwd, env: {} }).lock);
  const io = memoryIo({ cwd });
  const running = runCommand(['build'], io, { build: () => import('../../../../src/cli/commands/build.ts') });
  await vi.waitUntil(() => io.written.err.length > 0);
  expect(io.written.err).toEqual([expect.stringContaining('Another build for dist is at work')]);

  other?.[Symbol.dispose]();
  expect(await running).toBe(1);
  expect(io.written.err.at(-1)).toContain('Nothing was published.');
});
