import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { BodyStore } from '../../pipeline/body-store.ts';
import { copySearch, saveSearch } from '../../pipeline/save-search.ts';
import type { SearchSource } from '../../pipeline/save-search.ts';
import type { Plan } from '../../plan/page-spec.ts';
import { routes } from '../../plan/routes.ts';
import { buildByAstro, pagesProgram } from '../../site/pages-program.ts';
import type { ProgramPlaces } from '../../site/pages-program.ts';
import { printSite } from '../../site/print-site.ts';
import type { Printed, PrintOrder } from '../../site/print-site.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { compareSites, completeSite } from '../compare-sites.ts';
import type { Changes } from '../compare-sites.ts';
import { programDigest, readLedger, writeLedger } from '../ledger.ts';
import { placesOf, shownFrom } from '../places.ts';
import { amend, mayPublish, publish, recoverPublication } from '../publish.ts';
import { hasErrors } from '../reporters/report.ts';
import { checkArchive } from './check.ts';

export const name = 'build';
export const summary = 'check the archive and build the site';
export const help = `Usage:  npm run build -- [options]

Checks the archive first, and publishes nothing when there is an error. Only what changed since the last build is
printed again; the site is put together beside the last one and takes its place when it is whole. A build that fails or
is killed leaves the last one as it was.

  --changes <folder>  write what changed against the last site there: upload.txt and delete.txt, a path a line
  --force             make everything again, without what was kept of earlier builds
  --plain             print by Astro's own loop, all pages; the site is the same

  ARCHIVE=<folder>    another archive than content/
  OUT=<folder>        another place than dist/

Example:  npm run build -- --changes changes && rsync -a --files-from=changes/upload.txt dist/ host:site/`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { force: { type: 'boolean', default: false }, plain: { type: 'boolean', default: false }, changes: { type: 'string' } } });
  const { archive, out, cache, shown, ...places } = placesOf(io);
  if (out === archive || archive.startsWith(out + sep)) throw new UsageError(`OUT would overwrite the archive (${shown}).`);
  if (!mayPublish(out)) throw new UsageError(`${shownFrom(io.cwd, out)} holds something else than a site, which a build would delete. Name another OUT, or empty it.`);
  const started = io.now().getTime();
  if (values.force) rmSync(cache, { recursive: true, force: true });
  rmSync(places.staging, { recursive: true, force: true });
  recoverPublication(out);
  using store = new BodyStore(archive, cache);
  const loaded = checkArchive(io, 'text', { store });
  if (loaded.built === undefined || hasErrors(loaded.findings)) {
    io.err(`Nothing was published.${existsSync(out) ? ` ${shownFrom(io.cwd, out)} is as it was.` : ''}`);
    return 1;
  }
  const { pages, files } = loaded.built.plan;
  io.err(`Building ${pages.length} pages and ${files.length} files …`);
  // Its own, since what a killed build has started may still be writing for a moment.
  const work = join(places.staging, String(process.pid));
  try {
    const changes = await makeSite({ ...loaded.built, store, root: archive, cacheDir: cache }, { work, out, program: io.cwd, ...values });
    if (values.changes !== undefined) writeChanges(resolve(io.cwd, values.changes), changes);
    const { added, changed, removed } = changes;
    io.err(`${shownFrom(io.cwd, out)}: ${added.length} files added, ${changed.length} changed, ${removed.length} removed, in ${((io.now().getTime() - started) / 1000).toFixed(1)} s.`);
    return 0;
  } catch (error) {
    io.err(`${error instanceof Error ? error.stack : String(error)}\nThe build failed; that is a fault of Dateline, not of the archive. Nothing was published.`);
    return 1;
  } finally {
    rmSync(places.staging, { recursive: true, force: true });
  }
}

interface MadeOf extends SearchSource {
  readonly plan: Plan;
  readonly store: BodyStore;
}

interface Making {
  /** Folder of this build alone. */
  readonly work: string;
  readonly out: string;
  /** This program's folder. */
  readonly program: string;
  readonly force: boolean;
  readonly plain: boolean;
}

/** Prints what is not published yet, and publishes it with what is. */
async function makeSite(source: MadeOf, { work, out, program, force, plain }: Making): Promise<Changes> {
  const staging = join(work, 'site');
  const { cacheDir: cache, plan, root, store } = source;
  const published = force || plain ? new Map<string, string>() : readLedger(cache, out);
  const made = plain ? await printByAstro(program, staging, cache) : await print({ plan, root, bodies: store, published, out: staging }, { root: program, work, force });
  const search = copySearch(await saveSearch(source), { staging, out, below: routes.searchIndex });
  const kept = [...made].flatMap(([path, key]) => (published.get(path) === key ? [path] : []));
  const changes = compareSites(staging, out, [...kept, ...search]);
  putInPlace(staging, out, changes);
  writeLedger(cache, out, made);
  return changes;
}

/** The site but its search, by our printer. */
async function print(order: Omit<PrintOrder, 'program' | 'version'>, { root, ...places }: Pick<ProgramPlaces, 'root' | 'work' | 'force'>): Promise<Printed> {
  const version = programDigest(root);
  const pages = await pagesProgram({ root, cache: join(root, '.dateline', 'pages'), version, ...places });
  cpSync(pages.assets, order.out, { recursive: true });
  return printSite({ ...order, program: pages, version });
}

/** The same by Astro alone, of its content collections, all anew. */
async function printByAstro(root: string, out: string, cache: string): Promise<Printed> {
  // It keeps its content store before it is done: after a build that broke off, it is not to be trusted.
  rmSync(join(cache, 'astro'), { recursive: true, force: true });
  await buildByAstro({ root, outDir: out });
  return new Map();
}

/** A site that is new or changes in much is swapped as a whole; one that changes in little, file by file. */
function putInPlace(staging: string, out: string, { added, changed, removed, stays }: Changes): void {
  const touched = added.length + changed.length + removed.length;
  if (touched === 0) return;
  if (touched * 4 < stays.length) return amend(staging, out, { put: [...added, ...changed], take: removed });
  completeSite(staging, out, stays);
  publish(staging, out);
}

/** One path a line, as `rsync --files-from` and `rclone --files-from` read it. */
function writeChanges(folder: string, { added, changed, removed }: Changes): void {
  mkdirSync(folder, { recursive: true });
  const lines = (paths: readonly string[]): string => paths.map((path) => `${path}\n`).join('');
  writeFileSync(join(folder, 'upload.txt'), lines([...added, ...changed].sort()));
  writeFileSync(join(folder, 'delete.txt'), lines(removed));
}

/** Runs Astro's own command line in a process of its own, which ends when this one does, be it killed. */
export function astro(args: readonly string[], io: Io): Promise<number> {
  const program = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin', 'astro.mjs');
  const env = { ...io.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return new Promise((done, failed) => {
    const options = ['--disable-warning=ExperimentalWarning', '--import', new URL('../end-with-parent.mjs', import.meta.url).href];
    const child = spawn(process.execPath, [...options, program, ...args], { cwd: io.cwd, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });
}
