import { stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';

export type Served =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' }
  /** No path of a site: it leaves the folder, or is no percent-encoded UTF-8. */
  | { readonly kind: 'refused' };

/** A path's decoded segments, or undefined if one of them is no plain name. */
function parseSegments(pathname: string): readonly string[] | undefined {
  if (!pathname.startsWith('/')) return undefined;
  try {
    const segments = pathname.slice(1).split('/').map(decodeURIComponent);
    const strays = segments.some((name) => name === '.' || name === '..' || /[/\\\0]/.test(name));
    return strays ? undefined : segments;
  } catch {
    // decodeURIComponent throws URIError on a stray "%".
    return undefined;
  }
}

async function findStats(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    // Whatever cannot be looked at is not there for a reader.
    return undefined;
  }
}

/**
 * What a static host answers for a request target: `/x/` is the page in `x/index.html`, and `/x`
 * where only that page exists is sent on to `/x/`. No extension is guessed.
 */
export async function findServed(folder: string, target: string): Promise<Served> {
  const [, pathname = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  const segments = parseSegments(pathname);
  if (segments === undefined) return { kind: 'refused' };
  const isPage = segments.at(-1) === '';
  // An empty segment elsewhere ("//") names nothing, and "//host" in a redirect would leave the site.
  if (segments.slice(0, -1).includes('')) return { kind: 'missing' };

  const path = join(folder, ...segments, ...(isPage ? ['index.html'] : []));
  const stats = await findStats(path);
  if (stats?.isFile()) return { kind: 'file', path, stats };
  if (stats?.isDirectory() && (await findStats(join(path, 'index.html')))?.isFile()) {
    return { kind: 'redirect', location: `${pathname}/${query}` };
  }
  return { kind: 'missing' };
}
