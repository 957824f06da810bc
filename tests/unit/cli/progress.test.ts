import { expect, test } from 'vitest';
import { countProgress } from '../../../src/cli/progress.ts';
import { memoryIo } from '../../support/memory-io.ts';

/** A count to `total`, `step` milliseconds a piece, as it is shown. */
function count(total: number, step: number, isTTY: boolean): readonly string[] {
  let now = 0;
  const io = memoryIo({ isTTY, now: () => new Date(now) });
  const progress = countProgress('Printing', io);
  for (let done = 1; done <= total; done += 1) {
    now += step;
    progress(done, total);
  }
  progress.end();
  return io.written.err;
}

test('on a terminal: one line, rewritten ten times a second at most, with what is left; at the end, how long it took', () => {
  const shown = count(4000, 2, true);
  expect(shown.length).toBeLessThanOrEqual(81);
  expect(shown.join('')).not.toMatch(/\n./);
  expect(shown[0]).toBe('\rPrinting 50 of 4000\u001B[K');
  expect(shown[20]).toBe('\rPrinting 1050 of 4000, about 6 s left\u001B[K');
  expect(shown.at(-1)).toBe('\rPrinting: 8 s\u001B[K\n');
});

test('in a log: a plain line every five seconds', () => {
  expect(count(12_000, 1, false)).toEqual(['Printing 5000 of 12000, about 7 s left', 'Printing 10000 of 12000, about 2 s left']);
});

test('minutes where it takes minutes', () => {
  expect(count(1000, 500, false)[0]).toBe('Printing 10 of 1000, about 8 min left');
});

test.each([true, false])('what is over at once says nothing (terminal: %s)', (isTTY) => {
  expect(count(10, 1, isTTY)).toEqual([]);
});
