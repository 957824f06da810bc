import { createInterface } from 'node:readline/promises';

/** All that a command may know of the world it runs in, apart from files. */
export interface Io {
  /** Writes a line (or several) to standard output; a missing line break at the end is added. */
  out(text: string): void;
  /** The same, to standard error. */
  err(text: string): void;
  /** Writes to standard error as it is: for progress on one line of a terminal. */
  write(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The checkout's folder. */
  readonly cwd: string;
  /** Whether somebody watches both outputs in a terminal. */
  readonly isTTY: boolean;
  now(): Date;
  /** A line that somebody types; asked only where `isTTY`. */
  ask(question: string): Promise<string>;
}

function withLineBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

export function processIo(): Io {
  return {
    out: (text) => process.stdout.write(withLineBreak(text)),
    err: (text) => process.stderr.write(withLineBreak(text)),
    write: (text) => process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    isTTY: process.stdout.isTTY === true && process.stderr.isTTY === true,
    now: () => new Date(),
    ask: async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await terminal.question(question);
      } finally {
        terminal.close();
      }
    },
  };
}
