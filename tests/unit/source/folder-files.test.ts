import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtFolder, pathsIn } from '../../../src/source/folder-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = ['404.html', 'index.html', 'places/camp ashraf/index.html', 'places/تهران/feed.xml', 'two\nlines.txt'];

async function aSite(): Promise<string> {
  const folder = await temporaryFolder();
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `This is ${file}`);
  }
  mkdirSync(join(folder, 'empty'));
  return folder;
}

test('the files of a site, wherever they lie, with their lengths and times', async () => {
  const folder = await aSite();
  const files = await lookAtFolder({ folder });
  expect([...files.keys()]).toEqual([...FILES].sort());
  for (const [path, { size, changed }] of files) expect({ size, changed }).toEqual({ size: Buffer.byteLength(`This is ${path}`), changed: statSync(join(folder, path)).mtimeMs });
});

test('of an archive, without what it leaves alone', async () => {
  const folder = await temporaryFolder({ 'articles/a.md': 'A', '.git/index': 'x', 'articles/_old/b.md': 'B' });
  expect([...(await lookAtFolder({ folder, isArchive: true })).keys()]).toEqual(['articles/a.md']);
});

test('there are none where there is no folder, or an empty one', async () => {
  const folder = await temporaryFolder();
  expect(pathsIn(join(folder, 'nothing'))).toEqual([]);
  expect((await lookAtFolder({ folder: join(folder, 'nothing') })).size).toBe(0);
  expect((await lookAtFolder({ folder })).size).toBe(0);
});

test('who waits for what can’t be looked at is told', async () => {
  const folder = await aSite();
  await expect(lookAtFolder({ folder: join(folder, 'index.html') })).rejects.toThrow('ENOTDIR');
});
