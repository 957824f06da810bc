/** A JSON Lines file as a stream of records. */
import { statSync } from 'node:fs';
import type { ReadRecord } from './import-archive.ts';
import { readJsonLine } from './json-lines.ts';
import { readLines } from './read-lines.ts';

export async function* readJsonLinesFile(file: string): AsyncGenerator<ReadRecord> {
  const { size } = statSync(file);
  for await (const line of readLines(file)) {
    const record = readJsonLine(line);
    if (record !== undefined) yield { record, progress: Math.min(1, line.end / size) };
  }
}
