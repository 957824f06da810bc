import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts');

function start(cwd: string, into: string) {
  return spawn(process.execPath, [MAIN, 'import', 'records.jsonl', '--into', into, '--title', 'Killed'], { cwd, stdio: 'ignore' });
}

function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.toSorted().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function countOf(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).length : 0;
}

test('an import that is killed leaves no half file, and the next one ends as if nothing had happened', { timeout: 120_000 }, async () => {
  const records = Array.from({ length: 600 }, (_, index) => JSON.stringify({ id: `raid-${index}`, title: `Raid ${index}`, date: '2011-04-08', body: `See [the next](/raid-${index + 1}/). ${'Words. '.repeat(200)}`, source_url: `https://old.example/raid-${index}/` }));
  const cwd = await temporaryFolder({ 'records.jsonl': records.join('\n') });
  await once(start(cwd, 'whole'), 'exit');
  const killed = start(cwd, 'killed');
  const articles = join(cwd, 'killed/articles/2011');
  while (countOf(articles) < 50 && killed.exitCode === null) await sleep(2);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(countOf(articles)).toBeLessThan(600);
  const whole = contentOf(join(cwd, 'whole'));
  for (const [path, text] of Object.entries(contentOf(articles))) expect(text).toBe(whole[`articles/2011/${path}`]);
  await once(start(cwd, 'killed'), 'exit');
  const expected = Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, path === 'archive.yaml' ? text.replace('id: whole', 'id: killed') : text]));
  expect(contentOf(join(cwd, 'killed'))).toEqual(expected);
});
