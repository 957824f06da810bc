import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtFolders, stateOf } from '../../../src/source/folder-files.ts';
import { readArchive } from '../../../src/source/read-archive.ts';
import { watchFolder } from '../../../src/source/watch-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = 'title: T\nid: t\nurl: https://t.example\n';
const article = (title: string): string => `---\ntitle: ${title}\ndate: 2011-04-08\n---\n\nText.\n`;
const titles = (root: string) => readArchive(root).records.map(({ data }) => ('title' in data ? data.title : ''));

test('a file that stays as it is gives the same value; one that was saved is read again, one that is gone is gone', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': article('A'), 'articles/b.md': article('B') });
  const before = readArchive(root).records;
  writeFileSync(join(root, 'articles/b.md'), article('Saved'));
  writeFileSync(join(root, 'articles/c.md'), article('C'));
  const after = readArchive(root).records;
  expect(after[0]).toBe(before[0]);
  expect(titles(root)).toEqual(['A', 'Saved', 'C']);
  rmSync(join(root, 'articles/a.md'));
  expect(titles(root)).toEqual(['Saved', 'C']);
});

test('the files that somebody has looked at are those there are, as they were then', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': article('A'), 'articles/b.md': article('B') });
  const [a, b] = readArchive(root).records;
  const [looked] = lookAtFolders({ folder: root, isArchive: true });
  const states = await looked;
  expect(readArchive(root, { states }).records).toEqual([a, b]);
  const other = new Map([...states.keys()].map((path) => [path, { ...stateOf(join(root, path)), touched: 1 }] as const));
  expect(readArchive(root, { states: other }).records.map((record) => record === a || record === b)).toEqual([false, false]);
  const [again] = readArchive(root).records;
  writeFileSync(join(root, 'articles/c.md'), article('C'));
  expect(readArchive(root, { states }).records).toEqual([again, b]);
  rmSync(join(root, 'articles/a.md'));
  expect(readArchive(root, { states }).records).toHaveLength(2);
  // What has to be read and is gone is not passed over in silence: nothing may be published without it.
  expect(() => readArchive(root, { states: other })).toThrow('ENOENT');
});

test('bodies are those of the files as they are', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': article('A'), 'articles/crlf.md': article('B').replaceAll('\n', '\r\n') });
  const bodies = (): string[] => {
    const found: string[] = [];
    readArchive(root, { visit: (file) => found.push(file.body()) });
    return found;
  };
  const first = bodies();
  expect(first).toEqual(['\nText.\n', '\nText.\n']);
  expect(bodies()).toEqual(first);
});

test('a watched folder tells of what is saved, added and taken away, in new folders too, and not of what is left alone', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': article('A') });
  let told: () => void = () => undefined;
  let times = 0;
  onTestFinished(watchFolder(root, () => { times += 1; told(); }));
  const afterwards = (work: () => void) => new Promise<void>((done) => { told = done; work(); });
  await afterwards(() => writeFileSync(join(root, 'articles/a.md'), article('B')));
  await afterwards(() => mkdirSync(join(root, 'articles/2011')));
  await afterwards(() => writeFileSync(join(root, 'articles/2011/b.md'), article('C')));
  await afterwards(() => rmSync(join(root, 'articles/2011'), { recursive: true }));
  await afterwards(() => writeFileSync(join(root, 'articles/c.md'), article('D')));
  expect(times).toBeGreaterThanOrEqual(5);
});

test('a watched folder that is away for a moment is watched again, be it the same or another', async () => {
  const folder = await temporaryFolder({ 'archive/articles/a.md': article('A'), 'other/articles/a.md': article('A') });
  const root = join(folder, 'archive');
  let told: () => void = () => undefined;
  onTestFinished(watchFolder(root, () => told()));
  const afterwards = (work: () => void) => new Promise<void>((done) => { told = done; work(); });
  const save = (): void => writeFileSync(join(root, 'articles/a.md'), article('B'));
  for (const next of ['archive-away', 'other']) {
    await afterwards(() => {
      renameSync(root, join(folder, 'archive-away'));
      setTimeout(() => renameSync(join(folder, next), root), 300);
    });
    await afterwards(save);
  }
});

test('folders that can’t be looked into are watched no more than files', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS });
  mkdirSync(Buffer.from(`${root}/f\xff`, 'latin1'));
  const told = new Promise<void>((done) => { onTestFinished(watchFolder(root, done)); });
  writeFileSync(join(root, 'archive.yaml'), SETTINGS);
  await told;
});
