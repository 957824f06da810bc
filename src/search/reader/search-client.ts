/** The page's end of a search in a worker. */
import { SearchError } from '../search-error.ts';
import type { SearchErrorCode } from '../search-error.ts';
import type { Search, SearchRequest, SearchResult } from './search.ts';

export interface Question {
  readonly number: number;
  readonly base: string;
  readonly request: SearchRequest;
}

export type Answer =
  | { readonly number: number; readonly result: SearchResult }
  | { readonly number: number; readonly error: { readonly code: SearchErrorCode; readonly path: string } };

/**
 * A search by `worker`, over the index in the folder at `base`: an absolute URL that ends in a slash. An error that is no
 * SearchError is an `error` of the worker, after which another one has to be asked.
 */
export function connectSearch(worker: Worker, base: string): Search {
  const waiting = new Map<number, { resolve: (result: SearchResult) => void; reject: (error: Error) => void }>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if ('result' in data) asker?.resolve(data.result);
    else asker?.reject(new SearchError(data.error.code, data.error.path));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return {
    search: (request) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
        worker.postMessage({ number: asked, base, request } satisfies Question);
      }),
  };
}
