import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { MANIFEST_PATH } from '../format.ts';
import type { BlockCache, KeptBlock } from './index-blocks.ts';
import type { IndexState } from './index-state.ts';
import { updateIndex } from './update-index.ts';
import type { IndexInput, UpdatedIndex } from './update-index.ts';

export interface IndexPlaces {
  /** The index, as it is published. Files that this module did not write are taken for its own: give it a folder to itself. */
  readonly folder: string;
  /** A folder for what the next update saves work by; not for publishing. An index without it is made anew. */
  readonly cache: string;
}

/**
 * Brings the index in a folder up to date. Readers of the index before find its files until the next update, and the
 * manifest is replaced in one step when all that it names is there: an update that fails leaves the index as it was.
 */
export async function saveIndex({ folder, cache }: IndexPlaces, input: IndexInput): Promise<UpdatedIndex> {
  const stateFile = join(cache, 'state.json');
  const before = existsSync(join(folder, MANIFEST_PATH)) ? readState(stateFile) : undefined;
  const updated = await updateIndex({ state: before, readFile: (path) => readIfThere(join(folder, path)), ...blocksIn(cache) }, input, createWriter(folder));
  if (updated.state === before) return updated;
  replaceFile(stateFile, new TextEncoder().encode(JSON.stringify(updated.state)));
  prune(folder, new Set([...updated.state.paths, ...(before?.paths ?? [])]));
  prune(cache, new Set(updated.state.segments.flatMap(({ blocks }) => blocks.flatMap(({ key }) => [blockPath(key), wordsPath(key)]))));
  return updated;
}

/** No file is written over: it may have another name elsewhere. */
function createWriter(folder: string): (path: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (path, bytes) => {
    const file = join(folder, path);
    if (path === MANIFEST_PATH) return replaceFile(file, bytes);
    if (!made.has(dirname(path))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(path));
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      // What a run that broke off has left.
      rmSync(file);
      writeFileSync(file, bytes);
    }
  };
}

function replaceFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
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

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function blockPath(key: string): string {
  return `blocks/${key}.bin`;
}

function wordsPath(key: string): string {
  return `words/${key}.bin`;
}

function blocksIn(cache: string): BlockCache {
  return {
    readBlock(key) {
      const bytes = readIfThere(join(cache, blockPath(key)));
      if (bytes === undefined) return undefined;
      try {
        // It is this module that wrote it.
        return deserialize(bytes) as KeptBlock;
      } catch {
        // Cut short, or of another version of Node: made again.
        return undefined;
      }
    },
    readWords(key) {
      const bytes = readIfThere(join(cache, wordsPath(key)));
      if (bytes === undefined || bytes.length < 4 || bytes.length !== 4 + 4 * bytes.readUInt32LE()) return undefined;
      return new Uint32Array(bytes.buffer.slice(bytes.byteOffset + 4, bytes.byteOffset + bytes.length));
    },
    keepBlock(key, kept) {
      replaceFile(join(cache, blockPath(key)), serialize(kept));
      const { words } = kept.block;
      replaceFile(join(cache, wordsPath(key)), Buffer.from(Uint32Array.of(words.length, ...words).buffer));
    },
  };
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
