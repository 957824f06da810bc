import { promisify } from 'node:util';
import { gzip as gzipAside } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';

const pack = promisify<Uint8Array, ZlibOptions, Buffer>(gzipAside);

const OPERATING_SYSTEM = 9;
const UNKNOWN = 255;

/** The same bytes for the same input: fixed level, no time, and no word of the system it was made on. Other threads do it. */
export async function gzip(payload: Uint8Array): Promise<Uint8Array> {
  // A window no larger than the payload spares most of what it costs to compress a small one.
  const windowBits = Math.max(9, Math.min(15, Math.ceil(Math.log2(payload.length + 1))));
  const packed = await pack(payload, { level: 6, windowBits, memLevel: Math.min(9, Math.max(4, windowBits - 6)) });
  packed[OPERATING_SYSTEM] = UNKNOWN;
  return packed;
}
