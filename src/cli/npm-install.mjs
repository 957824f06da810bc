// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild, withPath } from './child.mjs';
import { takeLock } from './install-lock.mjs';
import { explainNpmError, findInstallState, findNpmErrorCode, writeStamp } from './installation.mjs';

const PROGRESS_MS = 10_000;

const NPM_CI = [
  'ci',
  // Whatever NODE_ENV or the user's npm settings leave out: the commands need both kinds.
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  // The warnings would be of packages that ask for a newer Node than npm's, and they will get it.
  '--loglevel=error',
  // npm's own pauses between retries keep an offline machine waiting for minutes.
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=8000',
];

/**
 * Whether a folder of the search path is one that npm puts there for its scripts. An install
 * deletes those, and npm must not run on a Node that disappears under it.
 *
 * @param {string} folder
 */
export function isPackageFolder(folder) {
  return /node_modules[\\/]\.bin[\\/]?$|node-gyp-bin[\\/]?$/.test(folder);
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {number} started */
function since(started) {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}

/**
 * The packaged Node must not shadow the system's where it cannot run, as with Alpine's C library.
 *
 * @param {string} root
 */
function removeBrokenNode(root) {
  const node = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(node) && spawnSync(node, ['--version']).status !== 0) rmSync(node);
}

/**
 * @param {string} logs
 * @returns {string | undefined}
 */
function readErrorCode(logs) {
  if (!existsSync(logs)) return undefined;
  return findNpmErrorCode(readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8')).join('\n'));
}

/**
 * @param {string} root
 * @returns {Promise<number>} npm's exit code
 */
async function install(root) {
  const logs = join(root, '.dateline', 'npm-logs');
  rmSync(logs, { recursive: true, force: true });
  const started = Date.now();
  const progress = setInterval(() => say(`  still installing (${since(started)})`), PROGRESS_MS);
  try {
    const code = await runChild('npm', [...NPM_CI, `--logs-dir=${logs}`], {
      cwd: root,
      env: withPath(process.env, (folders) => folders.filter((folder) => !isPackageFolder(folder))),
      shell: process.platform === 'win32',
    });
    if (code === 0) {
      rmSync(logs, { recursive: true, force: true });
      removeBrokenNode(root);
      writeStamp(root);
      say(`Installed in ${since(started)}.\n`);
    } else {
      say(`\nInstalling failed after ${since(started)}. ${explainNpmError(readErrorCode(logs))}`);
    }
    return code;
  } finally {
    clearInterval(progress);
  }
}

/**
 * Installs what package-lock.json lists, unless it is there. Of several commands started at the
 * same time one installs, and the others wait for it.
 *
 * @param {string} root the checkout
 * @returns {Promise<number>} 0, or the exit code of what failed; it has been explained on stderr
 */
export async function ensureInstalled(root) {
  if (findInstallState(root) === 'ready') return 0;
  const release = await takeLock(join(root, '.dateline', 'install.lock'), (holder) =>
    say(`Another command is installing (process ${holder}); waiting for it …`),
  );
  try {
    const state = findInstallState(root);
    if (state === 'ready') return 0;
    const reason = state === 'absent' ? 'Nothing is installed yet' : 'package-lock.json lists other packages than those here';
    say(`${reason}: running npm ci (about 280 MB to fetch the first time) …`);
    return await install(root);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('spawn npm')) throw error;
    say(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org/`);
    return 1;
  } finally {
    release();
  }
}
