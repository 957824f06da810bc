import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../format.ts';
import { blockPath, blocksIn, readIfThere, replaceFile, wordsPath, writerIn } from './index-folder.ts';
import type { IndexState } from './index-state.ts';
import { updateIndex } from './update-index.ts';
import type { IndexInput, UpdatedIndex } from './update-index.ts';
import { WriterThreads } from './writer-threads.ts';

export interface IndexPlaces {
  /** The index, as it is published. Files that this module did not write are taken for its own: give it a folder to itself. */
  readonly folder: string;
  /** A folder for what the next update saves work by; not for publishing. An index without it is made anew. */
  readonly cache: string;
  /** How many threads may help where there is much to do. The index is the same. */
  readonly threads?: number;
}

/**
 * Brings the index in a folder up to date. Readers of the index before find its files until the next update, and the
 * manifest is replaced in one step when all that it names is there: an update that fails leaves the index as it was.
 */
export async function saveIndex({ folder, cache, threads: most = 0 }: IndexPlaces, input: IndexInput): Promise<UpdatedIndex> {
  const stateFile = join(cache, 'state.json');
  const before = existsSync(join(folder, MANIFEST_PATH)) ? readState(stateFile) : undefined;
  await using threads = new WriterThreads({ folder, cache, aliases: input.aliases ?? [] }, most);
  const updated = await updateIndex({ state: before, readFile: (path) => readIfThere(join(folder, path)), ...blocksIn(cache), threads }, input, writerIn(folder));
  if (updated.state === before) return updated;
  replaceFile(stateFile, new TextEncoder().encode(JSON.stringify(updated.state)));
  prune(folder, new Set([...updated.state.paths, ...(before?.paths ?? [])]));
  prune(cache, new Set(updated.state.segments.flatMap(({ blocks }) => blocks.flatMap(({ key }) => [blockPath(key), wordsPath(key)]))));
  return updated;
}

/** Undefined where there is none, or it was cut short. */
function readState(file: string): IndexState | undefined {
  if (!existsSync(file)) return undefined;
  try {
    // It is this module that wrote it; `updateIndex` looks at its version.
    return JSON.parse(readFileSync(file, 'utf8')) as IndexState;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Removes from the folders in `folder` what is not needed. */
function prune(folder: string, needed: ReadonlySet<string>): void {
  for (const part of readdirSync(folder, { withFileTypes: true })) {
    if (!part.isDirectory()) continue;
    for (const name of readdirSync(join(folder, part.name))) {
      if (!needed.has(`${part.name}/${name}`)) rmSync(join(folder, part.name, name), { recursive: true });
    }
  }
}
