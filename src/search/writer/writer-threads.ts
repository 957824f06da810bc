/** Threads that index blocks, and compress and write files, beside the one that puts an index together. */
import { Worker } from 'node:worker_threads';
import type { Alias } from '../record.ts';
import type { BlockOrder, KeptBlock } from './block-maker.ts';
import type { Content } from './gzip.ts';

/** What a thread is opened with. */
export interface ThreadOptions {
  /** The index's, and that of its blocks. */
  readonly folder: string;
  readonly cache: string;
  readonly aliases: readonly Alias[];
}

/** A file before it is compressed. */
export interface LooseFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly content: Content;
}

/** `settle`: answered when all before it is done. Files are not answered, but counted. */
export type ThreadJob = { readonly order: BlockOrder } | { readonly file: LooseFile } | 'settle';
export type ThreadAnswer = KeptBlock | undefined;

/** What a thread counts while nobody listens: 1 when it has started, files that it has written. */
export type ThreadCounts = Int32Array<SharedArrayBuffer>;
export const [STARTED, WRITTEN] = [0, 1];

interface Thread {
  readonly worker: Worker;
  readonly counts: ThreadCounts;
  sent: number;
  /** For answers, which come in the order of what was asked. */
  readonly waiting: { readonly resolve: (answer: ThreadAnswer) => void; readonly reject: (error: unknown) => void }[];
  failure?: unknown;
}

/** Of a thread's memory, in MB. With more for what is new, it would tidy up less often, and be no quicker. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };
/** Blocks and files that a thread has on hand, so that it need not wait for the next. */
const BLOCKS_ON_HAND = 2;
const FILES_ON_HAND = 16;

export class WriterThreads {
  readonly #options: ThreadOptions;
  readonly #most: number;
  readonly #threads: Thread[] = [];

  /** At most so many, none of which is started yet. */
  constructor(options: ThreadOptions, most: number) {
    this.#options = options;
    this.#most = most;
  }

  /** Until then, there are none. */
  open(): void {
    while (this.#threads.length < this.#most) this.#threads.push(openThread(this.#options));
  }

  /** Undefined where all threads have enough to do. */
  makeBlock(order: BlockOrder): Promise<KeptBlock | undefined> | undefined {
    const [thread] = this.#threads.toSorted((one, other) => one.waiting.length - other.waiting.length);
    return thread === undefined || thread.waiting.length >= BLOCKS_ON_HAND ? undefined : ask(thread, { order });
  }

  /** Whether a thread was there and had room for it; it is written when they have settled. */
  writeFile({ bytes, ...file }: LooseFile): boolean {
    const thread = this.#threads.find(({ sent, counts }) => Atomics.load(counts, STARTED) > 0 && sent - Atomics.load(counts, WRITTEN) < FILES_ON_HAND);
    if (thread === undefined) return false;
    const own = bytes.slice();
    thread.sent += 1;
    thread.worker.postMessage({ file: { ...file, bytes: own } } satisfies ThreadJob, [own.buffer]);
    return true;
  }

  /** Once all is written. */
  async settle(): Promise<void> {
    await Promise.all(this.#threads.filter(({ sent }) => sent > 0).map((thread) => ask(thread, 'settle')));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }
}

function openThread(options: ThreadOptions): Thread {
  const counts = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL('writer-thread.ts', import.meta.url), { workerData: { ...options, counts }, resourceLimits: MEMORY });
  const thread: Thread = { worker, counts, sent: 0, waiting: [] };
  worker.on('message', (answer: ThreadAnswer) => thread.waiting.shift()?.resolve(answer));
  worker.on('error', (error) => {
    thread.failure = error;
    for (const { reject } of thread.waiting.splice(0)) reject(error);
  });
  return thread;
}

function ask(thread: Thread, job: ThreadJob): Promise<ThreadAnswer> {
  const answer = new Promise<ThreadAnswer>((resolve, reject) => {
    if (thread.failure !== undefined) return reject(thread.failure);
    thread.waiting.push({ resolve, reject });
    thread.worker.postMessage(job);
  });
  // Whoever waits for it learns of a failure; it may be busy until then.
  answer.catch(() => {});
  return answer;
}
