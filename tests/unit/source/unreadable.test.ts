import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourcePath } from '../../../src/archive/model.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { unreadableFile } from '../../../src/source/unreadable.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = {
  'archive.yaml': 'title: T\nid: t\nurl: https://t.example\n',
  'articles/a.md': '---\ntitle: A\ndate: 2011-04-08\n---\n\nText.\n',
  'articles/b.md': '---\ntitle: B\ndate: 2011-02-30\n---\n\nText.\n',
};

function said(root: string): string[] {
  const { findings } = loadArchive({ root, cacheDir: join(root, '_cache') });
  return findings.map(({ code, severity, where, message }) => `${where.path}:${where.line} ${severity} ${code}  ${message}`);
}

const OTHER = 'articles/b.md:3 error impossible-date  date: “2011-02-30” is no day of the calendar.';

test('files and folders whose names are not UTF-8 are told of, and all else with them', async () => {
  const root = await temporaryFolder(FILES);
  for (const name of ['p\xff.png', 't\xff.md']) writeFileSync(Buffer.from(`${root}/articles/${name}`, 'latin1'), 'x');
  mkdirSync(Buffer.from(`${root}/articles/f\xff/g`, 'latin1'), { recursive: true });
  expect(said(root)).toEqual([
    OTHER,
    ...['f\uFFFD', 'p\uFFFD.png', 't\uFFFD.md'].map((name) => `articles/${name}:1 error file-name  The name “${name}” is not UTF-8, so what bears it can’t be read.`),
  ]);
});

test('settings that are a folder', async () => {
  const { 'archive.yaml': _settings, ...files } = FILES;
  const root = await temporaryFolder({ ...files, 'archive.yaml/x.md': '' });
  expect(said(root)).toEqual([
    'archive.yaml:1 error unreadable-file  “archive.yaml” can’t be read: it is a folder.',
    'archive.yaml/x.md:1 warning misplaced-file  “archive.yaml/x.md” lies where nothing is read.',
    OTHER,
  ]);
});

test('a seal that is a folder', async () => {
  const root = await temporaryFolder(FILES);
  mkdirSync(join(root, 'archive.seal'));
  expect(said(root)).toEqual(['archive.seal:1 error seal-unreadable  “archive.seal” can’t be read: it is a folder.', OTHER]);
});

test('what this user may not read; root may read whatever there is', async () => {
  const root = await temporaryFolder({ ...FILES, 'articles/film.mp4': 'film', 'articles/gate.jpg': 'gate', 'places/iraq.md': '---\nname: Iraq\n---\n', 'tags/law.md': '---\nname: Law\n---\n', 'people/old/burt.md': '---\nname: Burt\n---\n' });
  const shut = ['articles/film.mp4', 'articles/gate.jpg', 'articles/a.md', 'places/iraq.md', 'people/old'];
  for (const path of shut) chmodSync(join(root, path), 0);
  // A folder that tells its names, and nothing more.
  chmodSync(join(root, 'tags'), 0o444);
  try {
    const unread = process.getuid?.() === 0 ? [] : [...shut, 'tags/law.md'];
    const told = said(root).filter((line) => line.includes('unreadable-file') || line === OTHER);
    expect(told).toEqual([...unread.map((path) => `${path}:1 error unreadable-file  “${path}” can’t be read: this user may not.`), OTHER].sort());
  } finally {
    for (const path of ['people/old', 'tags']) chmodSync(join(root, path), 0o755);
  }
});

test('what the system says of a file becomes a finding, and that it is gone does not', async () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  expect(unreadableFile('articles/a.md' as SourcePath, denied)).toMatchObject({ message: '“articles/a.md” can’t be read: this user may not.', remedy: 'Give whoever runs this command the right to read it.' });
  for (const error of [Object.assign(new Error('ENOENT'), { code: 'ENOENT' }), new Error('a slip of ours')]) expect(() => unreadableFile('articles/a.md' as SourcePath, error)).toThrow(error);
});
