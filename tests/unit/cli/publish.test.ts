import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amend, obstacleAt, publish, recoverPublication } from '../../../src/cli/publish.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const site = (name: string, text: string) => ({ [`${name}/index.html`]: text, [`${name}/404.html`]: '<meta name="generator" content="Dateline">' });

describe('a site may take the place of', () => {
  test.each([
    ['nothing', {}, undefined],
    ['a site', site('out', 'old'), undefined],
    ['somebody’s papers', { 'out/thesis.txt': 'ten years of work' }, 'holds something else than a site'],
    ['a project of the web', { 'out/index.html': '', 'out/src/main.ts': '' }, 'holds something else than a site'],
    ['a site made by hand', { 'out/index.html': '', 'out/404.html': '', 'out/poems.html': '' }, 'holds something else than a site'],
    ['a site in a repository', { ...site('out', 'old'), 'out/.git/HEAD': '' }, 'is a Git repository'],
    ['a file', { out: 'text' }, 'is a file'],
  ])('%s: %o', async (_, files, obstacle) => {
    const found = obstacleAt(join(await temporaryFolder(files), 'out'));
    expect(found).toEqual(obstacle && expect.stringContaining(obstacle));
  });

  test('a link that leads nowhere: no', async () => {
    const folder = await temporaryFolder();
    symlinkSync('gone', join(folder, 'out'));
    expect(obstacleAt(join(folder, 'out'))).toBe('is a link that leads nowhere');
  });
});

test('a finished site takes the place of the last one, and nothing else stays', async () => {
  const folder = await temporaryFolder({ ...site('work', 'new'), ...site('out', 'old'), 'out/gone/index.html': '' });
  publish(join(folder, 'work'), join(folder, 'out'));

  expect(readdirSync(folder)).toEqual(['out']);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['404.html', 'index.html']);
  expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toBe('new');
});

test('the first site makes the folders that it needs', async () => {
  const folder = await temporaryFolder(site('work', 'new'));
  publish(join(folder, 'work'), join(folder, 'a/b/out'));

  expect(readFileSync(join(folder, 'a/b/out/index.html'), 'utf8')).toBe('new');
});

describe('after a publication that broke off, the last good site is in its place', () => {
  test.each([
    ['before anything was moved', site('out', 'old')],
    ['once the new one stood beside it', { ...site('out', 'old'), ...site('out.building', 'new') }],
    ['between the two renames', { ...site('out.former', 'old'), ...site('out.building', 'new') }],
    ['before the last one was cleared away', { ...site('out', 'old'), ...site('out.former', 'older') }],
  ])('%s', async (_, files) => {
    const folder = await temporaryFolder(files);
    recoverPublication(join(folder, 'out'));

    expect(readdirSync(folder)).toEqual(['out']);
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toBe('old');
  });
});

describe('a site that changes in little', () => {
  const published = { 'out/index.html': 'old', 'out/404.html': '', 'out/gone/deep/index.html': 'gone', 'out/stays.html': 'stays' };
  const amendment = { put: ['new/index.html', 'index.html'], take: ['gone/deep/index.html'] };

  async function expectAmended(folder: string): Promise<void> {
    expect((await readdir(folder)).sort()).toEqual(['out']);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['404.html', 'index.html', 'new', 'stays.html']);
    expect(['index.html', 'new/index.html', 'stays.html'].map((path) => readFileSync(join(folder, 'out', path), 'utf8'))).toEqual(['new', 'new', 'stays']);
  }

  test('is changed file by file, and folders that become empty go', async () => {
    const folder = await temporaryFolder({ ...published, 'work/index.html': 'new', 'work/new/index.html': 'new' });
    amend(join(folder, 'work'), join(folder, 'out'), amendment);

    await expectAmended(folder);
  });

  test.each([
    ['before the first file', {}],
    ['between two files', { 'out/new/index.html': 'new' }],
    ['before it was cleared away', { 'out/new/index.html': 'new', 'out/index.html': 'new' }],
  ])('and that broke off %s is finished by the next command', async (_, done) => {
    const all = { 'out.building/index.html': 'new', 'out.building/new/index.html': 'new' };
    const waiting = Object.fromEntries(Object.entries(all).filter(([path]) => !(path.replace('out.building', 'out') in done)));
    const folder = await temporaryFolder({ ...published, ...waiting, ...done, 'out.amending.json': JSON.stringify(amendment) });
    recoverPublication(join(folder, 'out'));

    await expectAmended(folder);
  });

  test('or that broke off before it had begun, is as it was', async () => {
    const folder = await temporaryFolder({ ...published, 'out.building/index.html': 'new', 'out.amending.json.new': '{' });
    recoverPublication(join(folder, 'out'));

    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['out']);
  });
});
