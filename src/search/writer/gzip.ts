import { promisify } from 'node:util';
import { constants, gzip as gzipWithCallback, gzipSync } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';

const OPERATING_SYSTEM = 9;
const UNKNOWN = 255;

/** Texts repeat themselves. In lists of numbers short repetitions are chance; in positions, which are the most by far, all are. */
const SETTINGS = {
  texts: { level: 5, strategy: constants.Z_DEFAULT_STRATEGY },
  numbers: { level: 4, strategy: constants.Z_FILTERED },
  positions: { level: 4, strategy: constants.Z_HUFFMAN_ONLY },
} as const;

export type Content = keyof typeof SETTINGS;

/** The same bytes for the same input: fixed settings, no time, and no word of the system it was made on. */
export function gzip(payload: Uint8Array, content: Content): Uint8Array {
  return withoutSystem(gzipSync(payload, optionsFor(payload, content)));
}

/** The same, on another thread. */
export async function gzipElsewhere(payload: Uint8Array, content: Content): Promise<Uint8Array> {
  return withoutSystem(await gzipAsync(payload, optionsFor(payload, content)));
}

const gzipAsync = promisify<Uint8Array, ZlibOptions, Buffer>(gzipWithCallback);

function optionsFor(payload: Uint8Array, content: Content): ZlibOptions {
  // A window no larger than the payload spares most of what it costs to compress a small one.
  const windowBits = Math.max(9, Math.min(15, Math.ceil(Math.log2(payload.length + 1))));
  return { ...SETTINGS[content], windowBits, memLevel: Math.min(9, Math.max(4, windowBits - 6)), chunkSize: payload.length + 64 };
}

function withoutSystem(packed: Uint8Array): Uint8Array {
  packed[OPERATING_SYSTEM] = UNKNOWN;
  return packed;
}
