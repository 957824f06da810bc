import { SearchError } from '../search-error.ts';

/**
 * Gets a file of the index by its path in it; undefined where there is none. `fresh`: not from a cache without asking
 * the host. Rejects with a SearchError where the host can't be reached.
 */
export type LoadFile = (path: string, fresh: boolean) => Promise<Uint8Array | undefined>;

/** Loads from the folder at `base`, an absolute URL that ends in a slash. */
export function loadFrom(base: string): LoadFile {
  return async (path, fresh) => {
    try {
      const response = await fetch(new URL(path, base), { cache: fresh ? 'no-cache' : 'default' });
      if (response.status === 404 || response.status === 410) return undefined;
      if (!response.ok) throw new SearchError('unreachable', path, { cause: response.status });
      return new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      if (error instanceof SearchError) throw error;
      throw new SearchError('unreachable', path, { cause: error });
    }
  };
}
