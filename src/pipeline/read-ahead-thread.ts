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

/** Chunks that are brought in one go: their texts have to be kept first, which takes less work for many. */
const GO = 16;
const due: ReadAhead[] = [];

for (let chunk = chunkFromEnd({ files, counts }); chunk !== undefined;) {
  const facts = new Map<string, BodyFactSheet>();
  for (const file of chunk) readOne(file, facts);
  due.push({ readings: readingsOf(root, chunk, Infinity), facts });
  chunk = chunkFromEnd({ files, counts });
  if (chunk === undefined || due.length === GO) bring();
}
port.close();

function bring(): void {
  store.save();
  for (const message of due.splice(0)) {
    port.postMessage(message);
    chunkIsBrought(counts);
  }
}

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
