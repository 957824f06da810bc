import { connectSearch } from '../../search/reader/search-client.ts';
import type { Search } from '../../search/reader/search.ts';

/** A search in a worker, which starts with the first question, and anew after one that it did not survive. */
export function openSearch(index: URL): Search {
  let connected: Search | undefined;
  return {
    search(request) {
      connected ??= connect(index, () => { connected = undefined; });
      return connected.search(request);
    },
  };
}

function connect(index: URL, onFailure: () => void): Search {
  const worker = new Worker(new URL('../../search/reader/worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', () => {
    worker.terminate();
    onFailure();
  });
  return connectSearch(worker, index.href);
}
