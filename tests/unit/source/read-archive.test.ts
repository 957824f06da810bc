import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeFindings, readArchive } from '../../../src/source/read-archive.ts';
import { inShort } from '../../support/builders.ts';
import { articleWith, checkFile } from '../../support/check-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example/\n';
const PLACE = '---\nname: Iraq\n---\n';

test('each file becomes a record of its folder’s kind, in an order of its own', async () => {
  const root = await temporaryFolder({
    'archive.yaml': SETTINGS,
    'places/iraq.md': PLACE,
    'articles/2011/b.md': articleWith(),
    'articles/a.md': articleWith('id: first'),
    'tags/law/Sub.md': PLACE,
    'pages/about.md': '---\ntitle: About\n---\nUs.\n',
    'articles/2011/map.png': 'no image',
    'media/film.mp4': 'no film',
    '_notes/todo.md': 'Nothing here is read.',
    'articles/_unfinished.md': 'Nor here.',
    '.git/config': 'Nor here.',
  });
  const { records, media, findings, settings } = readArchive(root);
  expect(records.map(({ kind, path, id, bodyDigest }) => [kind, path, id, bodyDigest !== undefined])).toEqual([
    ['article', 'articles/2011/b.md', 'b', true],
    ['article', 'articles/a.md', 'first', true],
    ['page', 'pages/about.md', 'about', true],
    ['place', 'places/iraq.md', 'iraq', false],
    ['tag', 'tags/law/Sub.md', 'Sub', false],
  ]);
  expect(media).toEqual(['articles/2011/map.png', 'media/film.mp4']);
  expect(findings.map(inShort)).toEqual(['file-name tags/law/Sub.md']);
  expect(settings).toEqual({ title: 'The Archive', id: 'archive', allFeedFormats: false, url: 'https://archive.example', lang: 'en', languages: ['en'], timeZone: 'UTC', strict: false, perPage: 50 });
});

test('a folder that is not there is no empty archive', async () => {
  const root = await temporaryFolder();
  expect(() => readArchive(join(root, 'nothing'))).toThrow('ENOENT');
});

test('the body’s digest depends on the body only', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': articleWith(), 'articles/b.md': articleWith('summary: Other front matter.').replaceAll('\n', '\r\n') });
  const [a, b] = readArchive(root).records;
  expect(a?.bodyDigest).toBe(b?.bodyDigest);
});

describe('names and places of files', () => {
  test.each([
    ['articles/2011/Raid.md', ['1:1 file-name  The file’s name “Raid.md” becomes part of an address, and capitals in it look alike on some systems. | Rename it in lower case, with letters, digits and hyphens: camp-ashraf.md.']],
    ['articles/2011/the raid.md', ['1:1 file-name  The file’s name “the raid.md” becomes part of an address, and can’t. | Rename it in lower case, with letters, digits and hyphens: camp-ashraf.md.']],
    ['articles/2011/raid?.md', ['1:1 file-name  The file’s name “raid?.md” becomes part of an address, and can’t. | Rename it in lower case, with letters, digits and hyphens: camp-ashraf.md.']],
    ['articles/حمله-به-اشرف.md', []],
    ['articles/raid.MD', []],
    ['README.md', ['1:1 misplaced-file  “README.md” lies where nothing is read. | Move it into articles/, places/, organisations/, people/, events/, tags/, pages/ or media/, or start its name with an underscore.']],
    ['article/raid.md', ['1:1 misplaced-file  “article/raid.md” lies where nothing is read. | Move it into articles/, places/, organisations/, people/, events/, tags/, pages/ or media/, or start its name with an underscore.']],
  ])('%s', async (path, said) => {
    expect(await checkFile(articleWith(), path)).toEqual(said);
  });
});

