import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourcePath } from '../../../src/archive/model.ts';
import { runCommand } from '../../../src/cli/command.ts';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { readDesk } from '../../../src/desk/archive-texts.ts';
import type { DeskArchive } from '../../../src/desk/archive-texts.ts';
import { isEntityKind, planRename } from '../../../src/desk/rename.ts';
import { finishChanges, writeChanges } from '../../../src/desk/write-changes.ts';
import { plainLines, readArchive, readFileText } from '../../../src/source/read-archive.ts';
import { checkout } from '../../support/checkout.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';
const ARTICLE = `---
title: "Raid"   # the headline
date: 2011-04-08
places: [ashraf, 'iraq', Camp Ashraf]
about:
  - ashraf # mainly
claims: [{source: ashraf, says: killed, count: 3}]
---

See [the camp](../../places/ashraf.md#history), [its page](/places/ashraf/page/1/) and <a href='../../places/ashraf.md'>it</a>.

[ref]: <../../places/ashraf.md> "Ashraf"
`;
const FILES = {
  'content/archive.yaml': SETTINGS,
  'content/articles/2011/raid.md': ARTICLE,
  'content/articles/2011/other.md': '---\ntitle: Other\ndate: 2011-04-09\nplaces: [Camp Ashraf]\npeople: [ashraf]\ntranslation-of: raid\n---\n\nNo link to ashraf.\n',
  'content/places/ashraf.md': "---\nname: 'Camp Ashraf'\nwithin: iraq\n---\n\nSee [the raid](../articles/2011/raid.md).\n",
  'content/places/iraq.md': '---\r\nname: Iraq\r\n---\r\n\r\n[Camp](ashraf.md)\r\n',
  'content/people/ashraf.md': '---\nname: Ashraf\n---\n',
};

async function desk(command: 'rename' | 'merge', args: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const cwd = await temporaryFolder(files);
  const io = memoryIo({ cwd });
  const commands = { rename: () => import('../../../src/cli/commands/rename.ts'), merge: () => import('../../../src/cli/commands/merge.ts') };
  const code = await runCommand([command, ...args], io, commands);
  const read = (path: string): string => readFileSync(join(cwd, 'content', path), 'utf8');
  return { code, out: io.written.out.join('\n'), err: io.written.err.join('\n'), read, there: (path: string) => existsSync(join(cwd, 'content', path)), folder: join(cwd, 'content') };
}

