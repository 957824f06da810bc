/**
 * Dateline's build of a part of a site, for benchmarks: the same check, printer and publication as `npm run build`, and each
 * page has all that it has.
 *
 * `equal-work`: no more pages than the other programs make, which is articles, lists by name, year and month, their indexes,
 * a front page, a feed and one for each tag, site maps. `without-feeds`, `without-search`: everything but those.
 */
import type { Part } from '../../src/cli/commands/build.ts';
import { processIo } from '../../src/cli/io.ts';
import { loadCommand } from '../../src/cli/load-command.ts';
import type { FileSpec, PageSpec } from '../../src/plan/page-spec.ts';

const KINDS: ReadonlySet<string> = new Set(['front', 'article', 'index', 'missing']);

function isShared({ kind, path }: PageSpec): boolean {
  if (kind === 'period') return path.split('/').length < 5;
  return (KINDS.has(kind) || kind === 'entity') && !path.startsWith('/events/');
}

function isSharedFile({ path }: FileSpec): boolean {
  return path === '/feed.xml' || /^\/tags\/[^/]+\/feed\.xml$/.test(path) || path.startsWith('/sitemap');
}

const PARTS: Readonly<Record<string, Part>> = {
  'equal-work': { of: (plan) => ({ ...plan, pages: plan.pages.filter(isShared), files: plan.files.filter(isSharedFile) }), hasSearch: false },
  'without-feeds': { of: (plan) => ({ ...plan, files: plan.files.filter((file) => !('source' in file)) }), hasSearch: true },
  'without-search': { of: (plan) => plan, hasSearch: false },
};

const [, , name = ''] = process.argv;
const part = PARTS[name];
if (part === undefined) throw new Error(`${name} is no part`);
const { run } = await loadCommand('build');
process.exitCode = await run(['--json'], processIo(), part);
