import { PICTURES, routes } from '../plan/routes.ts';

/** Names that hold a digest of what is in the file: the bundler's, pictures', and all of the search but its manifest. */
const NAMED_BY_CONTENT = [/^\/assets\/.*[.-][\w-]{8}\.\w+$/, new RegExp(`^${PICTURES}`), new RegExp(`^${routes.searchIndex}(?:segments|names|values)/`)];

/** What a host should send as `Cache-Control` for a path of a site, as docs/deploying.md has it. */
export function cacheControlOf(path: string): string {
  return NAMED_BY_CONTENT.some((name) => name.test(path)) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
