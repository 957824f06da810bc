/** A thread of `writer-threads.ts`. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { BlockMaker } from './block-maker.ts';
import type { KeptBlock } from './block-maker.ts';
import { gzip } from './gzip.ts';
import { blocksIn, writerIn } from './index-folder.ts';
import type { FileCount, ThreadJob, ThreadOptions } from './writer-threads.ts';

const { folder, cache, aliases, written } = workerData as ThreadOptions & { readonly written: FileCount };
const emit = writerIn(folder);
const maker = new BlockMaker(aliases, emit, blocksIn(cache).keepBlock);

if (parentPort === null) throw new Error('This is a thread, and was run by itself.');
for await (const [job] of on(parentPort, 'message') as AsyncIterable<[ThreadJob]>) {
  if (job === 'settle') parentPort.postMessage(undefined);
  else if ('order' in job) {
    const made = await maker.make(job.order);
    parentPort.postMessage(made, made === undefined ? [] : buffersOf(made));
  } else {
    emit(job.file.path, gzip(job.file.bytes, job.file.content));
    Atomics.add(written, 0, 1);
  }
}

/** They are handed over, not copied. */
function buffersOf({ block }: KeptBlock): ArrayBuffer[] {
  const { starts, articles, frequencies, positionStarts, positions, surfaceCounts, words } = block;
  return [starts, articles, frequencies, positionStarts, positions, surfaceCounts, words].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
