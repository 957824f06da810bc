import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchive, run } from '../../../../src/cli/commands/check.ts';
import { runCommand } from '../../../../src/cli/command.ts';
import { memoryIo } from '../../../support/memory-io.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';
const article = (line: string): string => `---\ntitle: A report\ndate: 2011-04-08\n${line}\n---\nText.\n`;

async function check(args: readonly string[], files: Readonly<Record<string, string>>, env = {}) {
  const cwd = await temporaryFolder(files);
  const io = memoryIo({ cwd, env });
  return { code: await runCommand(['check', ...args], io, { check: () => import('../../../../src/cli/commands/check.ts') }), ...io.written, cwd };
}

describe('the exit code', () => {
  test.each([
    ['a sound archive', { 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('lang: en') }, 0, 'content: 1 article. Nothing to mend.'],
    ['notes and warnings', { 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('tags: [law]'), 'content/README.md': '' }, 0, 'content: 1 article. 1 warning, 1 note.'],
    ['an error', { 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('tgas: [law]') }, 1, 'content: 1 article. 1 error.'],
    ['no settings', { 'content/articles/a.md': article('lang: en') }, 1, 'content: 0 articles. 1 error.'],
    ['no archive', {}, 2, 'There is no folder “content”'],
    ['a file in place of an archive', { content: '' }, 2, 'There is no folder “content”'],
  ])('%s', async (_, files, code, words) => {
    const result = await check([], files);
    expect(result.code).toBe(code);
    expect(result.err.join('\n')).toContain(words);
  });

  test('an unknown format', async () => {
    const { code, err } = await check(['--format', 'xml'], { 'content/archive.yaml': SETTINGS });
    expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('one of text, github, json')]);
  });
});

test('where the files could not be looked at beforehand, as one that went away meanwhile, each is asked about', async () => {
  const io = memoryIo({ cwd: await temporaryFolder({ 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('lang: en') }) });
  const { built } = await checkArchive(io, { files: Promise.reject(new Error('ENOENT')) });
  expect(built?.archive.articles.map(({ id }) => id)).toEqual(['a']);
});

test('JSON alone is on standard output', async () => {
  const { out, err } = await check(['--format', 'json'], { 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('date: 2011') });
  expect(JSON.parse(out.join('\n'))).toEqual([{ code: 'yaml-syntax', severity: 'error', path: 'content/articles/a.md', line: 4, column: 1, message: 'This is no valid YAML: the key “date” stands twice.', remedy: 'Keep one of the two.' }]);
  expect(err).toEqual([]);
});

test('quietly: errors and the last line', async () => {
  const { out, err } = await check(['--quiet'], { 'content/archive.yaml': SETTINGS, 'content/articles/a.md': article('tags: [law]'), 'content/articles/b.md': article('tgas: [law]'), 'content/README.md': '' });
  expect(out.join('\n').split('\n').filter((line) => line.startsWith('content/'))).toEqual([expect.stringMatching(/^content\/articles\/b\.md:4:1 {2}error/)]);
  expect(err).toEqual(['content: 2 articles. 1 error, 1 warning, 1 note.']);
});

test('another archive, with its paths as one writes them from here', async () => {
  const { out } = await check([], { 'else/where/archive.yaml': SETTINGS, 'else/where/articles/a.md': article('status: hidden') }, { ARCHIVE: 'else/where' });
  expect(out.join('\n')).toMatch(/^else\/where\/articles\/a\.md:4:9 {2}error {2}wrong-type\n/);
});

test('the day of the newsroom decides what is in the future', async () => {
  const files = (zone: string) => ({ 'content/archive.yaml': `${SETTINGS}time-zone: ${zone}\n`, 'content/articles/a.md': '---\ntitle: A\ndate: 2026-05-02\n---\nText.\n' });
  const at = async (zone: string) => {
    const io = memoryIo({ cwd: await temporaryFolder(files(zone)), now: () => new Date('2026-05-01T12:00:00Z') });
    return run([], io);
  };
  expect([await at('Pacific/Kiritimati'), await at('Europe/London')]).toEqual([0, 1]);
});

test('nothing is written into the archive', async () => {
  const { cwd } = await check([], { 'content/archive.yaml': SETTINGS });
  expect(readdirSync(join(cwd, 'content'))).toEqual(['archive.yaml']);
});
