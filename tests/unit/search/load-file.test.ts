import { afterEach, expect, test, vi } from 'vitest';
import { loadFrom } from '../../../src/search/reader/load-file.ts';

const MINUTE = 60_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A host that is up, but answers as `answer` does; broken off, its answer fails as a browser's. */
function mockHost(answer: (path: string, signal: AbortSignal) => Promise<Response>): void {
  vi.useFakeTimers();
  vi.spyOn(globalThis, 'fetch').mockImplementation((url, options) => answer(String(url), options?.signal ?? AbortSignal.abort()));
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('aborted')); }); });
}

/** A byte every fifteen seconds. */
function trickle(bytes: number, signal: AbortSignal): Response {
  let sent = 0;
  return new Response(new ReadableStream({
    async pull(controller) {
      await Promise.race([new Promise((go) => { setTimeout(go, MINUTE / 4); }), never(signal)]);
      controller.enqueue(Uint8Array.of(sent));
      sent += 1;
      if (sent === bytes) controller.close();
    },
  }));
}

test('a file that never comes is one that can’t be reached, and may be asked for again', async () => {
  let isUp = false;
  mockHost((_path, signal) => (isUp ? Promise.resolve(new Response('here')) : never(signal)));
  const load = loadFrom('https://archive.example/index/');
  await Promise.all([
    expect(load('words/a.bin', false)).rejects.toMatchObject({ code: 'unreachable', path: 'words/a.bin' }),
    vi.advanceTimersByTimeAsync(MINUTE / 2),
  ]);
  isUp = true;

  expect(new TextDecoder().decode(await load('words/a.bin', false))).toBe('here');
});

test('so is one of which no more comes', async () => {
  mockHost((_path, signal) => Promise.resolve(new Response(new ReadableStream({
    async pull(controller) {
      controller.enqueue(Uint8Array.of(1));
      await never(signal);
    },
  }, { highWaterMark: 0 }))));
  await Promise.all([
    expect(loadFrom('https://archive.example/index/')('words/a.bin', false)).rejects.toMatchObject({ code: 'unreachable' }),
    vi.advanceTimersByTimeAsync(MINUTE / 2),
  ]);
});

test('on a slow line a file is waited for as long as anything comes, of another one, too', async () => {
  mockHost(async (path, signal) => {
    if (!path.endsWith('/second.bin')) return trickle(8, signal);
    await Promise.race([new Promise((go) => { setTimeout(go, 2 * MINUTE); }), never(signal)]);
    return new Response('at last');
  });
  const load = loadFrom('https://archive.example/index/');
  const both = Promise.all([load('first.bin', false), load('second.bin', false)]);
  await vi.advanceTimersByTimeAsync(2 * MINUTE + 1000);

  expect((await both).map((bytes) => bytes?.length)).toEqual([8, 7]);
});
