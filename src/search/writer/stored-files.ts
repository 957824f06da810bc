import { gunzipSync } from 'node:zlib';
import type { ByteReader } from '../bytes.ts';
import { filePath, unframe } from '../format.ts';
import type { FileKind } from '../format.ts';

/** Gives a file of the index that was there before, by its path; undefined where it is gone. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** A file of the index before is gone or damaged. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** Throws an UnreadableFile. */
export function openStored<T>(read: ReadFile, file: FileKind, name: string, decode: (reader: ByteReader) => T): T {
  const path = filePath(file, name);
  const bytes = read(path);
  if (bytes === undefined) throw new UnreadableFile(path);
  try {
    return decode(unframe(gunzip(bytes), path, file, 0, name));
  } catch (cause) {
    throw new UnreadableFile(path, { cause });
  }
}

/** RFC 1952, 2.3.1: the last four bytes are the length of what was packed. */
function gunzip(bytes: Uint8Array): Uint8Array {
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).readUInt32LE(bytes.length - 4);
  // Room for one more, or a second chunk is begun. A length that damage made is not asked for.
  return gunzipSync(bytes, { chunkSize: Math.min(Math.max(64, length + 1), 1 << 20) });
}
