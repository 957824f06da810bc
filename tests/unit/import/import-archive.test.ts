import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/archive/day.ts';
import { help, parseImportArgs, run } from '../../../src/cli/commands/import.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const good = { id: 'raid', title: 'Raid', date: '2011-04-08', body: 'See [the vote](/2012/vote/).', lang: 'en', source_url: 'https://old.example/2011/raid/' };

interface Run {
  readonly code: number;
  readonly out: string;
  readonly into: string;
  readonly again: () => Promise<{ code: number; out: string }>;
}

/** Imports records (or lines as they are) into a new folder `Old Site`. */
async function importing(records: readonly (object | string)[], prepare?: (into: string) => void): Promise<Run> {
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  const cwd = await temporaryFolder({ 'records.jsonl': lines.join('\n') });
  const into = join(cwd, 'Old Site');
  mkdirSync(into);
  prepare?.(into);
  const again = async (): Promise<{ code: number; out: string }> => {
    const io = memoryIo({ cwd });
    const code = await run(['records.jsonl', '--into', 'Old Site'], io);
    return { code, out: io.written.out.join('\n') };
  };
  return { ...(await again()), into, again };
}

function reportOf(into: string): string {
  return readFileSync(join(into, '_import-report-records.txt'), 'utf8');
}

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.toSorted().map((path) => [path, `${statSync(join(folder, path)).mtimeMs} ${createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')}`]));
}

test('every record is written, or named with its line and the reason', async () => {
  const { code, out, into } = await importing([
    good,
    '{"id": "broken", ',
    { ...good, id: 'no-date', date: null },
    { ...good, id: 'no-title', title: '', body: '' },
    { ...good, id: 'no-text', body: ' ' },
    { ...good, id: 'leap', date: '2011-02-29' },
    '',
    { ...good, title: 'Again' },
    '[]',
    { ...good, id: 'vote', date: '2012-01-02', lang: 'sv', source_url: 'https://old.example/2012/vote/' },
  ]);
  expect(code).toBe(1);
  expect(out).toMatchInlineSnapshot(`
    "Wrote 2 articles; 7 left out.

      line 2  (no id)  left-out:bad-json  The line is no JSON: Expected double-quoted property name in JSON at position 17 (line 1 column 18)
      line 3  no-date  left-out:no-date  It has no date of publication.
      line 4  no-title  left-out:no-title  It has no title.
      line 5  no-text  left-out:empty-body  It has no text, and no summary that could stand in for it.
      line 6  leap  left-out:impossible-date  “2011-02-29” is no day of the calendar.
      line 8  raid  left-out:duplicate-id  Line 1 has the same id.
      line 9  (no id)  left-out:no-object  The line is JSON, but no object: {"id": …, "title": …}.

    7 remarks on what was changed, left behind or is doubtful: Old Site/_import-report-records.txt"
  `);
  expect(reportOf(into).replace(/(no JSON: ).*/, '$1…')).toMatchInlineSnapshot(`
    "Import of records.jsonl

    9 records: 2 articles; 7 left out.
    Relative links that lead to other articles of the archive: 2.

           1  left-out:bad-json
           1  left-out:duplicate-id
           1  left-out:empty-body
           1  left-out:impossible-date
           1  left-out:no-date
           1  left-out:no-object
           1  left-out:no-title

    line 2  (no id)  left-out:bad-json  The line is no JSON: …
    line 3  no-date  left-out:no-date  It has no date of publication.
    line 4  no-title  left-out:no-title  It has no title.
    line 5  no-text  left-out:empty-body  It has no text, and no summary that could stand in for it.
    line 6  leap  left-out:impossible-date  “2011-02-29” is no day of the calendar.
    line 8  raid  left-out:duplicate-id  Line 1 has the same id.
    line 9  (no id)  left-out:no-object  The line is JSON, but no object: {"id": …, "title": …}.
    "
  `);
  expect(readFileSync(join(into, 'articles/2011/raid.md'), 'utf8')).toContain('[the vote](../2012/vote.md)');
  expect(readFileSync(join(into, 'archive.yaml'), 'utf8')).toBe('title: Old Site\nid: old-site\nurl: https://archive.example\nlang: en\nlanguages: [en, sv]\n');
});

test('the archive passes check, whatever the bodies held', async () => {
  const bodies = ['![](i.png) [a]() <img src="x.png"> [^1]', 'Leave a Reply', '[a](x.md) {{< ref "y.md" >}} {% image "i.png" %}', 'a\u0000b\u0093', '<a href="http://[x]">y</a>', `${'> '.repeat(300)}x`, '# \n\n[x](#nowhere) [y](later.md)', '<script>x</script>'];
  const { into } = await importing([...bodies.map((body, index) => ({ ...good, id: `article-${index}`, body })), { ...good, id: 'later', date: '2030-01-01' }]);
  const { findings, built } = loadArchive({ root: into, cacheDir: join(into, '..', 'cache'), today: () => dayOf('2026-05-01') ?? expect.fail() });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(built?.archive.articles).toHaveLength(bodies.length - 2);
  expect(reportOf(into)).toContain('line 9  articles/2030/later.md  draft  Its date 2030-01-01 is still to come. It was written as a draft, which is not built.');
});

