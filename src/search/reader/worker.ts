/** The search in a worker of its own. `search-client.ts` speaks to it. */
import { SearchError } from '../search-error.ts';
import { loadFrom } from './load-file.ts';
import { createSearch } from './search.ts';
import type { Search, SearchRequest } from './search.ts';
import type { Answer, Question } from './search-client.ts';

/** What a worker's global scope has that is used here; the page's types have no name for it. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<Question>) => void): void;
  postMessage(answer: Answer): void;
}

const searches = new Map<string, Search>();

function searchOf(base: string): Search {
  const known = searches.get(base) ?? createSearch(loadFrom(base));
  searches.set(base, known);
  return known;
}

async function answerTo(number: number, base: string, request: SearchRequest): Promise<Answer> {
  try {
    return { number, result: await searchOf(base).search(request) };
  } catch (error) {
    if (!(error instanceof SearchError)) throw error;
    return { number, error: { code: error.code, path: error.path } };
  }
}

const scope: WorkerScope = globalThis as typeof globalThis & WorkerScope;
scope.addEventListener('message', ({ data: { number, base, request } }) => {
  // What is no SearchError ends the worker: a stemmer that could not be loaded once is never loaded in the same one by Chromium.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  void answerTo(number, base, request).then((answer) => scope.postMessage(answer), reportError);
});
