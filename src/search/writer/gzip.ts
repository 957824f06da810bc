import { constants, gzipSync } from 'node:zlib';

const OPERATING_SYSTEM = 9;
const UNKNOWN = 255;

/** Texts repeat themselves. In lists of numbers short repetitions are chance; in positions, which are the most by far, all are. */
const SETTINGS = {
  texts: { level: 5, strategy: constants.Z_DEFAULT_STRATEGY },
  numbers: { level: 4, strategy: constants.Z_FILTERED },
  positions: { level: 4, strategy: constants.Z_HUFFMAN_ONLY },
} as const;

export type Content = keyof typeof SETTINGS;

/**
 * The same bytes for the same input: fixed settings, no time, and no word of the system it was made on. Not handed to
 * another thread: for files as small as these, that costs more than the work.
 */
export function gzip(payload: Uint8Array, content: Content): Uint8Array {
  // A window no larger than the payload spares most of what it costs to compress a small one.
  const windowBits = Math.max(9, Math.min(15, Math.ceil(Math.log2(payload.length + 1))));
  const packed = gzipSync(payload, { ...SETTINGS[content], windowBits, memLevel: Math.min(9, Math.max(4, windowBits - 6)), chunkSize: payload.length + 64 });
  packed[OPERATING_SYSTEM] = UNKNOWN;
  return packed;
}
