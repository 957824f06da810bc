import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatSeal, parseSeal } from '../../../src/archive/seal.ts';
import { runCommand } from '../../../src/cli/command.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { checkout } from '../../support/checkout.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RAID = '---\ntitle: Raid\ndate: 2011-04-08\nadded: 2026-01-02\nplaces: [camp]\n---\n\nThirty-two people died.\n';
const FILES = {
  'content/archive.yaml': 'title: The Archive\nid: archive\nurl: https://archive.example\n',
  'content/articles/2011/raid.md': RAID,
  'content/articles/2011/carried.md': '---\ntitle: Carried over\ndate: 2011-04-09\nguid: https://old.example/?p=1 and more\naliases: [/old/]\nplaces: [Unlisted]\n---\n\nText.\n',
  'content/places/camp.md': '---\nname: The Camp\n---\n',
  'content/pages/about.md': '---\ntitle: About\n---\n\nUs.\n',
};

async function sealed(changes: Readonly<Record<string, string | undefined>>) {
  const cwd = await temporaryFolder(FILES);
  const seal = () => runCommand(['seal'], memoryIo({ cwd }), { seal: () => import('../../../src/cli/commands/seal.ts') });
  expect(await seal()).toBe(0);
  const file = join(cwd, 'content/archive.seal');
  const text = readFileSync(file, 'utf8');
  const folder = await temporaryFolder(Object.fromEntries(Object.entries({ ...FILES, 'content/archive.seal': text, ...changes }).flatMap(([path, content]) => (content === undefined ? [] : [[path, content]]))));
  const { findings } = loadArchive({ root: join(folder, 'content'), cacheDir: join(folder, 'cache') });
  return { text, folder, codes: findings.filter(({ severity }) => severity === 'error').map(({ code, where, message }) => `${where.path}:${where.line} ${code} ${message}`) };
}

test('says each promise on a line of its own, in order', async () => {
  const { text, codes } = await sealed({});
  expect(codes).toEqual([]);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual(lines.toSorted());
  expect(lines).toEqual(expect.arrayContaining(['address /', 'address /2011/04/08/raid/', 'address /old/', 'address /places/camp/', 'address /places/camp/feed.xml', 'address /places/unlisted/', 'address /about/', 'address /feed.xml']));
  expect(lines.find((line) => line.startsWith('article raid '))).toMatch(/^article raid 2026-01-02 0 \S{22} urn:uuid:/);
  expect(lines.find((line) => line.startsWith('article carried '))).toMatch(/^article carried 2026-05-01 0 \S{22} https:\/\/old\.example\/\?p=1 and more$/);
});

describe('keeps every promise when', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['white space and front matter change', { 'content/articles/2011/raid.md': '---\ntitle: Raid on the camp\ndate: 2011-04-08\nplaces: [camp]\ntags: [force]\n---\nThirty-two\npeople   died.' }],
    ['a changed text has a correction', { 'content/articles/2011/raid.md': RAID.replace('---\n\nThirty-two', 'corrections: [{date: 2011-04-10, note: The number.}]\n---\n\nThirty-three') }],
    ['an article is withdrawn', { 'content/articles/2011/raid.md': RAID.replace('added:', 'status: withdrawn\nwithdrawn: {reason: Wrong.}\nadded:') }],
    ['an article moves and its address leads on', { 'content/articles/2011/raid.md': undefined, 'content/articles/2011/the-raid.md': RAID.replace('added:', 'id: raid\naliases: /2011/04/08/raid/\nadded:') }],
    ['a place is renamed, feeds and all', { 'content/places/camp.md': undefined, 'content/places/the-camp.md': '---\nname: The Camp\naliases: [/places/camp/]\n---\n', 'content/articles/2011/raid.md': RAID.replace('[camp]', '[the-camp]') }],
    ['a name gets a file', { 'content/places/unlisted.md': '---\nname: Unlisted\n---\n' }],
    ['an article is added', { 'content/articles/2012/new.md': '---\ntitle: New\ndate: 2012-01-01\n---\n\nText.\n' }],
  ])('%s', async (_, changes) => {
    expect((await sealed(changes)).codes).toEqual([]);
  });
});