describe('settings', () => {
  test('an archive without them', async () => {
    const root = await temporaryFolder({ 'places/iraq.md': PLACE });
    const { settings, findings } = readArchive(root);
    expect(settings).toBeUndefined();
    expect(findings.map(({ message, remedy }) => [message, remedy])).toEqual([['The archive has no archive.yaml.', 'Create it with at least three lines: title: …, id: … and url: https://…']]);
  });

  test('every key', async () => {
    const root = await temporaryFolder({ 'archive.yaml': `---\n${SETTINGS}lang: fa\nlanguages: [fa, en]\ntime-zone: europe/london\npublisher: {name: The Desk}\nlicence: {name: CC BY, url: "https://creativecommons.org/"}\nstrict: true\nper-page: 20\n` });
    expect(readArchive(root)).toMatchObject({ findings: [], settings: { lang: 'fa', languages: ['fa', 'en'], timeZone: 'Europe/London', publisher: { name: 'The Desk' }, licence: { name: 'CC BY', url: 'https://creativecommons.org/' }, strict: true, perPage: 20 } });
  });

  test('with a byte order mark and line ends of Windows', async () => {
    expect(await checkFile(`\uFEFF${SETTINGS.replaceAll('\n', '\r\n')}`, 'archive.yaml')).toEqual([]);
  });
});

describe('what is sure of a file with faults', () => {
  const sound = { title: 'A report', date: { day: '2011-04-08' }, status: 'published' };

  test.each([
    ['a sound key beside a faulty one', 'articles/a.md', articleWith('lang: en', 'status: hidden'), [{ ...sound, lang: 'en' }]],
    ['nothing that leans on a faulty key', 'articles/a.md', articleWith('places: true', 'tags: [law]', 'about: [law]'), [{ ...sound, tags: [{ ref: 'law' }] }]],
    ['nothing of an article without a day', 'articles/a.md', '---\ntitle: A\ndate: 2011\n---\nText.\n', []],
    ['nothing of an article that is no YAML', 'articles/a.md', '---\ntitle: A: B\ndate: 2011-04-08\n---\nText.\n', []],
    ['an entity’s id, where its name is faulty', 'places/iraq.md', '---\nname: [Iraq]\nkind: country\n---\n', [{ name: 'iraq', kind: 'country' }]],
    ['an entity’s id, where nothing can be read', 'places/iraq.md', '---\nname: "Iraq\n---\n', [{ name: 'iraq' }]],
    ['an entity’s name, where another is faulty', 'places/iraq.md', '---\nname: Iraq\nnames: [{nom: Irak}]\n---\n', [{ name: 'Iraq' }]],
    ['an entity’s names, where something else is faulty', 'places/iraq.md', '---\nname: Iraq\ncountry: Irak\n---\n', [{ name: 'Iraq' }]],
  ])('%s', async (_, path, file, data) => {
    const { records, unreadable } = readArchive(await temporaryFolder({ 'archive.yaml': SETTINGS, [path]: file }));
    expect(records.map((record) => record.data)).toEqual(data);
    expect(unreadable.map((listed) => listed.path)).toEqual(data.length === 0 ? [path] : []);
  });

  test.each([
    ['---\nname: "Iraq\n---\n', ['place']],
    ['---\nname: Iraq\nnames: [{nom: Irak}]\n---\n', ['place']],
    ['---\nnames: [Irak]\n---\n', ['place']],
    ['---\nname: Iraq\ncountry: Irak\n---\n', []],
  ])('whether a place may have names that nobody could read: %j', async (file, kinds) => {
    const { nameless } = readArchive(await temporaryFolder({ 'archive.yaml': SETTINGS, 'places/iraq.md': file }));
    expect([...nameless]).toEqual(kinds);
  });
});

test('a finding about a key that is not there points at the closest thing above', async () => {
  const root = await temporaryFolder({ 'archive.yaml': SETTINGS, 'articles/a.md': articleWith('people:', '  - {id: burt}') });
  const finding = { code: 'missing-key', severity: 'error', message: '', remedy: '' } as const;
  const placed = placeFindings(root, [
    { ...finding, where: { path: 'articles/a.md' as never, field: ['people', 0, 'as'] } },
    { ...finding, where: { path: 'articles/a.md' as never, field: ['summary'] } },
    { ...finding, where: { path: 'articles/a.md' as never } },
    { ...finding, where: { path: 'articles/a.md' as never, line: 9, column: 3 } },
  ]);
  expect(placed.map(({ where: { line, column } }) => [line, column])).toEqual([[5, 5], [1, 1], [1, 1], [9, 3]]);
});
