import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSafeFolder } from '../../../src/import/safe-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a new file is written once, and one with another text never', async () => {
  const root = await temporaryFolder();
  const folder = openSafeFolder(join(root, 'new', 'archive'));
  expect(folder.write('articles/2011/a.md', 'å')).toBe('written');
  expect(folder.write('articles/2011/a.md', 'å')).toBe('same');
  expect(folder.write('articles/2011/a.md', 'b')).toBe('different');
  expect(readFileSync(join(root, 'new/archive/articles/2011/a.md'), 'utf8')).toBe('å');
  expect(readdirSync(join(root, 'new/archive/articles/2011'))).toEqual(['a.md']);
});

test('nothing leaves the folder, by path or by link', async () => {
  const root = await temporaryFolder({ 'outside/kept.txt': 'kept' });
  const into = join(root, 'into');
  mkdirSync(join(into, 'articles'), { recursive: true });
  symlinkSync(join(root, 'outside'), join(into, 'articles', '2011'));
  symlinkSync(join(root, 'nowhere'), join(into, 'articles', '2012'));
  const folder = openSafeFolder(into);
  for (const path of ['../x.md', 'articles/../../x.md', 'articles/2011/x.md', 'articles/2011/deep/x.md', 'articles/2012/x.md']) expect(folder.write(path, 'x')).toBe('outside');
  expect(readdirSync(root).toSorted()).toEqual(['into', 'outside']);
  expect(readdirSync(join(root, 'outside'))).toEqual(['kept.txt']);
});

test('a link in place of a file is left alone, or replaced itself; what it leads to is never written', async () => {
  const root = await temporaryFolder({ 'outside.txt': 'kept', 'into/x': '' });
  const into = join(root, 'into');
  for (const name of ['report.txt', 'archive.yaml']) symlinkSync(join(root, 'outside.txt'), join(into, name));
  symlinkSync(join(root, 'nowhere'), join(into, 'lost.md'));
  const folder = openSafeFolder(into);
  expect(folder.write('archive.yaml', 'mine')).toBe('different');
  expect(folder.write('lost.md', 'mine')).toBe('different');
  folder.replace('report.txt', 'mine');
  expect(readFileSync(join(root, 'outside.txt'), 'utf8')).toBe('kept');
  expect(existsSync(join(root, 'nowhere'))).toBe(false);
  expect(readFileSync(join(into, 'report.txt'), 'utf8')).toBe('mine');
});

test('what a broken run left behind is in nobody’s way', async () => {
  const root = await temporaryFolder();
  writeFileSync(join(root, '_import.part'), 'half');
  const folder = openSafeFolder(root);
  expect(folder.write('articles/2011/a.md', 'a')).toBe('written');
  folder.replace('_import-report.txt', 'r');
  expect(readdirSync(root).toSorted()).toEqual(['_import-report.txt', 'articles']);
});
