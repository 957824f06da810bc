/** `npm run bench:setup`: installs the benchmark's peers, as their lock files say, and names what must come from elsewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { NPM_PEERS } from './peers.ts';
import { TIME } from './timing.ts';

answerHelp(`Usage:  npm run bench:setup

Installs the programs that npm run bench compares Dateline with: Eleventy and Astro, by npm, in folders of their own
below tests/bench/peers/ (about 200 MB). Hugo, and GNU's time for processor time and memory, come from the system; it
says how. npm test needs none of them.

Example:  npm run bench:setup && npm run bench -- 1000`);

for (const folder of NPM_PEERS) {
  console.log(`${basename(folder)}: npm ci …`);
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error !== undefined) console.error(`npm could not be started (${error.message}).`);
  if (status !== 0) process.exitCode = 1;
}
const absent = [...(spawnSync('hugo', ['version']).status === 0 ? [] : ['hugo']), ...(existsSync(TIME) ? [] : ['time'])];
console.log(absent.length === 0 ? 'Hugo and time are there.' : `From the system, on Debian and Ubuntu:  sudo apt-get install ${absent.join(' ')}`);
