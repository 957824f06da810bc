import { SearchError } from '../search-error.ts';

/** The bytes of a file from one place to before another. */
export type Part = readonly [start: number, end: number];

/**
 * Gets a file of the index by its path in it, or a part of it; undefined where there is none. `fresh`: not from a cache
 * without asking the host. Rejects with a SearchError where the host can't be reached.
 */
export type LoadFile = (path: string, fresh: boolean, part?: Part) => Promise<Uint8Array | undefined>;

/** Milliseconds without a byte. A line that is only slow, or changes from one mast to another, is silent for less. */
const SILENCE = 20_000;

/**
 * Loads from the folder at `base`, an absolute URL that ends in a slash. A host that knows no parts sends the whole, which
 * costs bytes and nothing else. A file is given up when for `SILENCE` nothing came of any: on a slow line it may wait for others.
 */
export function loadFrom(base: string): LoadFile {
  let line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const hear = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      line.abort();
      line = new AbortController();
    }, SILENCE);
  };
  return async (path, fresh, part) => {
    hear();
    try {
      const response = await fetch(new URL(path, base), { signal: line.signal, cache: fresh ? 'no-cache' : 'default', ...(part && { headers: { Range: `bytes=${part[0]}-${part[1] - 1}` } }) });
      const { status } = response;
      if (status === 404 || status === 410) return undefined;
      // The file ends before this part begins.
      if (status === 416) return new Uint8Array();
      if (!response.ok) throw new SearchError('unreachable', path, { cause: status });
      const body = response.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, to) {
          hear();
          to.enqueue(chunk);
        },
      }));
      const bytes = new Uint8Array(await new Response(body).arrayBuffer());
      return part && status !== 206 ? bytes.subarray(...part) : bytes;
    } catch (error) {
      if (error instanceof SearchError) throw error;
      throw new SearchError('unreachable', path, { cause: error });
    }
  };
}
