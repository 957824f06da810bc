import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { copySearch, saveSearch } from '../../pipeline/save-search.ts';
import { routes } from '../../plan/routes.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { placesOf, shownFrom } from '../places.ts';
import { mayPublish, publish, recoverPublication } from '../publish.ts';
import { hasErrors } from '../reporters/report.ts';
import { checkArchive } from './check.ts';

export const name = 'build';
export const summary = 'check the archive and build the site';
export const help = `Usage:  npm run build -- [--force]

Checks the archive first, and publishes nothing when there is an error. The site is built beside the last one and
takes its place when it is whole; a build that fails or is killed leaves the last one as it was.

  --force           make everything again, without what was kept of earlier builds

  ARCHIVE=<folder>  another archive than content/
  OUT=<folder>      another place than dist/

Example:  ARCHIVE=../our-archive OUT=../public npm run build`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { force: { type: 'boolean', default: false } } });
  const { archive, out, cache, shown, ...places } = placesOf(io);
  if (out === archive || archive.startsWith(out + sep)) throw new UsageError(`OUT would overwrite the archive (${shown}).`);
  if (!mayPublish(out)) throw new UsageError(`${shownFrom(io.cwd, out)} holds something else than a site, which a build would delete. Name another OUT, or empty it.`);
  const started = io.now().getTime();
  if (values.force) rmSync(cache, { recursive: true, force: true });
  rmSync(places.staging, { recursive: true, force: true });
  recoverPublication(out);
  const loaded = checkArchive(io, 'text');
  if (loaded.built === undefined || hasErrors(loaded.findings)) {
    io.err(`Nothing was published.${existsSync(out) ? ` ${shownFrom(io.cwd, out)} is as it was.` : ''}`);
    return 1;
  }
  const { pages, files } = loaded.built.plan;
  io.err(`Building ${pages.length} pages and ${files.length} files …`);
  const mark = join(cache, 'under-way');
  // Astro keeps its content store before it is done: after a build that broke off, it is not to be trusted.
  if (existsSync(mark)) rmSync(join(cache, 'astro'), { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, '');
  // Its own, since what a killed build has started may still be writing for a moment.
  const staging = join(places.staging, String(process.pid));
  const [code, search] = await Promise.all([astro(['build'], io, staging), saveSearch({ ...loaded.built, root: archive, cacheDir: cache })]);
  if (code !== 0) {
    rmSync(places.staging, { recursive: true, force: true });
    io.err('The build failed; that is a fault of Dateline, not of the archive. Nothing was published.');
    return 1;
  }
  copySearch(search, join(staging, routes.searchIndex));
  rmSync(mark, { force: true });
  publish(staging, out);
  rmSync(places.staging, { recursive: true, force: true });
  const { count, bytes } = sizeOf(out);
  io.err(`Wrote ${count} files (${(bytes / 1e6).toFixed(1)} MB) to ${shownFrom(io.cwd, out)} in ${((io.now().getTime() - started) / 1000).toFixed(1)} s.`);
  return 0;
}

/** Runs Astro's own command line in a process of its own, which ends when this one does, be it killed. */
export function astro(args: readonly string[], io: Io, staging?: string): Promise<number> {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const env = { ...io.env, ASTRO_TELEMETRY_DISABLED: '1', ...(staging !== undefined && { DATELINE_STAGING: staging }) };
  return new Promise((done, failed) => {
    const options = ['--disable-warning=ExperimentalWarning', '--import', new URL('../end-with-parent.mjs', import.meta.url).href];
    const child = spawn(process.execPath, [...options, program, ...args], { cwd: io.cwd, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });
}

function sizeOf(folder: string): { count: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { count: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) };
}
