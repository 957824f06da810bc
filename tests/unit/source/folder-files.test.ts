import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtFolders, pathsIn, stateOf } from '../../../src/source/folder-files.ts';
import type { FolderFiles, Look } from '../../../src/source/folder-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = ['404.html', 'index.html', 'places/camp ashraf/index.html', 'places/تهران/feed.xml', 'two\nlines.txt'];

function lookAt(look: Look): Promise<FolderFiles> {
  const [files] = lookAtFolders(look);
  return files;
}

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
  const files = await lookAt({ folder });
  expect([...files.keys()]).toEqual([...FILES].sort());
  for (const path of files.keys()) {
    expect(files.get(path)).toEqual(stateOf(join(folder, path)));
    expect(files.get(path)).toMatchObject({ size: Buffer.byteLength(`This is ${path}`), changed: statSync(join(folder, path)).mtimeMs });
  }
});

test('of an archive, without what it leaves alone', async () => {
  const folder = await temporaryFolder({ 'articles/a.md': 'A', '.git/index': 'x', 'articles/_old/b.md': 'B' });
  expect([...(await lookAt({ folder, isArchive: true })).keys()]).toEqual(['articles/a.md']);
});

test('what can’t be listed is told of where somebody asks for it, and else thrown', async () => {
  const folder = await temporaryFolder({ 'a.md': 'A', 'told\uFFFD.md': 'B' });
  writeFileSync(Buffer.from(`${folder}/p\xff.png`, 'latin1'), 'x');
  mkdirSync(Buffer.from(`${folder}/f\xff`, 'latin1'));
  const refused: unknown[] = [];
  expect(pathsIn(folder, undefined, (...told) => refused.push(told))).toEqual(['a.md', 'told\uFFFD.md']);
  expect(refused.toSorted()).toEqual([['f\uFFFD'], ['p\uFFFD.png']]);
  expect(() => pathsIn(folder)).toThrow('ENOENT');
});

test('there are none where there is no folder, or an empty one', async () => {
  const folder = await temporaryFolder();
  expect(pathsIn(join(folder, 'nothing'))).toEqual([]);
  expect((await lookAt({ folder: join(folder, 'nothing') })).size).toBe(0);
  expect((await lookAt({ folder })).size).toBe(0);
});

test('who waits for what can’t be looked at is told', async () => {
  const folder = await aSite();
  await expect(lookAt({ folder: join(folder, 'index.html') })).rejects.toThrow('ENOTDIR');
});

test('one folder after another; what can’t be looked at is told of that one alone', async () => {
  const [folder, other] = [await aSite(), await temporaryFolder({ 'a.txt': 'A' })];
  const looked = await Promise.allSettled(lookAtFolders({ folder }, { folder: join(folder, 'index.html') }, { folder: join(folder, 'nothing') }, { folder: other }));
  expect(looked.map((one) => (one.status === 'fulfilled' ? one.value.size : String(one.reason).slice(0, 14)))).toEqual([FILES.length, 'Error: ENOTDIR', 0, 1]);
});
