import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../src/cli/command.ts';
import { readArchive } from '../../../../src/source/read-archive.ts';
import { memoryIo } from '../../../support/memory-io.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\ntime-zone: Pacific/Kiritimati\n';

async function newFile(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const cwd = await temporaryFolder({ 'content/archive.yaml': SETTINGS, ...files });
  const io = memoryIo({ cwd });
  const code = await runCommand(['new', ...args], io, { new: () => import('../../../../src/cli/commands/new.ts') });
  return { code, out: io.written.out.join('\n'), err: io.written.err.join('\n'), content: join(cwd, 'content') };
}

describe('writes', () => {
  test.each([
    [['Iraqi forces raid Camp Ashraf', '--date', '2011-04-08'], 'articles/2011/iraqi-forces-raid-camp-ashraf.md', { title: 'Iraqi forces raid Camp Ashraf', date: { day: '2011-04-08' }, status: 'draft' }],
    [['article', 'Raid: “32 dead” – #1'], 'articles/2026/raid-32-dead-1.md', { title: 'Raid: “32 dead” – #1', date: { day: '2026-05-02' } }],
    [['حمله به اردوگاه اشرف', '--lang', 'fa'], 'articles/2026/hmlh-bh-ardwgah-ashrf.md', { lang: 'fa' }],
    [['Räksmörgås på Åland'], 'articles/2026/raksmorgas-pa-aland.md', {}],
    [['Россия и Украина'], 'articles/2026/rossiya-i-ukraina.md', {}],
    [['Raid', '--place', 'Camp Ashraf', '--place', 'a, b', '--person', 'Ana', '--author', 'Desk', '--dateline', 'London', '--summary', 'Two: sentences.'], 'articles/2026/raid.md', { places: [{ ref: 'Camp Ashraf' }, { ref: 'a, b' }], people: [{ ref: 'Ana' }], authors: ['Desk'], dateline: { text: 'London' }, summary: 'Two: sentences.' }],
    [['event', 'The raid', '--date', '2009-07-28/2009-07-29', '--place', 'Camp Ashraf'], 'events/the-raid.md', { name: 'The raid', date: { edtf: '2009-07-28/2009-07-29' }, place: 'Camp Ashraf' }],
    [['place'], 'articles/2026/place.md', { title: 'place' }],
    [['حمله به اشرف', '--lang', 'fa', '--slug', 'hamleh'], 'articles/2026/hamleh.md', { title: 'حمله به اشرف', lang: 'fa' }],
    [['true', '--date', '2011-04-08'], 'articles/2011/true.md', { title: 'true' }],
    [['x'.repeat(200), '--slug', 'long'], 'articles/2026/long.md', { title: 'x'.repeat(200) }],
    [['person', 'Alistair Burt'], 'people/alistair-burt.md', { name: 'Alistair Burt' }],
    [['tag', 'C++', '--slug', 'c-plus-plus'], 'tags/c-plus-plus.md', { name: 'C++' }],
    [['organisation', 'People’s Mojahedin: a "front"'], 'organisations/peoples-mojahedin-a-front.md', { name: 'People’s Mojahedin: a "front"' }],
  ])('%j', async (args, path, data) => {
    const { code, out, content } = await newFile(args);
    expect([code, out]).toEqual([0, `Wrote content/${path}`]);
    const { records, findings } = readArchive(content);
    expect(findings).toEqual([]);
    expect(records).toMatchObject([{ path, data }]);
  });
});

test('a headline stays on one line', async () => {
  const { content } = await newFile(['A headline of so many words that a machine would like to break it into lines of eighty letters', '--slug', 'long']);
  expect(readFileSync(join(content, 'articles/2026/long.md'), 'utf8')).toContain('\ntitle: A headline of so many words that a machine would like to break it into lines of eighty letters\n');
});

test('overwrites nothing', async () => {
  const { code, err, content } = await newFile(['place', 'Iraq'], { 'content/places/iraq.md': 'precious' });
  expect([code, err, readFileSync(join(content, 'places/iraq.md'), 'utf8')]).toEqual([1, 'content/places/iraq.md exists already. Nothing was written.', 'precious']);
});

describe('refuses', () => {
  test.each([
    [[], 'Give one headline, in quotation marks'],
    [[''], 'Give one headline, in quotation marks'],
    [['place', ' '], 'Give one headline, in quotation marks'],
    [['Iraqi', 'forces', 'raid'], 'Give one headline, in quotation marks'],
    [['village', 'Ashraf'], '“village” is no kind; it is one of place, organisation, person, event, tag.'],
    [['A', '--date', '2011-02-30'], '--date 2011-02-30 is no day'],
    [['A', '--lang', 'English language'], '--lang English language is no language tag'],
  ])('%j', async (args, words) => {
    const { code, err, content } = await newFile(args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(readArchive(content).records).toEqual([]);
  });
});

test('the text may come from a file, and what it names is said', async () => {
  const { code, content, err } = await newFile(['Raid', '--body', 'raid.txt'], { 'raid.txt': '\uFEFFAmnesty spoke.\r\n\r\nAmnesty left.\r\n', 'content/organisations/amnesty.md': '---\nname: Amnesty\n---\n' });
  expect(code).toBe(0);
  expect(readFileSync(join(content, 'articles/2026/raid.md'), 'utf8')).toMatch(/\n---\n\nAmnesty spoke\.\n\nAmnesty left\.\n$/);
  expect(err).toContain('The text names:\n  organisations: amnesty (“Amnesty” ×2)');
});

test('a name that is listed already is not listed twice', async () => {
  const { code, err } = await newFile(['organisation', 'mek'], { 'content/organisations/pmoi.md': '---\nname: PMOI\nnames: [MEK]\n---\n' });
  expect([code, err]).toEqual([1, '“mek” is a name of content/organisations/pmoi.md already; another of that name needs --slug. Nothing was written.']);
});

test('asks for everything at a terminal', async () => {
  const cwd = await temporaryFolder({ 'content/archive.yaml': SETTINGS });
  const answers: Readonly<Record<string, string>> = { 'Headline: ': 'Raid', 'Places, parted by semicolons: ': 'Camp Ashraf; Iraq' };
  const io = memoryIo({ cwd, isTTY: true, ask: (question) => Promise.resolve(answers[question] ?? '') });
  expect(await runCommand(['new'], io, { new: () => import('../../../../src/cli/commands/new.ts') })).toBe(0);
  expect(readFileSync(join(cwd, 'content/articles/2026/raid.md'), 'utf8')).toContain('title: Raid\ndate: 2026-05-02\n');
  expect(readArchive(join(cwd, 'content')).records).toMatchObject([{ data: { places: [{ ref: 'Camp Ashraf' }, { ref: 'Iraq' }] } }]);
});

test('--edit opens the editor that is set, options and all', async () => {
  const cwd = await temporaryFolder({ 'content/archive.yaml': SETTINGS });
  const io = memoryIo({ cwd, env: { EDITOR: 'sed -i s/draft/withdrawn/' } });
  expect(await runCommand(['new', 'Raid', '--edit'], io, { new: () => import('../../../../src/cli/commands/new.ts') })).toBe(0);
  expect(readFileSync(join(cwd, 'content/articles/2026/raid.md'), 'utf8')).toContain('status: withdrawn #');
});
