/** A plan → the published site: prints what is not published yet, and publishes it with what is. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BodyStore } from '../pipeline/body-store.ts';
import { savePictures } from '../pipeline/save-pictures.ts';
import { copySearch, saveSearch } from '../pipeline/save-search.ts';
import type { SearchSource } from '../pipeline/save-search.ts';
import type { Made, Plan } from '../plan/page-spec.ts';
import { routes } from '../plan/routes.ts';
import { buildByAstro, pagesProgram } from '../site/pages-program.ts';
import type { PagesProgram } from '../site/pages-program.ts';
import { printSite } from '../site/print-site.ts';
import type { Printed } from '../site/pages-due.ts';
import type { PrintOrder } from '../site/print-site.ts';
import { compareSites, completeSite } from './compare-sites.ts';
import type { Changes } from './compare-sites.ts';
import { MADE, madeName } from './load-command.ts';
import { Ledger } from './ledger.ts';
import { programVersion } from './program-version.ts';
import { amend, publish } from './publish.ts';
import type { Reporter } from './reporters/reporter.ts';
import { pathsIn } from '../source/folder-files.ts';
import type { FolderFiles } from '../source/folder-files.ts';

export interface SiteSource extends SearchSource {
  readonly plan: Plan;
  readonly store: BodyStore;
}

export interface Making {
  /** Folder of this build alone. */
  readonly work: string;
  readonly out: string;
  /** What is published there. */
  readonly published: Promise<FolderFiles>;
  /** This program's folder. */
  readonly program: string;
  /** What prints the pages; without it Astro's own loop does. */
  readonly pages: Promise<PagesProgram> | undefined;
  readonly force: boolean;
  readonly hasSearch: boolean;
  readonly report: Reporter;
}

/** The pages' program of this version. Where it has to be made, that begins now, in a process of its own. */
export function keptPages(root: string, force: boolean): Promise<PagesProgram> {
  const pages = pagesProgram({ root, cache: MADE, name: madeName(), version: programVersion(), force });
  // Whoever awaits it learns that it failed.
  pages.catch(() => undefined);
  return pages;
}

export async function makeSite(source: SiteSource, { work, out, published, program, pages, force, hasSearch, report }: Making): Promise<Changes> {
  // Vite asks for it; a build is for deployment, whatever the environment says.
  process.env['NODE_ENV'] = 'production';
  const staging = join(work, 'site');
  const { cacheDir: cache, plan, root, store } = source;
  const files = await published;
  const ledger = new Ledger(cache, out);
  const before: ReadonlyMap<string, Made> = force || pages === undefined ? new Map() : ledger.read(files);
  const { made, files: assets } = pages === undefined ? await printByAstro(program, staging, cache, report) : await print({ plan, root, bodies: store, cacheDir: cache, published: before, out: staging }, pages, report);
  report.phase('search');
  const search = hasSearch ? copySearch(await saveSearch({ ...source, version: programVersion() }), { staging, out, below: routes.searchIndex }) : { placed: [], published: [] };
  const pictures = await savePictures({ files: plan.files, root, cacheDir: cache }, { staging, ...(!force && { out }), progress: report.phase('pictures') });
  for (const { file, reason } of pictures.broken) {
    const message = `${file} can’t be decoded and is published as it is: ${reason}`;
    report.say(message, { event: 'warning', path: file, message }, 'trouble');
  }
  report.phase('publishing');
  const { kept = [], fresh = [] } = Object.groupBy(made.keys(), (path) => (before.get(path)?.key === made.get(path)?.key ? 'kept' : 'fresh'));
  const changes = compareSites(staging, out, files, { made: [...assets, ...fresh, ...search.placed, ...pictures.placed], kept: [...kept, ...search.published, ...pictures.published] });
  putInPlace(staging, out, changes);
  ledger.write(made);
  return changes;
}

/** What was made of a site but its search, and paths of files that nothing is told of beside. */
interface PrintedSite {
  readonly made: Printed;
  readonly files: readonly string[];
}

/** By our printer. */
async function print(order: Omit<PrintOrder, 'program' | 'version' | 'progress'>, pages: Promise<PagesProgram>, report: Reporter): Promise<PrintedSite> {
  report.phase('templates');
  const program = await pages;
  cpSync(program.assets, order.out, { recursive: true });
  return { made: await printSite({ ...order, program, version: programVersion(), progress: report.phase('printing') }), files: pathsIn(program.assets) };
}

/** The same by Astro alone, of its content collections, all anew. */
async function printByAstro(root: string, out: string, cache: string, report: Reporter): Promise<PrintedSite> {
  report.phase('printing');
  // It keeps its content store before it is done: after a build that broke off, it is not to be trusted.
  rmSync(join(cache, 'astro'), { recursive: true, force: true });
  await buildByAstro({ root, outDir: out });
  return { made: new Map(), files: pathsIn(out) };
}

/** A site that is new or changes in much is swapped as a whole; one that changes in little, file by file. */
function putInPlace(staging: string, out: string, { added, changed, removed, stays }: Changes): void {
  const touched = added.length + changed.length + removed.length;
  if (touched === 0) return;
  const isLittle = touched * 4 < stays.length;
  if (isLittle && !areBelow(added, removed) && !areBelow(removed, added)) return amend(staging, out, { put: [...added, ...changed], take: removed });
  completeSite(staging, out, stays);
  publish(staging, out);
}

/** Whether some of these lie in a folder that has the name of one of the files: the two can't be there together, not for a moment. */
function areBelow(paths: readonly string[], files: readonly string[]): boolean {
  const names = new Set(files);
  const isBelow = (path: string): boolean => path !== '.' && (names.has(path) || isBelow(dirname(path)));
  return paths.some((path) => isBelow(dirname(path)));
}
