/**
 * Dateline's build of a part of a site, for benchmarks: the same check, printer and publication as `npm run build`.
 *
 * `equal-pages`: no more pages than the other programs make, which is articles, lists by name, year and month, their indexes,
 * a front page, a feed and one for each tag, site maps; each page has all that it has. `equal-work`: nor more on these than
 * the others show on theirs, as far as it can be left out of a model. `without-feeds`, `without-search`: everything but those.
 */
import type { Part } from '../../src/cli/commands/build.ts';
import { processIo } from '../../src/cli/io.ts';
import { loadCommand } from '../../src/cli/load-command.ts';
import type { SiteFrame } from '../../src/plan/models.ts';
import type { FileSpec, PageKind, PageSpec, Plan } from '../../src/plan/page-spec.ts';

const KINDS: ReadonlySet<string> = new Set(['front', 'article', 'index', 'missing']);

function isShared({ kind, path }: PageSpec): boolean {
  if (kind === 'period') return path.split('/').length < 5;
  return (KINDS.has(kind) || kind === 'entity') && !path.startsWith('/events/');
}

const OF_ALL = { jsonLd: undefined, spine: undefined, feeds: undefined, crumbs: [] };

/** What only our pages have: data for search engines, the way to a page, the ruler, drawings of years, who appears with whom, feeds of names. */
const LEFT_OUT: { readonly [Kind in PageKind]?: Readonly<Record<string, unknown>> } = {
  front: { ...OF_ALL, bars: [], mostReported: [], places: [], map: [], subjects: [], onThisDay: undefined },
  article: { ...OF_ALL, kicker: undefined, samePlace: undefined },
  entity: { ...OF_ALL, bars: [], byYear: [], companions: [], filter: [] },
  index: OF_ALL,
  period: { ...OF_ALL, bars: [], days: [] },
};

function asOthers(page: PageSpec): PageSpec {
  // The same kind of model as before.
  return { ...page, model: () => ({ ...page.model(), ...LEFT_OUT[page.kind] }) } as PageSpec;
}

/** One feed, and no ruler. */
function frameOfOthers({ feeds, spine, ...frame }: SiteFrame): SiteFrame {
  return { ...frame, feeds: feeds.slice(0, 1), spine: { ...spine, bins: [] } };
}

function equalPages(plan: Plan): Plan {
  return { ...plan, pages: plan.pages.filter(isShared), files: plan.files.filter(isSharedFile) };
}

function equalWork(plan: Plan): Plan {
  const { frame, pages, ...rest } = equalPages(plan);
  return { ...rest, frame: frameOfOthers(frame), pages: pages.map(asOthers) };
}

function isSharedFile({ path }: FileSpec): boolean {
  return path === '/feed.xml' || /^\/tags\/[^/]+\/feed\.xml$/.test(path) || path.startsWith('/sitemap');
}

const PARTS: Readonly<Record<string, Part>> = {
  'equal-work': { of: equalWork, hasSearch: false },
  'equal-pages': { of: equalPages, hasSearch: false },
  'without-feeds': { of: (plan) => ({ ...plan, files: plan.files.filter((file) => !('source' in file)) }), hasSearch: true },
  'without-search': { of: (plan) => plan, hasSearch: false },
};

const [, , name = ''] = process.argv;
const part = PARTS[name];
if (part === undefined) throw new Error(`${name} is no part`);
const { run } = await loadCommand('build');
process.exitCode = await run(['--json'], processIo(), part);
