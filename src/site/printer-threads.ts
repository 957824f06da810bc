/** Threads that print pages beside the one that makes their models. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { spareProcessors } from '../pipeline/spare-processors.ts';
import type { SiteFrame } from '../plan/models.ts';
import type { PageSpec } from '../plan/page-spec.ts';
import type { PagesProgram } from './pages-program.ts';

/** What a thread is opened with. */
export interface ThreadOptions {
  readonly program: PagesProgram;
  readonly frame: SiteFrame;
  /** Folder where rendered bodies are kept. */
  readonly cacheDir: string;
  readonly out: string;
}

/** A page with its model as JSON: threads share no values. */
export interface DuePage extends Pick<PageSpec, 'kind' | 'path'> {
  readonly model: string;
}

export function asPage({ model, ...page }: DuePage): PageSpec {
  return { ...page, model: () => JSON.parse(model) as unknown } as PageSpec;
}

/** Batches that a thread has on hand, so that it need not wait for the next: their models are in memory. */
const ON_HAND = 2;
/** Of a thread, in MB: for a few hundred pages. With more it would tidy up less often, and be no quicker. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };

interface Thread {
  readonly worker: Worker;
  /** Batches. */
  onHand: number;
  failure?: unknown;
}

export class PrinterThreads {
  readonly #threads: Thread[] = [];

  /** As many as there are processors besides this thread's. */
  open(options: ThreadOptions): void {
    while (this.#threads.length < spareProcessors()) {
      const thread: Thread = { worker: new Worker(new URL('printer-thread.ts', import.meta.url), { workerData: options, resourceLimits: MEMORY }), onHand: 0 };
      thread.worker.on('message', () => (thread.onHand -= 1)).on('error', (error) => (thread.failure = error));
      this.#threads.push(thread);
    }
  }

  /** Whether a thread had room for them; it prints them sooner or later. */
  take(pages: readonly DuePage[]): boolean {
    const [thread] = this.#threads.toSorted((one, other) => one.onHand - other.onHand);
    if (thread === undefined || thread.onHand >= ON_HAND) return false;
    if (thread.failure !== undefined) throw thread.failure;
    thread.onHand += 1;
    thread.worker.postMessage(pages);
    return true;
  }

  /** Once all is printed. */
  async close(): Promise<void> {
    for (const { worker, failure } of this.#threads) {
      if (failure !== undefined) throw failure;
      worker.postMessage('end');
      await once(worker, 'exit');
    }
  }

  /** Whatever they are at. */
  async stop(): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}
