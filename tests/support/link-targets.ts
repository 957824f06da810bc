import { builtFiles, builtPages } from './built-site.ts';

/** What an address of the site may lead to: files, and pages with the places on them. */
export interface LinkTargets {
  readonly files: ReadonlySet<string>;
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

let known: LinkTargets | undefined;

export function siteTargets(): LinkTargets {
  known ??= { files: new Set(builtFiles), idsOf: new Map(builtPages.map(({ path, ids }) => [path, ids])) };
  return known;
}

/** What is wrong with an address that starts with `/`, or with `#` on the page `from`; undefined where it leads somewhere. */
export function findTarget(address: string, from: string, { files, idsOf }: LinkTargets): string | undefined {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  const page = path === '' ? from : decodeURI(path);
  const ids = idsOf.get(page);
  if (ids === undefined && !(files.has(page) && !page.endsWith('/index.html'))) return 'leads nowhere';
  if (fragment === undefined) return undefined;
  if (fragment === '') return 'names no place on the page';
  return ids?.has(decodeURIComponent(fragment)) ? undefined : 'names a place that the page does not have';
}
