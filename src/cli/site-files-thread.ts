/** The thread of `site-files.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { sentFilesOf } from './site-files.ts';

const files = sentFilesOf(workerData as string);
parentPort?.postMessage(files, [files.states.buffer]);
