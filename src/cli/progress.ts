import type { Io } from './io.ts';

export interface Progress {
  (done: number, total: number): void;
  end(): void;
}

/** Counts on one line of a terminal; elsewhere a line every few thousand, so that logs stay short. */
export function countProgress(label: string, io: Io): Progress {
  const step = io.isTTY ? 100 : 5000;
  let shown = false;
  const progress = (done: number, total: number): void => {
    if (done % step !== 0 && !(shown && done === total)) return;
    shown = true;
    const line = `${label} ${done} of ${total}`;
    if (io.isTTY) io.write(`\r${line}`);
    else io.err(line);
  };
  return Object.assign(progress, {
    end: (): void => {
      if (shown && io.isTTY) io.write('\n');
    },
  });
}
