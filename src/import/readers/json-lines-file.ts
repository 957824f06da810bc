/** JSON Lines files as a stream of articles. */
import type { ReadItem } from '../imported-item.ts';
import type { Input } from '../input/input.ts';
import { readLines } from '../input/read-lines.ts';
import { readJsonLine } from './json-lines.ts';
import type { Reader } from './reader.ts';

export const readJsonLines: Reader = (input) => () => items(input);

async function* items({ files }: Input): AsyncGenerator<ReadItem> {
  for (const file of files) {
    for await (const line of readLines(file)) {
      const item = readJsonLine(line, files.length === 1 ? '' : `${file.path} `);
      if (item !== undefined) yield { item, progress: Math.min(1, line.end / file.size) };
    }
  }
}
