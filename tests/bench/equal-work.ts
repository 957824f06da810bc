/**
 * Dateline's build with no more pages than the other programs of the benchmark make: articles, lists by name, year and
 * month, their indexes, a front page, a feed and one for each tag, site maps. Each page still has all that it has.
 * The same check, printer and publication as `npm run build`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive } from '../../src/cli/commands/check.ts';
import { makeSite } from '../../src/cli/make-site.ts';
import { placesOf } from '../../src/cli/places.ts';
import { recoverPublication } from '../../src/cli/publish.ts';
import { processIo } from '../../src/cli/io.ts';
import { reporterOf } from '../../src/cli/reporters/reporter.ts';
import { BodyStore } from '../../src/pipeline/body-store.ts';
import type { FileSpec, PageSpec, Plan } from '../../src/plan/page-spec.ts';

const KINDS: ReadonlySet<string> = new Set(['front', 'article', 'index', 'missing']);

function isShared({ kind, path }: PageSpec): boolean {
  if (kind === 'period') return path.split('/').length < 5;
  return KINDS.has(kind) || (kind === 'entity' && !path.startsWith('/events/'));
}

function isSharedFile({ path }: FileSpec): boolean {
  return path === '/feed.xml' || /^\/tags\/[^/]+\/feed\.xml$/.test(path) || path.startsWith('/sitemap');
}

function sharedPart(plan: Plan): Plan {
  return { ...plan, pages: plan.pages.filter(isShared), files: plan.files.filter(isSharedFile) };
}

const io = processIo();
const { archive: root, out, cache: cacheDir, staging } = placesOf(io);
const report = reporterOf(io, 'quiet');
const work = join(staging, String(process.pid));
recoverPublication(out);
using store = new BodyStore(root, cacheDir);
const { built } = checkArchive(io, { report, store });
if (built === undefined) throw new Error('the archive can’t be built');
await makeSite({ ...built, plan: sharedPart(built.plan), store, root, cacheDir }, { work, out, program: io.cwd, force: false, plain: false, search: false, report });
rmSync(staging, { recursive: true, force: true });
