/**
 * Long lists in pages counted from the oldest: page 1 holds the oldest items and, once full, never changes.
 * The list's own address shows the newest, between half a page and one and a half.
 */
import type { Paging } from './models.ts';
import { pageWindow } from './page-window.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

export interface ListPage<Item> {
  readonly path: SitePath;
  /** In the order given. */
  readonly items: readonly Item[];
  readonly paging: Paging;
}

/** `items` oldest first. There is always one page at least. */
export function paginate<Item>(base: SitePath, items: readonly Item[], perPage: number): ListPage<Item>[] {
  const rest = items.length % perPage;
  const full = Math.max(0, Math.floor(items.length / perPage) - (rest * 2 < perPage ? 1 : 0));
  const paths = [...Array.from({ length: full }, (_, index) => routes.page(base, index + 1)), base];
  return paths.map((path, index) => ({
    path,
    items: items.slice(index * perPage, index === full ? items.length : (index + 1) * perPage),
    paging: { page: index + 1, isNewest: index === full, numbered: numberedUpTo(index + 1, paths), newest: base, ...link('older', paths[index - 1]), ...link('newer', paths[index + 1]) },
  }));
}

/** For lists by name, which grow anywhere: the list's own address has the first page. */
export function paginateFromFirst<Item>(base: SitePath, items: readonly Item[], perPage: number): ListPage<Item>[] {
  const paths = Array.from({ length: Math.max(1, Math.ceil(items.length / perPage)) }, (_, index) => (index === 0 ? base : routes.page(base, index + 1)));
  return paths.map((path, index) => ({
    path,
    items: items.slice(index * perPage, (index + 1) * perPage),
    paging: { page: index + 1, isNewest: index === paths.length - 1, numbered: numberedUpTo(index + 1, paths), newest: paths.at(-1) ?? base, ...link('older', paths[index - 1]), ...link('newer', paths[index + 1]) },
  }));
}

/** Of a list that is not paged. */
export function onePage(path: SitePath): Paging {
  return { page: 1, isNewest: true, numbered: [{ number: 1, href: path }], newest: path };
}

function numberedUpTo(page: number, paths: readonly SitePath[]): Paging['numbered'] {
  return pageWindow(page).map((number) => (number === null ? null : { number, href: paths[number - 1] as SitePath }));
}

function link<Key extends 'older' | 'newer'>(key: Key, path: SitePath | undefined): Partial<Record<Key, SitePath>> {
  return path === undefined ? {} : ({ [key]: path } as Record<Key, SitePath>);
}
