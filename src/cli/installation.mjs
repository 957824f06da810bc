// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const STAMP_FILE = 'node_modules/.dateline-installed';
/** What npm itself writes when it has installed. */
const NPM_RECORD = 'node_modules/.package-lock.json';

/**
 * Text that differs whenever another install is needed. Of package.json only what npm installs by
 * counts: editing a script is no reason.
 *
 * @param {{ lockfile: string, manifest: string, platform: string, arch: string }} wanted
 * @returns {string}
 */
export function installStamp({ lockfile, manifest, platform, arch }) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(manifest);
  const asked = JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]);
  const hash = createHash('sha256').update(lockfile).update('\0').update(asked).digest('hex');
  return `${platform}-${arch} ${hash}\n`;
}

const KINDS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);

/**
 * Whether npm, run by hand, has already put here what the lockfile lists: the same packages in the
 * same versions, and of the optional ones at least those made for this very system.
 *
 * @param {{ lockfile: string, manifest: string, record: string, platform: string, arch: string }} installed
 *   `record`: npm's own note of what it installed, `node_modules/.package-lock.json`
 * @returns {boolean}
 */
export function isComplete({ lockfile, manifest, record, platform, arch }) {
  const locked = JSON.parse(lockfile).packages ?? {};
  const present = JSON.parse(record).packages ?? {};
  const asked = JSON.parse(manifest);
  const { '': top = {}, ...packages } = locked;
  if (!KINDS.every((kind) => isDeepStrictEqual(asked[kind] ?? {}, top[kind] ?? {}))) return false;
  return Object.entries(packages).every(([path, wanted]) => {
    const found = present[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    // npm leaves out the builds for another C library, and nothing here tells which this system has.
    const fits = [wanted.os].flat().includes(platform) && [wanted.cpu].flat().includes(arch);
    return wanted.optional === true && !(fits && wanted.libc === undefined);
  });
}

/** @param {string} root */
function readWanted(root) {
  return {
    lockfile: readFileSync(join(root, 'package-lock.json'), 'utf8'),
    manifest: readFileSync(join(root, 'package.json'), 'utf8'),
    platform: process.platform,
    arch: process.arch,
  };
}

/**
 * `ready` may rest on an install done by hand, which is then stamped.
 *
 * @param {string} root
 * @returns {'ready' | 'absent' | 'different'}
 */
export function findInstallState(root) {
  const wanted = readWanted(root);
  const stampFile = join(root, STAMP_FILE);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === installStamp(wanted)) return 'ready';
  if (!existsSync(join(root, NPM_RECORD))) return 'absent';
  if (!isComplete({ ...wanted, record: readFileSync(join(root, NPM_RECORD), 'utf8') })) return 'different';
  writeStamp(root);
  return 'ready';
}

/** @param {string} root */
export function writeStamp(root) {
  writeFileSync(join(root, STAMP_FILE), installStamp(readWanted(root)));
}

/**
 * The code npm gave up with (`ENOTFOUND`, `EUSAGE`, …), from its debug log.
 *
 * @param {string} log
 * @returns {string | undefined}
 */
export function findNpmErrorCode(log) {
  return /^\d+ error code (\S+)$/m.exec(log)?.[1];
}

const OFFLINE = new Set([
  'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ENETUNREACH',
  'EHOSTUNREACH', 'ERR_SOCKET_TIMEOUT', 'FETCH_ERROR', 'ENOTCACHED',
]);

/**
 * What went wrong with an install, in words, and what to do.
 *
 * @param {string | undefined} code npm's error code
 * @returns {string}
 */
export function explainNpmError(code) {
  if (code === undefined) return 'npm named no reason; its messages stand above.';
  if (OFFLINE.has(code)) {
    return (
      `The npm registry could not be reached (${code}).\n` +
      'The packages are fetched once; after that no network is needed. Connect this machine\n' +
      '(behind a proxy: npm config set proxy …) and run the same command again.'
    );
  }
  if (code === 'EUSAGE') {
    return (
      'package.json and package-lock.json do not fit together (EUSAGE).\n' +
      'Run  npm install  and commit both files, or restore them:  git checkout package.json package-lock.json'
    );
  }
  if (code === 'ENOSPC') return 'The disk is full (ENOSPC): the packages take about 900 MB with npm\'s cache.';
  if (code === 'EINTEGRITY') {
    return 'A package is not the one the lockfile names (EINTEGRITY). Run  npm cache clean --force  and try again.';
  }
  return `npm gave up with ${code}; its messages stand above.`;
}
