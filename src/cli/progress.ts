import type { Io } from './io.ts';

export interface Progress {
  (done: number, total: number): void;
  end(): void;
}

export interface Counted {
  readonly done: number;
  readonly total: number;
  /** What is left, if it goes on as so far; from a second on. */
  readonly secondsLeft?: number;
}

/** Between two times that it is shown, in milliseconds: a log stays short, and a terminal does not flicker. */
const PAUSE = { terminal: 100, log: 5000 };
/** An estimate from less would jump about. */
const FIRST_ESTIMATE = 1000;

/** Counts on one line of a terminal; elsewhere by a line now and then, or as `show` does it. */
export function countProgress(label: string, io: Io, show?: (counted: Counted) => void): Progress {
  const started = io.now().getTime();
  let last = started;
  let shown = false;
  const progress = (done: number, total: number): void => {
    const now = io.now().getTime();
    if (now - last < (io.isTTY ? PAUSE.terminal : PAUSE.log)) return;
    last = now;
    const elapsed = now - started;
    const counted = { done, total, ...(elapsed >= FIRST_ESTIMATE && done > 0 && { secondsLeft: Math.round((elapsed * (total - done)) / done / 1000) }) };
    if (show !== undefined) return show(counted);
    shown = true;
    // What was longer before is wiped out.
    if (io.isTTY) io.write(`\r${lineOf(label, counted)}\u001B[K`);
    else io.err(lineOf(label, counted));
  };
  return Object.assign(progress, {
    end: (): void => {
      if (shown && io.isTTY) io.write(`\r${label}: ${formatSeconds((io.now().getTime() - started) / 1000)}\u001B[K\n`);
    },
  });
}

function lineOf(label: string, { done, total, secondsLeft }: Counted): string {
  return `${label} ${done} of ${total}${secondsLeft === undefined ? '' : `, about ${formatSeconds(secondsLeft)} left`}`;
}

function formatSeconds(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
