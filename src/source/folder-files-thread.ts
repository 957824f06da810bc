/** The thread of `folder-files.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { sentFilesOf } from './folder-files.ts';
import type { Look } from './folder-files.ts';

const files = sentFilesOf(workerData as Look);
parentPort?.postMessage(files, [files.states.buffer]);
