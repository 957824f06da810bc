/** A thread of `printer-threads.ts`: prints the batches of pages that it is sent, one after another. */
import { parentPort, workerData } from 'node:worker_threads';
import { KeptBodies } from '../pipeline/kept-bodies.ts';
import { PagePrinter } from './page-printer.ts';
import { asPage } from './printer-threads.ts';
import type { DuePage, ThreadOptions } from './printer-threads.ts';

const port = parentPort;
if (port === null) throw new Error('this is a thread of the printer, not a program');

const { cacheDir, ...options } = workerData as ThreadOptions;
const bodies = new KeptBodies(cacheDir);
const opened = PagePrinter.open({ ...options, bodies });
let work: Promise<void> = Promise.resolve();

port.on('message', (message: readonly DuePage[] | 'end') => {
  work = work.then(async () => {
    if (message === 'end') {
      bodies.close();
      port.close();
      return;
    }
    (await opened).print(message.map(asPage));
    port.postMessage('printed');
  });
});
