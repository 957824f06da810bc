/** A thread of `writer-threads.ts`. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { BlockMaker } from './block-maker.ts';
import type { KeptBlock } from './block-maker.ts';
import { gzip } from './gzip.ts';
import { blocksIn, writerIn } from './index-folder.ts';
import { STARTED, WRITTEN } from './writer-threads.ts';
import type { ThreadCounts, ThreadJob, ThreadOptions } from './writer-threads.ts';

const { folder, cache, aliases, counts } = workerData as ThreadOptions & { readonly counts: ThreadCounts };
const emit = writerIn(folder);
const maker = new BlockMaker(aliases, emit, blocksIn(cache).keepBlock);

if (parentPort === null) throw new Error('This is a thread, and was run by itself.');
Atomics.store(counts, STARTED, 1);
for await (const [job] of on(parentPort, 'message') as AsyncIterable<[ThreadJob]>) {
  if (job === 'settle') parentPort.postMessage(undefined);
  else if ('order' in job) {
    const made = await maker.make(job.order);
    parentPort.postMessage(made, made === undefined ? [] : buffersOf(made));
  } else {
    emit(job.file.path, gzip(job.file.bytes, job.file.content));
    Atomics.add(counts, WRITTEN, 1);
  }
}

/** They are handed over, not copied. */
function buffersOf({ block }: KeptBlock): ArrayBuffer[] {
  const { starts, articles, frequencies, positionStarts, positions, surfaceCounts, words } = block;
  return [starts, articles, frequencies, positionStarts, positions, surfaceCounts, words].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
