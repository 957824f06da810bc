/** Addresses of an old site → `aliases`: paths from the top, each one article's only, none of them in use on the new site. */
import type { SitePath } from '../plan/routes.ts';
import { RESERVED } from '../plan/routes.ts';
import { formerPath } from '../schema/fields.ts';
import type { Remark } from './imported-item.ts';

export interface FormerPaths {
  readonly aliases: readonly string[];
  readonly remarks: readonly Remark[];
}

export class FormerPathRegister {
  readonly #owners = new Map<string, string>();
  readonly #live: ReadonlySet<string>;

  /** `live`: addresses of the articles and pages that the archive has or is about to get. */
  constructor(live: Iterable<SitePath>) {
    this.#live = new Set(Array.from(live, keyOf));
  }

  /** Gives `owner` the addresses that nobody has yet. The same owner may ask again. */
  claim(urls: readonly string[], owner: string): FormerPaths {
    const aliases = new Map<string, string>();
    const remarks: Remark[] = [];
    for (const url of urls) {
      const path = pathOf(url);
      if (path === undefined) {
        remarks.push({ code: 'old-address-lost', message: `“${url}” can’t lead here: it is no path of a site.` });
        continue;
      }
      const key = keyOf(path);
      if (key === '' || this.#live.has(key) || isTaken(path)) continue;
      const other = this.#owners.get(key) ?? owner;
      this.#owners.set(key, other);
      if (other === owner) aliases.set(key, aliases.get(key) ?? path);
      else remarks.push({ code: 'old-address-taken', message: `${path} leads to ${other} already.` });
    }
    return { aliases: [...aliases.values()], remarks };
  }
}

/** With its query, which is all there is to `/?p=123`. Of other queries nothing can be said. */
function pathOf(url: string): string | undefined {
  const parsed = URL.parse(url, 'http://old.invalid/');
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || /(?:^|\/|%2f)\.\.?(?:\/|%2f|$)/i.test(url.replace(/^https?:\/\/[^/]*/, ''))) return undefined;
  const path = formerPath.safeParse(decodedPath(parsed.pathname) + parsed.search);
  return path.success ? path.data : undefined;
}

function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    // Not percent-encoded UTF-8.
    return path;
  }
}

function keyOf(path: string): string {
  return decodedPath(path).replace(/\/+$/, '');
}

/** Pages that the site makes of itself. */
function isTaken(path: string): boolean {
  const steps = path.split('/').filter((step) => step !== '');
  return /^\d{4}(?:\/\d{2}){0,2}$/.test(steps.join('/')) || (steps.length === 1 && RESERVED.has(steps[0]?.toLowerCase() ?? ''));
}
