import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayPublish, publish, recoverPublication } from '../../../src/cli/publish.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const site = (name: string, text: string) => ({ [`${name}/index.html`]: text, [`${name}/404.html`]: '' });

describe('a site may take the place of', () => {
  test.each([
    ['nothing', {}, true],
    ['a site', site('out', 'old'), true],
    ['somebody’s papers', { 'out/thesis.txt': 'ten years of work' }, false],
    ['a project of the web', { 'out/index.html': '', 'out/src/main.ts': '' }, false],
    ['a file', { out: 'text' }, false],
  ])('%s: %o', async (_, files, expected) => {
    expect(mayPublish(join(await temporaryFolder(files), 'out'))).toBe(expected);
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
