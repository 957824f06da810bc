import { afterEach, expect, test, vi } from 'vitest';
import { askLatest } from '../../../../src/client/search/ask-latest.ts';

afterEach(() => { vi.useRealTimers(); });

test('of questions that come while one is open only the last is asked, and only its answer counts', async () => {
  const asked: string[] = [];
  const answers: string[] = [];
  const open: (() => void)[] = [];
  const ask = askLatest((question: string) => new Promise<string>((resolve) => {
    asked.push(question);
    open.push(() => resolve(question.toUpperCase()));
  }), { answered: (answer, question) => answers.push(`${question} ${answer}`), failed: () => answers.push('failed') });
  void ask('r');
  await Promise.resolve();
  void ask('ra');
  const all = ask('raid');
  open[0]?.();
  await new Promise((done) => { setTimeout(done); });
  open[1]?.();
  await all;

  expect(asked).toEqual(['r', 'raid']);
  expect(answers).toEqual(['raid RAID']);
});

test('a question that is never answered holds up the next one for a moment only', async () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const ask = askLatest((question: string) => (question === 'rock' ? new Promise<string>(() => {}) : Promise.resolve(question)), { answered: (answer) => told.push(answer), failed: () => told.push('failed') });
  void ask('rock');
  await vi.advanceTimersByTimeAsync(100);
  void ask('rocket');
  await vi.advanceTimersByTimeAsync(2000);

  expect(told).toEqual(['rocket']);
});

test('a failure is told, and the next question is asked', async () => {
  const told: unknown[] = [];
  const ask = askLatest((question: number) => (question === 1 ? Promise.reject(new Error('no')) : Promise.resolve(question)), { answered: (answer) => told.push(answer), failed: (error) => told.push(String(error)) });
  await ask(1);
  await ask(2);

  expect(told).toEqual(['Error: no', 2]);
});
