/**
 * Dateline's build of a part of a site, for benchmarks: the same check, printer and publication as `npm run build`, and each
 * page has all that it has.
 *
 * `equal-work`: no more pages than the other programs make, which is articles, lists by name, year and month, their indexes,
 * a front page, a feed and one for each tag, site maps. `without-feeds`, `without-search`: everything but those.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive } from '../../src/cli/commands/check.ts';
import { keptPages, makeSite } from '../../src/cli/make-site.ts';
import { placesOf } from '../../src/cli/places.ts';
import { recoverPublication } from '../../src/cli/publish.ts';
import { processIo } from '../../src/cli/io.ts';
import { reporterOf } from '../../src/cli/reporters/reporter.ts';
import { lookAtSite } from '../../src/cli/site-files.ts';
import { BodyStore } from '../../src/pipeline/body-store.ts';
import type { FileSpec, PageSpec, Plan } from '../../src/plan/page-spec.ts';

const KINDS: ReadonlySet<string> = new Set(['front', 'article', 'index', 'missing']);

function isShared({ kind, path }: PageSpec): boolean {
  if (kind === 'period') return path.split('/').length < 5;
  return (KINDS.has(kind) || kind === 'entity') && !path.startsWith('/events/');
}

function isSharedFile({ path }: FileSpec): boolean {
  return path === '/feed.xml' || /^\/tags\/[^/]+\/feed\.xml$/.test(path) || path.startsWith('/sitemap');
}

function partOf(plan: Plan, part: string | undefined): Plan {
  switch (part) {
    case 'equal-work':
      return { ...plan, pages: plan.pages.filter(isShared), files: plan.files.filter(isSharedFile) };
    case 'without-feeds':
      return { ...plan, files: plan.files.filter((file) => !('madeOf' in file)) };
    case 'without-search':
      return plan;
    default:
      throw new Error(`${part} is no part`);
  }
}

const [, , part] = process.argv;
const io = processIo();
const { archive: root, out, cache: cacheDir, staging } = placesOf(io);
const report = reporterOf(io, 'lines');
const work = join(staging, String(process.pid));
recoverPublication(out);
const published = lookAtSite(out);
const pages = keptPages(io.cwd, work, false);
using store = new BodyStore(root, cacheDir);
const { built } = checkArchive(io, { report, store, withNotes: false });
if (built === undefined) throw new Error('the archive can’t be built');
await makeSite({ ...built, plan: partOf(built.plan, part), store, root, cacheDir }, { work, out, published, program: io.cwd, pages, force: false, report, ...(part !== 'without-feeds' && { search: false }) });
rmSync(staging, { recursive: true, force: true });
