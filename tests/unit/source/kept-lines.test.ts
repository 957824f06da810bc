import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptLines } from '../../../src/source/kept-lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TEN = Array.from({ length: 10 }, (_, number) => [number, 'ten']);

async function keptIn() {
  const file = join(await temporaryFolder(), 'cache', 'lines');
  const keep = (reader: string, all: readonly unknown[], fresh: readonly unknown[] = all): void => {
    const lines = new KeptLines(file, reader);
    expect([...lines.read()].length).toBeLessThanOrEqual(2 * TEN.length);
    lines.save({ count: all.length, lines: all }, { count: fresh.length, lines: fresh });
  };
  const read = (reader: string): unknown[] => [...new KeptLines(file, reader).read()];
  return { file, keep, read };
}

test('what is new is added at the end, and what is there stays as it lies', async () => {
  const { file, keep, read } = await keptIn();
  keep('one', TEN);
  const before = readFileSync(file, 'utf8');
  keep('one', [...TEN, ['é', '\n']], [['é', '\n']]);

  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  expect(read('one')).toEqual([...TEN, ['é', '\n']]);
});

test('a file in which nothing is new is not touched', async () => {
  const { file, keep } = await keptIn();
  keep('one', TEN);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  const before = readFileSync(file, 'utf8');
  keep('one', TEN, []);

  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a file of which much holds no more is written anew', async () => {
  const { file, keep, read } = await keptIn();
  keep('one', TEN);
  keep('one', TEN, TEN.slice(0, 2));
  expect(read('one')).toEqual([...TEN, ...TEN.slice(0, 2)]);
  keep('one', TEN, TEN.slice(0, 1));
  expect(read('one')).toEqual(TEN);
  keep('one', TEN.slice(0, 5), []);
  expect(read('one')).toEqual(TEN.slice(0, 5));
  expect(existsSync(`${file}.${process.pid}`)).toBe(false);
});

test('lines that another has added between ours are passed over', async () => {
  const { keep, read } = await keptIn();
  keep('one', TEN);
  keep('another', TEN, [['other']]);
  keep('one', TEN, [['mine']]);

  expect(read('one')).toEqual([...TEN, ['mine']]);
  expect(read('another')).toEqual([['other']]);
});

test('two who add much at once are told apart, whoever writes between', async () => {
  const { file, keep, read } = await keptIn();
  const many = Array.from({ length: 5000 }, (_, number) => [number]);
  keep('one', many);
  const between = readFileSync(file, 'utf8').indexOf('\n"one"\n', 10);
  writeFileSync(file, readFileSync(file, 'utf8').replace('\n"one"\n[1000]', '\n"another"\n["other"]\n"one"\n[1000]'));

  expect(between).toBeGreaterThan(0);
  expect(read('one')).toEqual(many);
  expect(read('another')).toEqual([['other']]);
});

test('a file cut short anywhere gives the lines that are whole, and goes on', async () => {
  const { file, keep, read } = await keptIn();
  keep('one', TEN);
  const whole = readFileSync(file);
  for (let length = 0; length <= whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length));
    const left = read('one');
    expect(left).toEqual(TEN.slice(0, left.length));
    keep('one', [...TEN, ['more']], [...TEN.slice(left.length), ['more']]);
    expect(read('one')).toEqual([...TEN, ['more']]);
  }
  appendFileSync(file, '\n[1');
  expect(read('one')).toEqual([...TEN, ['more']]);
});
