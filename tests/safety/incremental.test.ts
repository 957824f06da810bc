/** What a build keeps of the last one must not be seen: after every change the site is the one a clean build makes. */
import { cpSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, contentOf, differencesOf, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Article {
  readonly [key: string]: unknown;
}

function writeArticle(archive: string, number: number, more: Article = {}, body = `It rained, report ${number}.`): void {
  const date = `2020-0${1 + (number % 3)}-${String(1 + (number % 28)).padStart(2, '0')}`;
  writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}`, date, places: ['bergen'], people: [`Witness ${number % 4}`], ...more }, body);
}

const settings = { title: 'Rain', id: 'rain', url: 'https://rain.example' };

/** What an editor does → how many files may change at most. */
const CHANGES: readonly (readonly [string, number, (archive: string) => void])[] = [
  ['adds an article', 60, (archive) => writeArticle(archive, 90, { date: '2020-03-30' })],
  ['edits a text', 30, (archive) => writeArticle(archive, 5, {}, 'It rained [again](rain-6.md).')],
  ['tags one anew, withdraws one, and deletes one', 120, (archive) => {
    writeArticle(archive, 7, { people: ['Somebody Else'], tags: ['floods'] });
    writeArticle(archive, 8, { status: 'withdrawn', withdrawn: { date: '2020-04-01', reason: 'It was another town.' } }, '');
    rmSync(join(archive, 'articles/rain-9.md'));
  }],
  ['renames a place and moves a file', 300, (archive) => {
    writeFileOf(archive, 'places/bergen.md', { name: 'Bjørgvin', names: [{ name: 'Bergen', kind: 'former' }] });
    renameSync(join(archive, 'articles/rain-10.md'), join(archive, 'articles/rain-ten.md'));
  }],
  ['has a folder where there was a file', 20, (archive) => writeArticle(archive, 11, { aliases: ['/old/rain.html/'] })],
  ['has a file there again', 20, (archive) => writeArticle(archive, 11, { aliases: ['/old/rain.html'] })],
  ['changes the settings', 1000, (archive) => writeFileOf(archive, 'archive.yaml', { ...settings, title: 'Rain and wind', 'per-page': 20 })],
];

/** The archive's, and those of what the article names; no other. */
const FEEDS_OF_ADDED = ['atom.xml', 'feed.json', 'feed.xml', 'feeds/added.xml', 'people/witness-2/feed.xml', 'places/bergen/feed.xml', 'places/bergen/feed/1.xml'];

test('a build that keeps what it can gives the site of a clean build, byte for byte', async () => {
  const folder = await temporaryFolder();
  const [archive, out] = [join(folder, 'archive'), join(folder, 'site')];
  onTestFinished(() => forgetBuilds(archive));
  writeFileOf(archive, 'archive.yaml', settings);
  writeFileOf(archive, 'places/bergen.md', { name: 'Bergen' });
  for (let number = 1; number <= 40; number += 1) writeArticle(archive, number);
  writeArticle(archive, 11, { aliases: ['/old/rain.html'] });
  // With the first correction every page's foot leads to the list of them.
  writeArticle(archive, 3, { corrections: [{ date: '2020-03-01', note: 'It rained in the evening.' }] });
  expect((await buildSite({ archive, out })).code).toBe(0);

  for (const [what, most, change] of CHANGES) {
    const before = contentOf(out);
    const untouched = statSync(join(out, '2020/02/02/rain-1/index.html')).mtimeMs;
    change(archive);
    const lists = join(folder, 'changes');
    const { code, output } = await buildSite({ archive, out, args: ['--changes', lists] });
    expect(code, output).toBe(0);
    const now = contentOf(out);

    const upload = readFileSync(join(lists, 'upload.txt'), 'utf8').split('\n').filter(Boolean);
    const gone = readFileSync(join(lists, 'delete.txt'), 'utf8').split('\n').filter(Boolean);
    expect([...upload, ...gone].sort(), what).toEqual(differencesOf(before, now));
    // The search keeps what is recent in one piece.
    expect(upload.filter((path) => !path.startsWith('search/')).length, what).toBeLessThan(most);
    if (what === 'adds an article') expect(upload.filter((path) => /feed|atom/.test(path))).toEqual(FEEDS_OF_ADDED);
    expect(gone.every((path) => !now.has(path)), what).toBe(true);
    if (!upload.includes('2020/02/02/rain-1/index.html')) expect(statSync(join(out, '2020/02/02/rain-1/index.html')).mtimeMs).toBe(untouched);

    // The same archive under another name: nothing of it is kept.
    const copy = join(folder, 'copy');
    cpSync(archive, copy, { recursive: true });
    const clean = await buildSite({ archive: copy, out: join(folder, 'clean'), args: ['--force'] });
    expect(clean.code, clean.output).toBe(0);
    expect(differencesOf(contentOf(join(folder, 'clean')), now), what).toEqual([]);
    forgetBuilds(copy);
    rmSync(copy, { recursive: true });
  }

  const again = await buildSite({ archive, out });
  expect(again.output).toContain('0 files added, 0 changed, 0 removed');
});
