import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { modelsOf } from '../../support/models.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';
const article = (text: string, ...lines: readonly string[]): string => ['---', 'title: A report', 'date: 2011-04-08', ...lines, '---', text].join('\n');

async function load(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder(Object.fromEntries(Object.entries({ 'archive.yaml': SETTINGS, ...files }).map(([path, content]) => [`content/${path}`, content])));
  return { folder, load: () => loadArchive({ root: join(folder, 'content'), cacheDir: join(folder, 'cache') }) };
}

const inShort = ({ findings }: ReturnType<typeof loadArchive>): string[] => findings.map(({ code, where }) => `${where.path}:${where.line}:${where.column} ${code}`);

test('lines of a text are counted in its file', async () => {
  const { load: loaded } = await load({ 'articles/a.md': article('\nText.\n\nSee [it](gone.md).\n', 'summary: x') });
  expect(inShort(loaded())).toEqual(['articles/a.md:9:5 broken-link']);
});

test('a text whose rendering is kept is judged as it was', async () => {
  const { load: loaded } = await load({ 'articles/a.md': article('Leave a Reply\n\n![](gone.png)\n'), 'articles/b.md': article('See [it](a.md#nowhere), [it](/nowhere/).') });
  const [first, second] = [loaded(), loaded()];
  expect(inShort(second)).toEqual(inShort(first));
  expect(inShort(first).length).toBeGreaterThanOrEqual(4);
});

test('the pages of the plan can be asked for later', async () => {
  const { load: loaded } = await load({ 'articles/a.md': article('See [the camp](../places/camp.md).', 'places: [camp]'), 'places/camp.md': '---\nname: Camp\n---\nA [report](../articles/a.md).\n' });
  const { built } = loaded();
  expect(built && modelsOf(built.plan)).toMatchObject({
    'article /2011/04/08/a/': { bodyLinks: { 'places/camp.md': '/places/camp/' } },
    'entity /places/camp/': { bodyLinks: { 'articles/a.md': '/2011/04/08/a/' } },
  });
});

test('each file is counted as it is read', async () => {
  const { folder } = await load({ 'articles/a.md': article('Text.'), 'articles/b.md': 'nothing', 'places/camp.md': '---\nname: Camp\n---\n' });
  const seen: [number, number][] = [];
  loadArchive({ root: join(folder, 'content'), cacheDir: join(folder, 'cache'), progress: (done, total) => seen.push([done, total]) });
  expect(seen).toEqual([[1, 3], [2, 3], [3, 3]]);
});

test('findings stand in the order of files and lines', async () => {
  const { load: loaded } = await load({ 'articles/b.md': article('[x](gone.md) [y](gone.md)', 'sumary: x'), 'articles/a.md': article('', 'tgas: x', 'people: [Somebody]'), 'README.md': '' });
  expect(inShort(loaded())).toEqual(['README.md:1:1 misplaced-file', 'articles/a.md:1:1 empty-body', 'articles/a.md:4:1 unknown-key', 'articles/a.md:5:10 unlisted-name', 'articles/b.md:4:1 unknown-key', 'articles/b.md:6:1 broken-link', 'articles/b.md:6:14 broken-link']);
});

describe('one faulty file does not make others look faulty', () => {
  const others = {
    'articles/a.md': article('See [it](b.md) and [the camp](../places/camp.md).', 'places: [Camp, Old Camp]', 'about: [camp]', 'translation-of: b'),
    'places/gate.md': '---\nname: Gate\nwithin: camp\n---\n',
  };
  const camp = '---\nname: Camp\nnames: [Old Camp]\n---\n';

  test.each([
    ['no YAML', { 'articles/b.md': '---\ntitle: A: B\n---\n', 'places/camp.md': camp }, ['articles/b.md yaml-syntax']],
    ['no date', { 'articles/b.md': '---\ntitle: A\n---\nText.', 'places/camp.md': camp }, ['articles/b.md missing-key']],
    ['no UTF-8', { 'articles/b.md': new Uint8Array([0xff]), 'places/camp.md': camp }, ['articles/b.md not-utf8']],
    ['a place that is no YAML', { 'articles/b.md': article('Text.'), 'places/camp.md': '---\nname: "Camp\n---\n' }, ['places/camp.md yaml-syntax']],
    ['a place without a name', { 'articles/b.md': article('Text.'), 'places/camp.md': '---\nnames: [Old Camp]\n---\n' }, ['places/camp.md missing-key']],
    ['a place with a faulty name', { 'articles/b.md': article('Text.'), 'places/camp.md': '---\nname: Camp\nnames: [Old Camp, {nam: x}]\n---\n' }, ['places/camp.md unknown-key']],
  ])('%s', async (_, files, said) => {
    const { load: loaded } = await load({ ...others, ...files });
    expect(loaded().findings.map(({ where, code }) => `${where.path} ${code}`)).toEqual(said);
  });
});

describe('images', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';
  test('have the size that their file says', async () => {
    const { load: loaded } = await load({ 'articles/a.md': article('![A gate](gate.svg)'), 'articles/gate.svg': svg });
    const { built, findings } = loaded();
    expect(findings).toEqual([]);
    expect(built && modelsOf(built.plan)['article /2011/04/08/a/']).toMatchObject({ bodyImages: { 'articles/gate.svg': { width: 40, height: 30 } } });
  });

  test.each([['gate.svg', 'no image'], ['gate.txt', 'a text'], ['../places/camp.md', '']])('%s that is none', async (target, content) => {
    const { load: loaded } = await load({ 'articles/a.md': article(`![A gate](${target})`), 'places/camp.md': '---\nname: Camp\n---\n', ...(content !== '' && { [`articles/${target}`]: content }) });
    expect(loaded().findings.map(({ code, message }) => [code, message])).toEqual([['broken-image', expect.stringContaining('is no image that can be read')]]);
  });
});

test('notes can be left out, and are counted', async () => {
  const { folder } = await load({ 'articles/a.md': article('Text. [Nowhere](b.md)', 'places: [Atlantis]') });
  const loaded = loadArchive({ root: join(folder, 'content'), cacheDir: join(folder, 'cache'), withNotes: false });
  expect([inShort(loaded).map((line) => line.split(' ')[1]), loaded.untold]).toEqual([['broken-link'], 1]);
});