test('a second run changes nothing, and says so', async () => {
  const { into, again } = await importing([good, { ...good, id: 'Raid', body: '![](/x.png)' }, { ...good, id: 'broken', date: 'x' }]);
  const before = snapshot(into);
  expect(Object.keys(before)).toEqual(['_import-report-records.txt', '_imported.txt', 'archive.yaml', 'articles/2011/raid-2011-04-08.md', 'articles/2011/raid.md']);
  const { out } = await again();
  expect(out).toContain('Wrote 0 articles; 1 left out.\n2 articles were there already.');
  expect(snapshot(into)).toEqual(before);
});

test('an edited article is left alone, also where it was moved or renamed; one that was deleted stays away', async () => {
  const { into, again } = await importing([good, { ...good, id: 'moved' }, { ...good, id: 'renamed' }, { ...good, id: 'lost' }]);
  const article = readFileSync(join(into, 'articles/2011/raid.md'), 'utf8');
  rmAll(into, ['moved', 'renamed', 'lost']);
  mkdirSync(join(into, 'articles/2010'));
  writeFileSync(join(into, 'articles/2011/raid.md'), article.replace('Raid', 'The raid'));
  writeFileSync(join(into, 'articles/2010/moved.md'), article);
  writeFileSync(join(into, 'articles/2011/new-name.md'), article.replace('title:', 'id: renamed\ntitle:'));
  const { out, code } = await again();
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "Wrote 0 articles; 0 left out.
    1 article was there already.
    2 files with another text were left alone.
    1 file that was taken away since an earlier import stayed away.

      line 1  articles/2011/raid.md  file-differs  The file was there with another text, and was left alone.
      line 3  articles/2011/new-name.md  file-differs  The file was there with another text, and was left alone.
      line 4  articles/2011/lost.md  file-removed  The file was imported before, and is gone; it was not written again. Take its line out of _imported.txt to have it back.

    3 remarks on what was changed, left behind or is doubtful: Old Site/_import-report-records.txt"
  `);
  expect(reportOf(into)).toContain('line 1  articles/2011/raid.md  file-differs  ');
  expect(readdirSync(join(into, 'articles/2011')).toSorted()).toEqual(['new-name.md', 'raid.md']);
  expect(readFileSync(join(into, 'articles/2011/raid.md'), 'utf8')).toContain('The raid');
});

function rmAll(into: string, ids: readonly string[]): void {
  for (const id of ids) rmSync(join(into, 'articles/2011', `${id}.md`));
}

describe('hostile ids', () => {
  test('all stay inside the folder, each in a file of its own', async () => {
    const ids = ['../../escape', '/etc/passwd', 'a\0b', 'CON', '..', 'x'.repeat(3000), 'Same', 'same', 'SAME', 'sa\u0301me', '.hidden', '_hidden', 'C:\\x', '💥', '💣', '__proto__', 'constructor'];
    const { code, into } = await importing(ids.map((id) => ({ ...good, id })));
    expect(code).toBe(0);
    const files = readdirSync(join(into, 'articles/2011'));
    expect(files).toHaveLength(ids.length);
    for (const file of files) expect(file).toMatch(/^[a-z][a-zá0-9-]*\.md$/);
    expect(readdirSync(join(into, '..')).toSorted()).toEqual(['Old Site', 'records.jsonl']);
    expect(loadArchive({ root: into, cacheDir: join(into, '..', 'cache') }).findings.filter(({ code: finding }) => finding === 'duplicate-id')).toEqual([]);
  });

  test('a link that leads out of the folder is not followed', async () => {
    const outside = await temporaryFolder();
    const { code, into } = await importing([good], (folder) => symlinkSync(outside, join(folder, 'articles')));
    expect(code).toBe(1);
    expect(reportOf(into)).toContain('left-out:outside');
    expect(readdirSync(outside)).toEqual([]);
  });
});

test('an archive’s own settings stay, and its time zone counts', async () => {
  const { into } = await importing([{ ...good, date: '2026-05-02' }], (folder) => writeFileSync(join(folder, 'archive.yaml'), 'title: Mine\nid: mine\nurl: https://mine.example\ntime-zone: Pacific/Kiritimati\n'));
  expect(readFileSync(join(into, 'archive.yaml'), 'utf8')).toContain('title: Mine');
  expect(readFileSync(join(into, 'articles/2026/raid.md'), 'utf8')).not.toContain('draft');
});

test.each([[[]], [['a.jsonl', '--into', ' ']], [['a.jsonl', '--into', 'x', '--url', 'old.example']], [['a.jsonl', '--into', 'x', '--titel', 'X']]])('%j makes no sense', (args) => {
  expect(() => parseImportArgs(args)).toThrow();
});

test('a missing file, and a file in place of the folder, are said to be so', async () => {
  const cwd = await temporaryFolder({ 'records.jsonl': '', taken: '' });
  await expect(run(['other.jsonl', '--into', 'x'], memoryIo({ cwd }))).rejects.toThrow('There is no file or folder “other.jsonl”.');
  await expect(run(['records.jsonl', '--into', 'taken'], memoryIo({ cwd }))).rejects.toThrow('“taken” is a file; --into needs a folder.');
});

test('the help has an example', () => {
  expect(help).toContain('Example:  npm run import -- ');
});