describe('a promise is broken when', () => {
  test.each<[string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    ['an article is deleted', { 'content/articles/2011/raid.md': undefined }, ['sealed-address-gone /2011/04/08/raid/ was', 'sealed-article-gone The article “raid”']],
    ['an article is renamed', { 'content/articles/2011/raid.md': undefined, 'content/articles/2011/the-raid.md': RAID }, ['sealed-address-gone /2011/04/08/raid/ was', 'sealed-article-gone The article “raid”']],
    ['an article becomes a draft', { 'content/articles/2011/raid.md': RAID.replace('added:', 'status: draft\nadded:') }, ['sealed-address-gone /2011/04/08/raid/', 'sealed-article-gone']],
    ['a former address is dropped', { 'content/articles/2011/carried.md': FILES['content/articles/2011/carried.md'].replace('aliases: [/old/]\n', '') }, ['sealed-address-gone /old/']],
    ['a guid changes', { 'content/articles/2011/carried.md': FILES['content/articles/2011/carried.md'].replace('?p=1', '?p=2') }, ['carried.md:4 sealed-guid-changed']],
    ['a guid is dropped', { 'content/articles/2011/carried.md': FILES['content/articles/2011/carried.md'].replace(/guid.*\n/, '') }, ['sealed-guid-changed']],
    ['a link leads to another site', { 'content/articles/2011/raid.md': RAID.replace('Thirty-two', '[Thirty-two](https://x.example/)') }, ['sealed-text-changed']],
    ['a text changes', { 'content/articles/2011/raid.md': RAID.replace('Thirty-two', 'Thirty-three') }, ['raid.md:1 sealed-text-changed']],
    ['a page is deleted', { 'content/pages/about.md': undefined }, ['sealed-address-gone /about/']],
    ['the seal holds the marks of a merge', { 'content/archive.seal': '<<<<<<< HEAD\naddress /about/\n' }, ['archive.seal:1 seal-unreadable']],
  ])('%s', async (_, changes, expected) => {
    const { codes } = await sealed(changes);
    expect(codes.filter((code) => expected.some((part) => code.includes(part))).length, codes.join('\n')).toBe(expected.length);
  });
});

test('two branches that sealed different texts are content with either', () => {
  const seal = parseSeal('article a 2026-01-01 0 one g\narticle a 2026-01-01 1 two g\n');
  expect(seal.articles).toHaveLength(2);
  expect(parseSeal(formatSeal(seal.articles, ['/b', '/a', '/b'])).articles.map(({ text }) => text)).toEqual(['one', 'two']);
});

test('git merges the seals of two branches, and keeps what both promise', async () => {
  const cwd = await temporaryFolder({ ...FILES, '.gitattributes': readFileSync(join(checkout, '.gitattributes')) });
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (path: string, text: string): void => writeFileSync(join(cwd, 'content', path), text);
  const commitSealed = async (): Promise<void> => {
    expect(await runCommand(['seal'], memoryIo({ cwd }), { seal: () => import('../../../src/cli/commands/seal.ts') })).toBe(0);
    git('add', 'content');
    git('commit', '-qm', 'sealed');
  };
  git('init', '-q', '-b', 'main');
  git('add', '.gitattributes');
  await commitSealed();
  git('checkout', '-qb', 'theirs');
  // Neighbours in the file, and one line changed by both.
  write('articles/2011/raid-a.md', '---\ntitle: A\ndate: 2011-04-08\n---\n\nText A.\n');
  write('articles/2011/raid.md', RAID.replace('---\n\nThirty-two', 'corrections: [{date: 2011-04-10, note: The number.}]\n---\n\nThirty-three'));
  await commitSealed();
  git('checkout', '-q', 'main');
  write('articles/2011/raid-b.md', '---\ntitle: B\ndate: 2011-04-08\n---\n\nText B.\n');
  await commitSealed();
  git('merge', '-q', 'theirs', '-m', 'merged');
  const promised = parseSeal(readFileSync(join(cwd, 'content/archive.seal'), 'utf8'));
  expect(promised.unread).toEqual([]);
  expect([...promised.addresses.keys()]).toEqual(expect.arrayContaining(['/2011/04/08/raid-a/', '/2011/04/08/raid-b/']));
  const errors = () => loadArchive({ root: join(cwd, 'content'), cacheDir: join(cwd, 'cache') }).findings.filter(({ severity }) => severity === 'error');
  expect(errors()).toEqual([]);
  await commitSealed();
  expect(parseSeal(readFileSync(join(cwd, 'content/archive.seal'), 'utf8')).articles.map(({ id, corrections }) => [id, corrections])).toEqual([['carried', 0], ['raid', 1], ['raid-a', 0], ['raid-b', 0]]);
  expect(errors()).toEqual([]);
});

test('nothing is sealed while there are errors, and what was promised stays in the seal', async () => {
  const { folder, text } = await sealed({ 'content/articles/2011/raid.md': RAID.replace('Thirty-two', 'Thirty-three') });
  const seal = async () => {
    const io = memoryIo({ cwd: folder });
    const code = await runCommand(['seal'], io, { seal: () => import('../../../src/cli/commands/seal.ts') });
    return { code, err: io.written.err.join('\n') };
  };
  expect(await seal()).toEqual({ code: 1, err: expect.stringContaining('Nothing was sealed') });
  const file = join(folder, 'content/archive.seal');
  expect(readFileSync(file, 'utf8')).toBe(text);
  writeFileSync(join(folder, 'content/articles/2011/raid.md'), RAID.replace('---\n\nThirty-two', 'corrections: [{date: 2011-04-10, note: The number.}]\n---\n\nThirty-three'));
  expect(await seal()).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toContain('article raid 2026-01-02 1 ');
});
