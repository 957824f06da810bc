/** An index on disk, and the blocks that it was made of. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { MANIFEST_PATH } from '../format.ts';
import type { Emit } from './file-writer.ts';
import type { BlockCache, KeptBlock } from './block-maker.ts';

/** No file is written over: it may have another name elsewhere. */
export function writerIn(folder: string): Emit {
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

export function replaceFile(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

export function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

export function blockPath(key: string): string {
  return `blocks/${key}.bin`;
}

export function wordsPath(key: string): string {
  return `words/${key}.bin`;
}

export function blocksIn(cache: string): BlockCache {
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
      const counted = new Uint32Array(words.length + 1);
      counted[0] = words.length;
      counted.set(words, 1);
      replaceFile(join(cache, wordsPath(key)), Buffer.from(counted.buffer));
    },
  };
}
