import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { BodyStore } from '../../pipeline/body-store.ts';
import { hasMemory } from '../../pipeline/memory.ts';
import { UsageError } from '../command.ts';
import type { Plan } from '../../plan/page-spec.ts';
import type { Io } from '../io.ts';
import type { Changes } from '../compare-sites.ts';
import { inTurn } from '../hold.ts';
import { keptPages, makeSite } from '../make-site.ts';
import { placesOf, realPlace, shownFrom } from '../places.ts';
import type { Places } from '../places.ts';
import { obstacleAt, recoverPublication } from '../publish.ts';
import { hasErrors } from '../reporters/report.ts';
import { isLeftAlone, lookAtFolders } from '../../source/folder-files.ts';
import { reporterOf } from '../reporters/reporter.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { checkArchive } from './check.ts';

export const name = 'build';
export const summary = 'check the archive and build the site';
export const help = `Usage:  npm run build -- [options]

Checks the archive first, and publishes nothing when there is an error; notes are only counted. Only what changed since the last build is
printed again; the site is put together beside the last one and takes its place when it is whole. A build that fails or
is killed leaves the last one as it was.

  --changes <folder>  write what changed against the last site there: upload.txt and delete.txt, a path a line
  --force             make everything again, without what was kept of earlier builds
  --plain             print by Astro's own loop, all pages; the site is the same
  --quiet             say errors and the last line only
  --json              say all as JSON, an event a line (docs/deploying.md)

  ARCHIVE=<folder>    another archive than content/
  OUT=<folder>        another place than dist/

Example:  npm run build -- --changes changes && rsync -a --files-from=changes/upload.txt dist/ host:site/`;

/** What is built of an archive. */
export interface Part {
  readonly of: (plan: Plan) => Plan;
  readonly hasSearch: boolean;
}

const WHOLE: Part = { of: (plan) => plan, hasSearch: true };

/** `part`: for benchmarks, against programs that make less. */
export async function run(args: readonly string[], io: Io, part = WHOLE): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args: [...args], options: { force: flag, plain: flag, quiet: flag, json: flag, changes: { type: 'string' } } });
  if (values.quiet && values.json) throw new UsageError('--quiet and --json can’t both be had.');
  const report = reporterOf(io, values.json ? 'lines' : values.quiet ? 'quiet' : 'text');
  const { out, lock } = placesOf(io);
  return inTurn(lock, () => build(io, { ...values, part, report }), () => {
    const message = `Another build for ${shownFrom(io.cwd, out)} is at work; this one begins when that is done.`;
    report.say(message, { event: 'waiting', message });
  });
}

interface Order {
  readonly force: boolean;
  readonly plain: boolean;
  readonly changes?: string | undefined;
  readonly part: Part;
  readonly report: Reporter;
}

async function build(io: Io, { force, plain, changes: changesFolder, part, report }: Order): Promise<number> {
  const places = placesOf(io);
  const { archive, out, cache, staging } = places;
  refuseOut(places, io.cwd);
  const started = io.now().getTime();
  if (force) rmSync(cache, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  recoverPublication(out);
  // Of this build alone, since what a killed one has started may still be writing for a moment.
  const work = join(staging, String(process.pid));
  const site = { folder: out };
  const [files, published] = hasMemory(cache) ? lookAtFolders({ folder: archive, isArchive: true }, site) : [undefined, ...lookAtFolders(site)] as const;
  const pages = plain ? undefined : keptPages(io.cwd, force);
  using store = new BodyStore(archive, cache);
  const loaded = await checkArchive(io, { report, store, files, withNotes: false });
  if (loaded.built === undefined || hasErrors(loaded.findings)) {
    const line = `Nothing was published.${existsSync(out) ? ` ${shownFrom(io.cwd, out)} is as it was.` : ''}`;
    report.say(line, { event: 'failed', message: line }, 'last');
    await Promise.allSettled([pages]);
    rmSync(staging, { recursive: true, force: true });
    return 1;
  }
  const plan = part.of(loaded.built.plan);
  report.say(`Building ${plan.pages.length} pages and ${plan.files.length} files …`, { event: 'planned', pages: plan.pages.length, files: plan.files.length });
  try {
    const changes = await makeSite({ ...loaded.built, plan, store, root: archive, cacheDir: cache }, { work, out, published, pages, program: io.cwd, report, force, hasSearch: part.hasSearch });
    if (changesFolder !== undefined) writeChanges(resolve(io.cwd, changesFolder), changes);
    const { added, changed, removed } = changes;
    const [folder, seconds] = [shownFrom(io.cwd, out), (io.now().getTime() - started) / 1000];
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    report.say(`${folder}: ${counts.added} files added, ${counts.changed} changed, ${counts.removed} removed, in ${seconds.toFixed(1)} s.`, { event: 'published', out: folder, ...counts, seconds }, 'last');
    return 0;
  } catch (error) {
    const message = `${error instanceof Error ? error.stack : String(error)}\nThe build failed; that is a fault of Dateline, not of the archive. Nothing was published.`;
    report.say(message, { event: 'failed', message }, 'trouble');
    return 1;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** A place in which something would be lost. */
function refuseOut({ archive, out, shown }: Places, cwd: string): void {
  const root = realPlace(archive);
  if (out === root || root.startsWith(out + sep)) throw new UsageError(`OUT would overwrite the archive (${shown}).`);
  if (out.startsWith(root + sep) && !relative(root, out).split(sep).some(isLeftAlone)) throw new UsageError(`OUT lies in the archive (${shown}), to which the site’s files would belong. Name another OUT, or there a folder whose name begins with a point or _.`);
  const obstacle = obstacleAt(out);
  if (obstacle !== undefined) throw new UsageError(`${shownFrom(cwd, out)} ${obstacle}. Name another OUT, or empty it.`);
}

/** One path a line, as `rsync --files-from` and `rclone --files-from` read it. */
function writeChanges(folder: string, { added, changed, removed }: Changes): void {
  mkdirSync(folder, { recursive: true });
  const lines = (paths: readonly string[]): string => paths.map((path) => `${path}\n`).join('');
  writeFileSync(join(folder, 'upload.txt'), lines([...added, ...changed].sort()));
  writeFileSync(join(folder, 'delete.txt'), lines(removed));
}
