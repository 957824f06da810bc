/** The thread of `folder-files.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { sentFilesOf } from './folder-files.ts';
import type { Look } from './folder-files.ts';

for (const look of workerData as readonly Look[]) {
  try {
    const files = sentFilesOf(look);
    parentPort?.postMessage(files, [files.states.buffer]);
  } catch (error) {
    parentPort?.postMessage(error);
  }
}
