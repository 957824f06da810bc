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
import type { SiteFrame } from '../../src/plan/models.ts';
import type { FileSpec, PageKind, PageSpec } from '../../src/plan/page-spec.ts';

const KINDS: ReadonlySet<string> = new Set(['front', 'article', 'index', 'missing']);

function isShared({ kind, path }: PageSpec): boolean {
  if (kind === 'period') return path.split('/').length < 5;
  return (KINDS.has(kind) || kind === 'entity') && !path.startsWith('/events/');
}

const NOTHING = { jsonLd: undefined, spine: undefined, feeds: undefined };

/** What of a page the other programs' pages don't show, with as much of it as they do. */
const LEFT_OUT: { readonly [Kind in PageKind]?: Readonly<Record<string, unknown>> } = {
  front: { ...NOTHING, bars: [], mostReported: [], places: [], map: [], subjects: [], onThisDay: undefined },
  article: { ...NOTHING, samePlace: undefined },
  entity: { ...NOTHING, bars: [], byYear: [], companions: [], filter: [] },
  index: NOTHING,
  period: { ...NOTHING, bars: [], days: [] },
};

function asShared(page: PageSpec): PageSpec {
  return { ...page, model: () => ({ ...page.model(), ...LEFT_OUT[page.kind] }) } as PageSpec;
}

function withoutYears(frame: SiteFrame): SiteFrame {
  return { ...frame, feeds: frame.feeds.slice(0, 1), spine: { ...frame.spine, bins: [] } };
}

function isSharedFile({ path }: FileSpec): boolean {
  return path === '/feed.xml' || /^\/tags\/[^/]+\/feed\.xml$/.test(path) || path.startsWith('/sitemap');
}

const PARTS: Readonly<Record<string, Part>> = {
  'equal-work': { of: (plan) => ({ ...plan, frame: withoutYears(plan.frame), pages: plan.pages.filter(isShared).map(asShared), files: plan.files.filter(isSharedFile) }), hasSearch: false },
  'whole-pages': { of: (plan) => ({ ...plan, pages: plan.pages.filter(isShared), files: plan.files.filter(isSharedFile) }), hasSearch: false },
  'without-feeds': { of: (plan) => ({ ...plan, files: plan.files.filter((file) => !('source' in file)) }), hasSearch: true },
  'without-search': { of: (plan) => plan, hasSearch: false },
};

const [, , name = ''] = process.argv;
const part = PARTS[name];
if (part === undefined) throw new Error(`${name} is no part`);
const { run } = await loadCommand('build');
process.exitCode = await run(['--json'], processIo(), part);
