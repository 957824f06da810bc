import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isAbandoned, takeLock } from '../../../src/cli/install-lock.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the lock', () => {
  const here = { host: 'desk', isAlive: (pid: number) => pid === 7 };
  test.each([
    ['a living process holds it', { text: '7 desk', ageMs: 10 }, false],
    ['its process has ended', { text: '8 desk', ageMs: 10 }, true],
    ['nobody has touched it for long', { text: '7 desk', ageMs: 60_000 }, true],
    ['it is of another machine, and fresh', { text: '8 attic', ageMs: 10 }, false],
    ['its text is still to be written', { text: '', ageMs: 0 }, false],
  ])('counts as abandoned where %s: %s', (_, lock, expected) => {
    expect(isAbandoned(lock, here)).toBe(expected);
  });

  test('is held by one at a time, and a second one waits', async () => {
    const file = join(await temporaryFolder(), 'install.lock');
    const order: string[] = [];
    const release = await takeLock(file, () => {});
    const waiting = takeLock(file, () => order.push('waits')).then((releaseSecond) => {
      order.push('has it');
      releaseSecond();
    });
    await vi.waitFor(() => expect(order).toEqual(['waits']));
    release();
    await waiting;
    expect(order).toEqual(['waits', 'has it']);
  });

  test('of a process that is gone is taken over', async () => {
    const folder = await temporaryFolder({ 'install.lock': '999999999 nowhere' });
    const file = join(folder, 'install.lock');
    await utimes(file, new Date(0), new Date(0));
    const release = await takeLock(file, () => expect.unreachable('it waited'));
    expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
  });
});
