/**
 * `npm run test:clients`: feeds read by programs that people use. They are Debian's: newsboat and python3-feedparser, which
 * are installed where they are missing and this may be done.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answerHelp } from '../../src/cli/answer-help.ts';

answerHelp(`Usage:  npm run test:clients

Reads the feeds of the site in dist/ with newsboat and feedparser, as subscribers' programs do. Installs both by apt-get
where they are missing.

Example:  npm run build && npm run test:clients`);

const checkout = join(import.meta.dirname, '../..');

function isThere(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function areThere(): boolean {
  return isThere('newsboat', '--version') && isThere('/usr/bin/python3', '-c', 'import feedparser');
}

if (!areThere()) {
  const apt = (...args: readonly string[]): void => {
    execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'newsboat', 'python3-feedparser');
}
if (!areThere()) throw new Error('newsboat and python3-feedparser are needed; on Debian: apt-get install newsboat python3-feedparser');

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'clients'], { cwd: checkout, stdio: 'inherit' });
process.exitCode = status ?? 1;
