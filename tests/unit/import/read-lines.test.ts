import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openInput } from '../../../src/import/input/input.ts';
import { readLines } from '../../../src/import/input/read-lines.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function linesOf(content: string | Uint8Array, longest?: number): Promise<unknown[]> {
  const folder = await temporaryFolder({ 'x.jsonl': content });
  const [file = expect.fail()] = (await openInput([join(folder, 'x.jsonl')])).files;
  const lines: unknown[] = [];
  for await (const { number, content: line } of readLines(file, longest)) lines.push([number, 'text' in line ? line.text : line.trouble]);
  return lines;
}

test.each([
  ['', []],
  ['a', [[1, 'a']]],
  ['a\nb\n', [[1, 'a'], [2, 'b']]],
  ['a\r\n\r\nb', [[1, 'a'], [2, ''], [3, 'b']]],
  ['\ufeffa\n', [[1, 'a']]],
])('%j', async (content, expected) => {
  expect(await linesOf(content)).toEqual(expected);
});

test('a line that is not UTF-8, or too long, is named and the next one read', async () => {
  expect(await linesOf(Buffer.concat([Buffer.from('a\n'), Buffer.of(0xff, 0x0a), Buffer.from(`${'x'.repeat(50)}\nb`)]), 20)).toEqual([[1, 'a'], [2, 'not-utf8'], [3, 'too-long'], [4, 'b']]);
});

test('letters are whole where the file is read in pieces', async () => {
  const line = 'å'.repeat(3_000_001);
  expect(await linesOf(`${line}\n${line}`)).toEqual([[1, line], [2, line]]);
});
