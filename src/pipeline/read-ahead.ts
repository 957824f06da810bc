/**
 * Files read, and their texts rendered, by threads beside the one that goes through an archive from its first file to its
 * last: they come towards it from the end, so that all are done at once. What they bring, it need not read; what they can’t
 * bring, for whatever reason, it reads itself.
 */
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { ArchiveFile } from '../source/archive-folder.ts';
import { takeReadings } from '../source/readings.ts';
import type { DatedReading } from '../source/readings.ts';
import type { KnownFacts } from './body-store.ts';
import { spareProcessors } from './spare-processors.ts';

/** What a thread is opened with. */
export interface AheadOptions {
  /** The archive's folder, and the one where rendered bodies are kept. */
  readonly root: string;
  readonly cacheDir: string;
  /** The archive's language. */
  readonly lang: string;
  readonly files: readonly ArchiveFile[];
  readonly counts: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

export interface ReadAhead {
  readonly readings: ReadonlyMap<string, DatedReading>;
  readonly facts: KnownFacts;
}

/** Files that are read in one go. */
export const CHUNK = 32;
/** For fewer files, starting threads takes longer than reading. */
const FEWEST = 400;
/** Milliseconds to wait for a thread at work on a chunk; the slowest text there may be takes less. */
const PATIENCE = 30_000;

/** What is counted together: chunks that somebody has begun, those of them begun from the end, those brought. */
const [BEGUN, FROM_END, BROUGHT] = [0, 1, 2] as const;

/** The chunk that comes next from the end, for a thread to read; undefined when all are begun. */
export function chunkFromEnd({ files, counts }: Pick<AheadOptions, 'files' | 'counts'>): readonly ArchiveFile[] | undefined {
  const all = chunksIn(files);
  if (Atomics.add(counts, BEGUN, 1) >= all) return undefined;
  const chunk = all - 1 - Atomics.add(counts, FROM_END, 1);
  return files.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
}

/** A thread says that it has sent what it has read of a chunk. */
export function chunkIsBrought(counts: Int32Array<SharedArrayBuffer>): void {
  Atomics.add(counts, BROUGHT, 1);
  Atomics.notify(counts, BROUGHT);
}

function chunksIn(files: readonly ArchiveFile[]): number {
  return Math.ceil(files.length / CHUNK);
}

/** To be called before each file, in order; takes what threads have brought to `take`. Undefined where threads are of no use. */
export function readAhead(options: Omit<AheadOptions, 'counts' | 'port'>, take: (facts: KnownFacts) => void): ((index: number) => void) | undefined {
  const { root, files } = options;
  const threads = spareProcessors();
  if (threads < 1 || files.length < FEWEST) return undefined;
  const counts = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const ports = Array.from({ length: threads }, () => openThread({ ...options, counts }));
  let areAllBegun = false;
  return (index) => {
    if (areAllBegun || index % CHUNK !== 0) return;
    areAllBegun = Atomics.add(counts, BEGUN, 1) >= chunksIn(files);
    if (areAllBegun) awaitThreads(counts);
    for (const port of ports) {
      for (let message = receiveMessageOnPort(port); message !== undefined; message = receiveMessageOnPort(port)) {
        const { readings, facts } = message.message as ReadAhead;
        takeReadings(root, readings);
        take(facts);
      }
    }
  };
}

function openThread(options: Omit<AheadOptions, 'port'>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('read-ahead-thread.ts', import.meta.url), { workerData: { ...options, port: port2 } satisfies AheadOptions, transferList: [port2] });
  // What it could not do is done without it.
  worker.on('error', () => {});
  worker.unref();
  port1.unref();
  return port1;
}

function awaitThreads(counts: Int32Array<SharedArrayBuffer>): void {
  for (let brought = Atomics.load(counts, BROUGHT); brought < Atomics.load(counts, FROM_END); brought = Atomics.load(counts, BROUGHT)) {
    if (Atomics.wait(counts, BROUGHT, brought, PATIENCE) === 'timed-out') return;
  }
}
