/** Former addresses: a page for each, and one file of rules for hosts that read it. */
import { formatRedirectPage, formatRedirectRules } from '../formats/redirect-page.ts';
import { kindOf } from '../archive/model.ts';
import type { Archive, EntityKey, Settings } from '../archive/model.ts';
import { groupBy } from '../archive/group.ts';
import type { FileSpec, PageSpec, Redirect } from './page-spec.ts';
import { absoluteUrl, hrefOf, routes } from './routes.ts';
import type { SitePath } from './routes.ts';

export function planRedirects({ articles, entities, pages, indexes }: Archive): Redirect[] {
  const from = (aliases: readonly string[], to: SitePath, title: string, lang?: string): Redirect[] => aliases.map((alias) => ({ from: alias as SitePath, to, title, ...(lang !== undefined && { lang }) }));
  return [
    ...articles.flatMap((article) => from(article.aliases, routes.article(article.published, article.slug), article.title, article.lang)),
    ...entities.flatMap((entity) => from(entity.aliases, routes.entity(entity.key), entity.name)),
    ...pages.flatMap((page) => from(page.aliases, routes.standing(page.id), page.title, page.lang)),
    ...[...indexes.merged].flatMap(([old, { into, aliases }]) => from([routes.entity(old), ...aliases], routes.entity(into), indexes.entity.get(into)?.name ?? '')),
  ];
}

/** Addresses that an entity of this archive had: those of what was merged into it, and those that it or they had before they were renamed. */
export function formerEntityAddresses({ entities, indexes }: Archive): { readonly from: SitePath; readonly to: SitePath }[] {
  return [
    ...[...indexes.merged].flatMap(([old, { into, aliases }]) => [routes.entity(old), ...entityAddressesIn(aliases, into)].map((from) => ({ from, to: routes.entity(into) }))),
    ...entities.flatMap(({ aliases, key }) => entityAddressesIn(aliases, key).map((from) => ({ from, to: routes.entity(key) }))),
  ];
}

/** Those of `aliases` that an entity of the same kind may have had: `/places/camp-ashraf/`, below `/places/`. */
function entityAddressesIn(aliases: readonly string[], key: EntityKey): SitePath[] {
  const index = routes.index(kindOf(key));
  return (aliases as readonly SitePath[]).filter((path) => path.startsWith(index) && /^[^/]+\/$/.test(path.slice(index.length)));
}

/** The pages below an entity's former address: its older reports, its years. */
export function planRedirectsBelow(archive: Archive, pages: readonly PageSpec[], redirects: readonly Redirect[]): Redirect[] {
  const former = formerEntityAddresses(archive);
  if (former.length === 0) return [];
  const below = groupBy(pages.filter(({ kind }) => kind === 'entity' || kind === 'entity-year'), ({ path }) => `${path.split('/', 3).join('/')}/`);
  const titles = new Map(redirects.map(({ to, title }) => [to, title]));
  const taken = new Set<string>([...pages.map(({ path }) => path), ...redirects.map(({ from }) => from)]);
  return former.flatMap(({ from, to }) => (below.get(to) ?? []).flatMap(({ path }): Redirect[] => {
    const old = (from + path.slice(to.length)) as SitePath;
    if (path === to || taken.has(old)) return [];
    taken.add(old);
    return [{ from: old, to: path, title: titles.get(to) ?? '' }];
  }));
}

/** What rules can tell from the path alone: no fragment, which no host is asked for, and of a query only `name=value`. */
const TOLD_APART = /^[^?#]+(?:\?[^=&/#]+=[^&#]*(?:&[^=&/#]+=[^&#]*)*)?$/;

/** An address that hangs on its query (`/?p=123`) can be no file: it stands in the rules only. */
export function planRedirectFiles(redirects: readonly Redirect[], settings: Settings): FileSpec[] {
  const pages = redirects.filter(({ from }) => !/[?#]/.test(from)).map(({ from, to, title, lang = settings.lang }): FileSpec => ({
    path: fileOf(from),
    type: 'text/html',
    text: () => formatRedirectPage({ lang, title, href: hrefOf(to), url: absoluteUrl(settings.url, to) }),
  }));
  const rules = redirects.filter(({ from }) => TOLD_APART.test(from)).map(({ from, to }) => ({ from: encodeURI(decoded(from)), to: hrefOf(to) }));
  // An address that two files claim is a finding; until it is mended the first has it.
  const distinct = new Map(pages.toReversed().map((page) => [page.path, page]));
  return redirects.length === 0 ? [] : [...distinct.values(), { path: routes.redirectRules, type: 'text/plain', text: () => formatRedirectRules(rules) }];
}

/** Names that hosts send as a page; and those of feeds, which readers ask for by their very names. Any other (`/news.php`, `/v1.2`) would be downloaded. */
const FILE_NAME = /\.(?:html?|xml|rss|atom|rdf|json)$/i;

function fileOf(from: string): SitePath {
  const path = decoded(from);
  return (path.endsWith('/') ? `${path}index.html` : FILE_NAME.test(path) ? path : `${path}/index.html`) as SitePath;
}

/** Former addresses may have been written percent-encoded. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
