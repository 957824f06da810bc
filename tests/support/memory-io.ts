import type { Io } from '../../src/cli/io.ts';

export interface MemoryIo extends Io {
  /** All that was written so far. */
  readonly written: { readonly out: string[]; readonly err: string[] };
}

/** An `Io` that keeps what a command writes. Its clock stands still. */
export function memoryIo(given: Partial<Io> = {}): MemoryIo {
  const written = { out: new Array<string>(), err: new Array<string>() };
  return {
    out: (text) => written.out.push(text),
    err: (text) => written.err.push(text),
    write: (text) => written.err.push(text),
    env: {},
    cwd: '/archive',
    isTTY: false,
    now: () => new Date('2026-05-01T12:00:00Z'),
    ask: () => Promise.reject(new Error('nobody is there to answer')),
    ...given,
    written,
  };
}
