import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackChromium } from './packaged-chromium.ts';

export type BrowserSource = 'PLAYWRIGHT_CHROMIUM' | 'installed' | 'playwright' | '@sparticuz/chromium';

export interface Browser {
  readonly path: string;
  readonly source: BrowserSource;
  /** What it said when it was started, as in `147.0.7727.0`. */
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How the search looks at this machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  exists(path: string): boolean;
  /** Starts the browser and gives its version; rejects if it does not start. */
  start(path: string): Promise<string>;
  /** Where Playwright would have put its own browser. */
  playwrightPath(): string;
  /** Unpacks the browser from npm; undefined where it has none for this system. */
  unpack(): Promise<string | undefined>;
}

/** For tests of pages on this machine only: no GPU, no calls home, and root may run it. */
export const launchArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const namesOnPath = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const macPaths = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

function installedPaths(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') {
    return [...macPaths, ...macPaths.map((path) => `${env['HOME'] ?? ''}${path}`)];
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => ['Google/Chrome', 'Chromium'].map((name) => `${folder}/${name}/Application/chrome.exe`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function startBrowser(path: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: path, args: [...launchArguments], timeout: 30_000 });
  try {
    return browser.version();
  } finally {
    await browser.close();
  }
}

const thisMachine: Machine = {
  platform: process.platform,
  exists: existsSync,
  start: startBrowser,
  playwrightPath: () => chromium.executablePath(),
  unpack: unpackChromium,
};

/** The telling line of Playwright's long message. */
function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  return (lines.find((line) => line.includes('error while loading')) ?? lines[0] ?? '').trim();
}

async function findNamed(path: string, machine: Machine): Promise<Browser> {
  const advice = 'Correct it, or unset it to let a browser be found.';
  if (!machine.exists(path)) throw new Error(`PLAYWRIGHT_CHROMIUM is ${path}, and there is no such file. ${advice}`);
  try {
    return { path, source: 'PLAYWRIGHT_CHROMIUM', version: await machine.start(path) };
  } catch (error) {
    throw new Error(`PLAYWRIGHT_CHROMIUM is ${path}, and that does not start: ${reasonOf(error)}\n${advice}`, { cause: error });
  }
}

/** Places to look, in order; the last one is filled only when it is its turn. */
async function* candidates(env: Environment, machine: Machine): AsyncGenerator<{ path: string; source: BrowserSource }> {
  for (const path of installedPaths(env, machine.platform)) yield { path, source: 'installed' };
  yield { path: machine.playwrightPath(), source: 'playwright' };
  const path = await machine.unpack();
  if (path !== undefined) yield { path, source: '@sparticuz/chromium' };
}

/**
 * A browser that starts: the one PLAYWRIGHT_CHROMIUM names, else an installed Chrome or Chromium,
 * else one that Playwright has downloaded, else the one from npm. Throws if there is none, and if
 * PLAYWRIGHT_CHROMIUM names one that is missing or does not start: it never gives another instead.
 */
export async function findBrowser(env: Environment, machine: Machine = thisMachine): Promise<Browser> {
  const named = env['PLAYWRIGHT_CHROMIUM'];
  if (named !== undefined && named !== '') return findNamed(named, machine);
  const failures: string[] = [];
  for await (const { path, source } of candidates(env, machine)) {
    if (!machine.exists(path)) continue;
    try {
      return { path, source, version: await machine.start(path) };
    } catch (error) {
      failures.push(`  ${path} (${source}) does not start: ${reasonOf(error)}`);
    }
  }
  throw new Error(
    [
      'There is no Chrome or Chromium for the browser tests.',
      ...failures,
      'Install one (Debian: apt-get install chromium), or name it:  PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test',
    ].join('\n'),
  );
}