describe('rename', () => {
  test('moves a place and mends what refers to it, and nothing else', async () => {
    const { code, read, there } = await desk('rename', ['place/ashraf', 'camp-ashraf']);
    expect([code, there('places/ashraf.md'), there('_changes')]).toEqual([0, false, false]);
    expect(read('places/camp-ashraf.md')).toBe("---\nname: 'Camp Ashraf'\naliases: [/places/ashraf/]\nwithin: iraq\n---\n\nSee [the raid](../articles/2011/raid.md).\n");
    expect(read('articles/2011/raid.md')).toBe(ARTICLE
      .replace('[ashraf, ', '[camp-ashraf, ').replace('- ashraf #', '- camp-ashraf #').replace('source: ashraf', 'source: ashraf')
      .replace('places/ashraf.md#history', 'places/camp-ashraf.md#history').replace('/places/ashraf/page/1/', '/places/camp-ashraf/page/1/')
      .replace("href='../../places/ashraf.md'", "href='../../places/camp-ashraf.md'").replace('<../../places/ashraf.md>', '<../../places/camp-ashraf.md>'));
    expect(read('articles/2011/other.md')).toBe(FILES['content/articles/2011/other.md']);
    expect(read('places/iraq.md')).toBe('---\r\nname: Iraq\r\n---\r\n\r\n[Camp](camp-ashraf.md)\r\n');
  });

  test('an article keeps its id, and its old address leads on', async () => {
    const { code, read } = await desk('rename', ['raid', 'raid-on-the-camp']);
    expect(code).toBe(0);
    expect(read('articles/2011/raid-on-the-camp.md')).toBe(ARTICLE.replace('---\n\nSee', 'aliases: [/2011/04/08/raid/]\nid: raid\n---\n\nSee').replace("claims: [{source: ashraf, says: killed, count: 3}]\naliases: [/2011/04/08/raid/]\nid: raid\n", "aliases: [/2011/04/08/raid/]\nid: raid\nclaims: [{source: ashraf, says: killed, count: 3}]\n"));
    expect(read('places/ashraf.md')).toContain('](../articles/2011/raid-on-the-camp.md)');
    expect(read('articles/2011/other.md')).toContain('translation-of: raid\n');
  });

  test.each<[string, ...string[]][][]>([
    [[['rename', 'place/ashraf', 'camp-ashraf']]], [[['rename', 'raid', 'raid-on-the-camp']]], [[['rename', 'person/ashraf', 'mr-ashraf']]], [[['merge', 'place/ashraf', 'iraq']]],
    [[['rename', 'place/ashraf', 'camp'], ['merge', 'place/camp', 'iraq'], ['rename', 'place/iraq', 'republic'], ['merge', 'place/republic', 'new-iraq'], ['rename', 'place/new-iraq', 'newest-iraq']]],
  ])('after %j every promise of the seal is kept', async (steps) => {
    const cwd = await temporaryFolder({ ...FILES, 'content/places/new-iraq.md': '---\nname: New Iraq\n---\n', 'content/places/ashraf.md': FILES['content/places/ashraf.md'].replace('within: iraq\n', ''), 'content/articles/2011/raid.md': ARTICLE.replace('#history', '').replace('page/1/', '') });
    const io = memoryIo({ cwd });
    const commands = { seal: () => import('../../../src/cli/commands/seal.ts'), rename: () => import('../../../src/cli/commands/rename.ts'), merge: () => import('../../../src/cli/commands/merge.ts'), check: () => import('../../../src/cli/commands/check.ts') };
    expect(await runCommand(['seal'], io, commands), io.written.out.join('\n')).toBe(0);
    for (const step of steps) {
      expect(await runCommand(step, io, commands), io.written.err.join('\n')).toBe(0);
      expect([await runCommand(['check'], io, commands), io.written.out.filter((line) => line.includes('error'))]).toEqual([0, []]);
    }
  });

  test('a trial lists and writes nothing', async () => {
    const { code, out, err, read } = await desk('rename', ['places/ashraf.md', 'camp', '--dry-run']);
    expect([code, err, read('articles/2011/raid.md')]).toEqual([0, '3 files would change. Nothing was written.', ARTICLE]);
    expect(out).toContain('content/places/ashraf.md\n  becomes places/camp.md\n  aliases: /places/ashraf/ leads on');
    expect(out).toContain('places[1]: ashraf → camp');
  });

  test.each([
    [['ashraf', 'camp'], 2, '“ashraf” is an id of person/ashraf (people/ashraf.md) and of place/ashraf (places/ashraf.md)'],
    [['place/ashraf', 'iraq'], 1, '“iraq” is the id of places/iraq.md already.'],
    [['place/nowhere', 'x'], 2, '“place/nowhere” is no id of this archive.'],
    [['iraq', '../x'], 2, '“../x” can’t be an id.'],
    [['iraq', 'Iraq2'], 2, '“Iraq2” can’t be an id.'],
    [['iraq', 'iraq'], 2, 'places/iraq.md is called that already.'],
    [['iraq'], 2, 'Give two ids'],
    [['iraq', 'camp-ashraf'], 1, 'articles/2011/raid.md: “Camp Ashraf” (places[3]) would mean this one'],
  ])('refuses %j', async (args, expected, words) => {
    const { code, err, read } = await desk('rename', args, { ...FILES, ...(args[1] === 'camp-ashraf' && { 'content/places/ashraf.md': '---\nname: Ashraf\n---\n' }) });
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
    expect(read('articles/2011/raid.md')).toBe(ARTICLE);
  });

  test.each([
    ['ends in one', '---\r\ntitle: X\r\ndate: 2011-04-08\r\n---\r\n\r\nSee [b](other.md).\r'],
    ['has one right below the front matter', '---\ntitle: X\ndate: 2011-04-08\n---\rSee [b](other.md).\n'],
  ])('mends links in a text that %s', async (_, text) => {
    const { code, read } = await desk('rename', ['article/other', 'another'], { ...FILES, 'content/articles/2011/stray.md': text });
    expect([code, read('articles/2011/stray.md')]).toEqual([0, text.replace('other.md', 'another.md')]);
  });

  test('refuses where a link stands in a file whose front matter can’t be edited', async () => {
    const old = '---\rtitle: X\rdate: 2011-04-08\r---\r\rSee [b](other.md).\r';
    const { code, err, read, there } = await desk('rename', ['article/other', 'another'], { ...FILES, 'content/articles/2011/old.md': old, 'content/articles/2011/unconcerned.md': old.replace('other.md', 'raid.md') });
    expect([code, err, read('articles/2011/old.md'), there('articles/2011/another.md')]).toEqual([1, expect.stringContaining('articles/2011/old.md can’t be edited in place: are its line ends those of an old Mac?'), old, false]);
    expect(err).not.toContain('unconcerned.md');
  });

  test('says which files it could not look into', async () => {
    const { code, err } = await desk('rename', ['iraq', 'irak'], { ...FILES, 'content/places/broken.md': '---\nname: [\n---\n' });
    expect([code, err]).toEqual([0, expect.stringContaining('Not looked into, because of faults that npm run check names: places/broken.md')]);
  });

  test('whatever entity of the demonstration archive is renamed, every name means what it meant', () => {
    const archive = readDesk(join(checkout, 'content'));
    if (archive === undefined) throw new Error('unreadable');
    const before = factsOf(archive);
    const entities = archive.files.filter(({ kind }) => isEntityKind(kind));
    for (const file of entities.filter((_, index) => index % 9 === 0)) {
      const changes = planRename(archive, file, 'zz-9');
      if ('refused' in changes) throw new Error(changes.refused);
      const [old, renamed] = [`"${file.kind}/${file.id}"`, `"${file.kind}/zz-9"`];
      expect(firstDifference(factsOf(archive, changes), before.map((fact) => fact.replaceAll(old, renamed)))).toBeUndefined();
    }
  });
});

