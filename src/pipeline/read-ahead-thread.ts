/** A thread of `read-ahead.ts`. */
import { workerData } from 'node:worker_threads';
import type { ArchiveFile } from '../source/archive-folder.ts';
import { readFile } from '../source/read-archive.ts';
import { readingsOf } from '../source/readings.ts';
import { bodySource, isPublic } from './body-source.ts';
import { BodyStore } from './body-store.ts';
import { keyOf } from './kept-bodies.ts';
import type { BodyFactSheet } from '../markdown/body-cache.ts';
import { chunkFromEnd, chunkIsBrought } from './read-ahead.ts';
import type { AheadOptions, ReadAhead } from './read-ahead.ts';

const { root, cacheDir, lang, files, counts, port } = workerData as AheadOptions;
using store = new BodyStore(root, cacheDir);

for (let chunk = chunkFromEnd({ files, counts }); chunk !== undefined; chunk = chunkFromEnd({ files, counts })) {
  const facts = new Map<string, BodyFactSheet>();
  for (const file of chunk) readOne(file, facts);
  store.save();
  const message: ReadAhead = { readings: readingsOf(root, chunk, Infinity), facts };
  port.postMessage(message);
  chunkIsBrought(counts);
}
port.close();

function readOne(file: ArchiveFile, facts: Map<string, BodyFactSheet>): void {
  try {
    const { record, body } = readFile(root, file);
    if (record?.bodyDigest === undefined || !isPublic(record)) return;
    const source = bodySource(record, lang);
    facts.set(keyOf(source), store.facts(source, () => body));
  } catch {
    // Whoever needs the file learns what is wrong with it.
  }
}
