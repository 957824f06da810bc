import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/archive/day.ts';
import { entityKey } from '../../../src/archive/model.ts';
import { runCommand } from '../../../src/cli/command.ts';
import { NameFinder, withoutAddresses } from '../../../src/archive/name-finder.ts';
import { nearPairs, sampleOf } from '../../../src/desk/near-articles.ts';
import { relativeDates } from '../../../src/desk/relative-dates.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { checkout } from '../../support/checkout.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const NAMES = ['Amnesty International', 'Amnesty', 'US', 'Iraq', 'Turkey', 'العراق', 'بغداد', 'سازمان ملل', 'عفو بین‌الملل', 'Åland', 'C++ Group', 'Ban Ki-moon', 'the Hague', 'May'];

function found(text: string, lang = 'en'): string[] {
  const finder = new NameFinder();
  for (const name of NAMES) finder.add(name, entityKey('organisation', name));
  return finder.find(text, lang).map(({ text: written, start }) => `${written}@${start}`);
}

describe('names in a text', () => {
  test.each([
    ['Amnesty International said, and Amnesty said.', ['Amnesty International@0', 'Amnesty@32']],
    ['Iraqi forces, iraq, Iraq’s army and Iraq.', ['Iraq@20', 'Iraq@36']],
    ['they told us; the US agreed, and may in May.', ['US@18', 'May@40']],
    ['a turkey in Turkey', ['Turkey@12']],
    ['AMNESTY\nINTERNATIONAL', ['AMNESTY INTERNATIONAL@0']],
    ['På Åland och Åländska', ['Åland@3']],
    ['Ban Ki-moon, and Ban Ki moon', ['Ban Ki-moon@0', 'Ban Ki moon@17']],
    ['In The Hague', ['The Hague@3']],
    ['Amnesty-International and UNAmnesty', ['Amnesty-International@0']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    ['ar', 'وبغداد والعراق للعراق بغدادي', ['وبغداد@0', 'والعراق@7', 'للعراق@15']],
    ['fa', 'سازمان ملل و عفو بین‌الملل و عفو بین الملل، بغدادی', ['سازمان ملل@0', 'عفو بین‌الملل@13', 'عفو بین الملل@29']],
    ['fa', 'وبغداد', []],
  ])('%s: %j', (lang, text, expected) => expect(found(text, lang)).toEqual(expected));

  test('an address holds none', () => {
    expect(found(withoutAddresses('[a report](https://x.example/Amnesty) <https://Amnesty.example> https://y.example/Amnesty Amnesty'))).toEqual(['Amnesty@90']);
  });
});

describe('days that are meant', () => {
  // A Sunday.
  const FILED = '2011-04-10' as Day;
  test.each([
    ['en', 'It began on Friday, and on Sunday ended. Fridays are free.', ['on Friday 2011-04-08', 'on Sunday 2011-04-10']],
    ['en', 'On Friday, 8 April 2011, and on Friday 8 April', []],
    ['en', 'yesterday', ['yesterday 2011-04-09']],
    ['sv', 'I fredags kom de, och på lördagen gick de. Fredag är en dag.', ['I fredags 2011-04-08', 'på lördagen 2011-04-09']],
    ['fa', 'روز جمعه آمدند و پنجشنبه رفتند', ['جمعه 2011-04-08', 'پنجشنبه 2011-04-07']],
    ['ar', 'يوم الجمعة وأمس', ['الجمعة 2011-04-08']],
    ['ja', 'on Friday', []],
  ])('%s: %j', (lang, text, expected) => {
    expect(relativeDates(text, lang, FILED).map(({ text: written, day }) => `${written} ${day}`)).toEqual(expected);
  });
});

test('texts that are nearly one are paired, others are not', () => {
  const words = Array.from({ length: 200 }, (_, index) => `word${index * 7919 % 1000}`);
  const texts = [words.join(' '), Array.from({ length: 200 }, (_, index) => `other${index}`).join(' '), [...words.slice(0, 150), 'something', ...words.slice(150)].join(' '), 'short', 'short'];
  expect(nearPairs(texts.map(sampleOf))).toEqual([[0, 2]]);
});

const FILES = {
  'content/archive.yaml': 'title: The Archive\nid: archive\nurl: https://archive.example\n',
  'content/articles/2011/raid.md': '---\ntitle: "Raid"   # quoted\ndate: 2011-04-08\nplaces: [camp]\n# who\norganisations:\n  - UN # first\n---\n\nAmnesty International and Burt spoke of Iraq, Iraq and the Camp.\nOn Thursday, Burt left.\n',
  'content/places/camp.md': '---\nname: The Camp\nwithin: diyala\n---\n',
  'content/places/diyala.md': '---\nname: Diyala\n---\n',
  'content/places/iraq.md': '---\nname: Iraq\nsame-as: {wikidata: Q796}\n---\n',
  'content/places/republic-of-iraq.md': '---\nname: Republic of Iraq\nsame-as: {wikidata: Q796}\n---\n',
  'content/organisations/amnesty.md': '---\nname: Amnesty International\n---\n',
  'content/organisations/un.md': '---\nname: UN\n---\n',
  'content/people/alistair-burt.md': '---\nname: Alistair Burt\nnames: [Burt]\n---\n',
  'content/people/alistair-burtt.md': '---\nname: Alistair Burtt\n---\n',
};

async function check(...args: string[]) {
  const cwd = await temporaryFolder(FILES);
  const io = memoryIo({ cwd });
  const code = await runCommand(['check', ...args], io, { check: () => import('../../../src/cli/commands/check.ts') });
  return { code, out: io.written.out.join('\n'), raid: readFileSync(join(cwd, 'content/articles/2011/raid.md'), 'utf8') };
}

test('check says nothing of it unless asked', async () => {
  expect((await check()).out).not.toContain('name-in-text');
});

test('check --suggest names what is missing, by line, and writes nothing', async () => {
  const { code, out, raid } = await check('--suggest');
  expect([code, raid]).toEqual([0, FILES['content/articles/2011/raid.md']]);
  expect(out).toContain('content/articles/2011/raid.md:10:1  note  name-in-text\n  “Iraq” ×2, not listed.\n  If the article is about it or mentions it, add iraq to places.');
  expect(out).toContain('“Burt” ×2, not listed.\n  If the article is about it or mentions it, add Burt to people.');
  expect(out).toContain('raid.md:11:1  note  relative-date\n  “On Thursday” is 2011-04-07');
  expect(out).toContain('“Republic of Iraq” (place/republic-of-iraq) and “Iraq” (place/iraq) are both wikidata Q796.');
  expect(out).toContain('“Alistair Burtt” (person/alistair-burtt) and “Alistair Burt” (person/alistair-burt) have nearly one name.\n  If they are one:  npm run merge -- person/alistair-burt alistair-burtt');
  expect(out).not.toMatch(/Camp”|Diyala”/);
});

test('names without a file stand twice, too: the one used more gets a file first; two countries are two', async () => {
  const article = (title: string, tags: string): string => `---\ntitle: ${title}\ndate: 2011-04-08\ntags: [${tags}]\nplaces: [Iceland, Ireland]\n---\n\nText of ${title}.\n`;
  const cwd = await temporaryFolder({ 'content/archive.yaml': 'title: T\nid: t\nurl: https://t.example\n', 'content/articles/a.md': article('A', 'Business and economy'), 'content/articles/b.md': article('B', 'Business and economy'), 'content/articles/c.md': article('C', 'Business and econony') });
  const io = memoryIo({ cwd });
  await runCommand(['check', '--suggest'], io, { check: () => import('../../../src/cli/commands/check.ts') });
  const out = io.written.out.join('\n');
  expect(out).toContain('content/articles/c.md:1:1  note  near-duplicate-name');
  expect(out).toContain('have nearly one name.\n  If they are one:  npm run new -- tag "Business and economy", and then  npm run merge -- tag/business-and-econony business-and-economy');
  expect(out).not.toMatch(/“Iceland”.*nearly/);
});

test('--fix adds the sure ones, and leaves everything else as it was', async () => {
  const { raid } = await check('--suggest', '--fix');
  expect(raid).toBe(FILES['content/articles/2011/raid.md'].replace('[camp]', '[camp, iraq]').replace('  - UN # first\n', '  - UN # first\n  - amnesty\npeople: [Burt]\n'));
});

test('what --fix adds to the demonstration is sound, all else is as it was, and a second run has nothing to add', async () => {
  const cwd = await temporaryFolder();
  cpSync(join(checkout, 'content'), join(cwd, 'content'), { recursive: true });
  const texts = () => new Map(readdirSync(join(cwd, 'content'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => [path, readFileSync(join(cwd, 'content', path), 'utf8')]));
  const before = texts();
  const fix = () => runCommand(['check', '--suggest', '--fix'], memoryIo({ cwd }), { check: () => import('../../../src/cli/commands/check.ts') });
  expect(await fix()).toBe(0);
  const after = texts();
  const changed = [...after].filter(([path, text]) => text !== before.get(path));
  expect(changed.length).toBeGreaterThan(0);
  for (const [path, text] of changed) {
    // Only lists of names grew.
    const [was, is] = [(before.get(path) ?? '').split('\n'), text.split('\n')];
    expect(is.filter((line) => !was.includes(line)).every((line) => /^(?:places|organisations|people|events): \[|^ {2}- /.test(line)), path).toBe(true);
    expect(was.filter((line) => !is.includes(line)).every((line) => is.some((longer) => longer.startsWith(line.replace(/\]$/, '')))), path).toBe(true);
  }
  expect(loadArchive({ root: join(cwd, 'content'), cacheDir: join(cwd, 'cache') }).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  await fix();
  expect(texts()).toEqual(after);
});

test('--fix --dry-run writes nothing; --fix alone makes no sense', async () => {
  const trial = await check('--suggest', '--fix', '--dry-run');
  expect([trial.raid, trial.out]).toEqual([FILES['content/articles/2011/raid.md'], expect.stringContaining('content/articles/2011/raid.md\n  organisations: amnesty (×1)')]);
  expect((await check('--fix')).code).toBe(2);
});