/** What names lead to, a line for each article and each entity. */
function factsOf({ files, settings }: DeskArchive, changes: readonly { path: string; to?: string; text: string }[] = []): string[] {
  const records = files.map(({ record, kind, path }) => {
    const change = changes.find((other) => other.path === path);
    if (change === undefined) return record;
    const to = change.to ?? path;
    const read = readFileText({ kind, path: to as SourcePath }, plainLines(change.text)).record;
    if (read === undefined) throw new Error(`${to} is not sound`);
    return read;
  });
  const { archive, findings } = buildArchive({ records, settings });
  // A claim's own id, and what was written for who makes it, follow the id.
  const articles = archive.articles.map(({ path: _path, body: _body, claims, ...rest }) => ({ ...rest, claims: claims.map(({ id: _id, source, ...claim }) => ({ ...claim, by: source.entity ?? source.asWritten })) }));
  const entities = archive.entities.map(({ id: _id, path: _path, aliases: _aliases, body: _body, ...rest }) => links(rest));
  return [...articles.map(links), ...entities.toSorted(), ...findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)];
}

/** Without how names are written. */
function links(value: object): string {
  return JSON.stringify(value, (key, held: unknown) => (key === 'asWritten' ? undefined : held));
}

function firstDifference(actual: readonly string[], expected: readonly string[]): string | undefined {
  const [a, b] = [new Set(actual), new Set(expected)];
  return [...a].find((fact) => !b.has(fact)) ?? [...b].find((fact) => !a.has(fact));
}

describe('merge', () => {
  const TWO = { ...FILES, 'content/places/new-iraq.md': '---\nname: New Iraq\n---\n\n[Old](iraq.md)\n' };

  test('references and links follow; the merged file keeps its names', async () => {
    const { code, read, folder } = await desk('merge', ['iraq', 'new-iraq'], TWO);
    expect(code).toBe(0);
    expect(read('places/iraq.md')).toBe('---\r\nname: Iraq\r\nmerged-into: new-iraq\r\n---\r\n\r\n[Camp](ashraf.md)\r\n');
    expect(read('places/ashraf.md')).toContain('within: new-iraq\n');
    expect(read('articles/2011/raid.md')).toContain("[ashraf, 'new-iraq', Camp Ashraf]");
    expect(read('places/new-iraq.md')).toContain('[Old](new-iraq.md)');
    expect(readArchive(folder).findings).toEqual([]);
  });

  test('a name without a file becomes one of the names', async () => {
    const { code, read } = await desk('merge', ['place/irak', 'iraq'], { ...FILES, 'content/articles/2011/third.md': '---\ntitle: Third\ndate: 2011-04-10\nplaces: [Irak]\n---\n\nText.\n' });
    expect([code, read('places/iraq.md')]).toEqual([0, '---\r\nname: Iraq\r\nnames: [Irak]\r\naliases: [/places/irak/]\r\n---\r\n\r\n[Camp](ashraf.md)\r\n']);
  });

  test.each([
    [['place/ashraf', 'person/ashraf'], 1, 'are not of one kind'],
    [['iraq', 'iraq'], 1, 'can’t be merged into itself'],
    [['raid', 'other'], 1, 'only places, organisations, people, events and tags can be merged'],
    [['iraq', 'nowhere'], 2, '“place/nowhere” is no id of this archive.'],
  ])('refuses %j', async (args, expected, words) => {
    const { code, err } = await desk('merge', args);
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
  });
});

test('what an interrupted command had decided is done by the next; what it had not is dropped', async () => {
  const folder = await temporaryFolder({ 'a.md': 'a', 'b.md': 'b', '_changes.part/0': 'half', 'c/_keep': '' });
  expect(finishChanges(folder)).toBe(false);
  writeFileSync(join(folder, 'list.json'), '');
  mkdirSync(join(folder, '_changes'));
  writeFileSync(join(folder, '_changes/list.json'), JSON.stringify([{ from: 'a.md', to: 'a2.md' }, { from: 'b.md', to: 'b.md' }]));
  // The first was placed before the interruption, the second was not.
  cpSync(join(folder, 'a.md'), join(folder, 'a2.md'));
  writeFileSync(join(folder, '_changes/1'), 'new b');
  writeChanges(folder, [{ path: 'a2.md', text: 'newer a', notes: [] }]);
  expect(['a.md', 'a2.md', 'b.md', '_changes', '_changes.part'].map((name) => existsSync(join(folder, name)))).toEqual([false, true, true, false, false]);
  expect([readFileSync(join(folder, 'a2.md'), 'utf8'), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual(['newer a', 'new b']);
});
