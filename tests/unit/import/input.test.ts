import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { openInput } from '../../../src/import/input/input.ts';
import type { Input } from '../../../src/import/input/input.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function zipOf(...paths: readonly string[]): Promise<Input> {
  const zip = new ZipFile();
  for (const path of paths) zip.addBuffer(Buffer.from(path), path);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  const file = join(await temporaryFolder(), 'site.zip');
  writeFileSync(file, Buffer.concat(pieces));
  return await openInput([file]);
}

test.each([
  ['a folder of GitHub’s', ['site-main/_config.yml', 'site-main/_posts/a.md', 'site-main/i/a.png'], ['_config.yml', '_posts/a.md', 'i/a.png']],
  ['a folder that macOS packed', ['site/_config.yml', 'site/a.md', '__MACOSX/site/._a.md', 'site/.DS_Store'], ['_config.yml', 'a.md']],
  ['several folders', ['a/a.md', 'b/b.md'], ['a/a.md', 'b/b.md']],
  ['a file beside the folder', ['a/a.md', 'b.md'], ['a/a.md', 'b.md']],
  ['only drafts', ['_drafts/a.md'], ['_drafts/a.md']],
])('a zip with %s', async (_, packed, paths) => {
  const input = await zipOf(...packed);
  expect(input.files.map(({ path }) => path)).toEqual(paths);
  const [first] = input.files;
  const pieces: Buffer[] = [];
  for await (const piece of (await first?.open()) ?? []) pieces.push(piece as Buffer);
  expect(Buffer.concat(pieces).toString()).toBe(packed[0]);
  input.close();
});

test('links in a folder are named, and not followed', async () => {
  const folder = await temporaryFolder({ 'outside.md': 'x', 'in/a.md': 'x', 'in/posts/b.md': 'x' });
  symlinkSync(join(folder, 'outside.md'), join(folder, 'in/posts/linked.md'));
  symlinkSync(folder, join(folder, 'in/round'));
  const { files, remarks } = await openInput([join(folder, 'in')]);
  expect(files.map(({ path }) => path)).toEqual(['a.md', 'posts/b.md']);
  expect(remarks).toEqual(['posts/linked.md', 'round'].map((at) => ({ at, code: 'not-read', message: 'It is a link to a file or folder elsewhere, and was not read.' })));
});
