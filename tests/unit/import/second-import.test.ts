import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/commands/import.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Imports into `archive`, and gives what was said and all that lies there after. */
async function importing(cwd: string, ...args: readonly string[]): Promise<{ out: string; code: number; files: Record<string, string> }> {
  const io = memoryIo({ cwd });
  const code = await run([...args, '--into', 'archive'], io);
  return { out: io.written.out.join('\n'), code, files: filesOf(join(cwd, 'archive')) };
}

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.toSorted().map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

function pathsOf(files: Record<string, string>, folder: string): string[] {
  return Object.keys(files).filter((path) => path.startsWith(folder));
}

describe('a file written by hand', () => {
  const given = { 'w.jsonl': JSON.stringify({ id: 'w', slug: 'weather', title: 'Weather', date: '2014-03-30', body: 'A wholly different storm.' }) };
  const byHand = (date: string): string => `---\ntitle: Weather\ndate: ${date}\n---\n\nMine.\n`;

  test('that has the name of an article of another day leaves it another name', async () => {
    const cwd = await temporaryFolder({ ...given, 'archive/articles/2011/weather.md': byHand('2011-01-02') });
    const { code, files } = await importing(cwd, 'w.jsonl');
    expect(code).toBe(0);
    expect(files['articles/2011/weather.md']).toContain('Mine.');
    expect(files['articles/2014/weather-2014-03-30.md']).toContain('A wholly different storm.');
    expect((await importing(cwd, 'w.jsonl')).files).toEqual(files);
  });

  test('that has its day too stays, and the article is named as left out', async () => {
    const cwd = await temporaryFolder({ ...given, 'archive/articles/2014/weather.md': byHand('2014-03-30T10:00:00+01:00') });
    const { code, out, files } = await importing(cwd, 'w.jsonl');
    expect(code).toBe(1);
    expect(out).toContain('Wrote 0 articles; 1 left out.');
    expect(out).toContain('line 1  w  left-out:file-differs  articles/2014/weather.md was there before any import, with another text, and was left alone. If it is another article, rename that file and import again.');
    expect(pathsOf(files, 'articles')).toEqual(['articles/2014/weather.md']);
    expect((await importing(cwd, 'w.jsonl')).files).toEqual(files);
  });
});

describe('two pictures of one name', () => {
  const png = (more: string): Buffer => Buffer.concat([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'), Buffer.from(more)]);
  const post = (title: string): string => `---\ntitle: ${title}\n---\n![A photo](/assets/img/photo.png)\n`;
  const given = { 'red/_posts/2014-01-02-red.md': post('Red'), 'red/assets/img/photo.png': png('red'), 'blue/_posts/2014-01-03-blue.md': post('Blue'), 'blue/assets/img/photo.png': png('blue') };

  /** Both imported, with what lies in the archive then. */
  async function both(): Promise<{ cwd: string; files: Record<string, string>; blue: string }> {
    const cwd = await temporaryFolder(given);
    await importing(cwd, 'red');
    const { files } = await importing(cwd, 'blue');
    return { cwd, files, blue: pathsOf(files, 'media').find((path) => path !== 'media/img/photo.png') ?? expect.fail() };
  }

  test('are two: each article shows its own, however often they are imported', async () => {
    const { cwd, files, blue } = await both();
    expect(files['media/img/photo.png']).toMatch(/red$/);
    expect(files[blue]).toMatch(/blue$/);
    expect(files['articles/2014/red.md']).toContain('](../../media/img/photo.png)');
    expect(files['articles/2014/blue.md']).toContain(`](../../${blue})`);
    for (const name of ['blue', 'red']) expect(filesBut((await importing(cwd, name)).files)).toEqual(filesBut(files));
  });

  test('stay as an editor left them', async () => {
    const { cwd, blue } = await both();
    rmSync(join(cwd, 'archive/media/img/photo.png'));
    writeFileSync(join(cwd, 'archive', blue), png('cropped'));
    const left = filesBut(filesOf(join(cwd, 'archive')));
    for (const name of ['blue', 'red']) expect(filesBut((await importing(cwd, name)).files)).toEqual(left);
  });

  test('are one where they have one content, also where it was there before any import', async () => {
    const cwd = await temporaryFolder({ ...given, 'archive/media/img/photo.png': png('red'), 'blue/assets/img/photo.png': png('red') });
    await importing(cwd, 'red');
    expect(pathsOf((await importing(cwd, 'blue')).files, 'media')).toEqual(['media/img/photo.png']);
  });
});

/** Without the reports, which say how many pictures were copied this time. */
function filesBut(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('_import-report')));
}

describe('two exports that share an id', () => {
  const line = (title: string, date: string, body: string): string => JSON.stringify({ id: '1', title, date, body });
  const given = { 'x1.jsonl': line('Old', '2011-01-02', 'Old text.'), 'x2.jsonl': line('New', '2014-05-06', 'New text.') };

  test('of an article each give two, and each finds its own again', async () => {
    const cwd = await temporaryFolder(given);
    await importing(cwd, 'x1.jsonl');
    const { out, files } = await importing(cwd, 'x2.jsonl');
    expect(pathsOf(files, 'articles')).toEqual(['articles/2011/1.md', 'articles/2014/1-2014-05-06.md']);
    expect(out).toContain('line 1  articles/2014/1-2014-05-06.md  id-reused  An earlier import had another article, of another title and day, with the id “1”: this one has a file of its own.');
    expect((await importing(cwd, 'x2.jsonl')).files).toEqual(files);
    expect((await importing(cwd, 'x1.jsonl')).files).toEqual(files);
  });

  test('keep to their own where one is corrected, edited or taken away', async () => {
    const cwd = await temporaryFolder(given);
    await importing(cwd, 'x1.jsonl');
    await importing(cwd, 'x2.jsonl');
    writeFileSync(join(cwd, 'x2.jsonl'), line('New', '2014-05-07', 'Newer text.'));
    const { out, files } = await importing(cwd, 'x2.jsonl');
    expect(pathsOf(files, 'articles')).toEqual(['articles/2011/1.md', 'articles/2014/1-2014-05-06.md']);
    expect(files['articles/2014/1-2014-05-06.md']).toContain('Newer text.');
    expect(out).toContain('articles/2014/1-2014-05-06.md  file-updated  Nobody had edited the file of an earlier import, and it was brought up to date.');
    writeFileSync(join(cwd, 'archive/articles/2014/1-2014-05-06.md'), '---\ntitle: Mine\ndate: 2015-01-01\n---\n\nMine.\n');
    rmSync(join(cwd, 'archive/articles/2011/1.md'));
    await importing(cwd, 'x1.jsonl');
    expect(pathsOf((await importing(cwd, 'x2.jsonl')).files, 'articles')).toEqual(['articles/2014/1-2014-05-06.md']);
  });

  test('are told apart by text files of one name, too', async () => {
    const cwd = await temporaryFolder({ 'report.txt': 'Old\n\n2 January 2011\n\nOld text.' });
    await importing(cwd, 'report.txt');
    writeFileSync(join(cwd, 'report.txt'), 'New\n\n6 May 2014\n\nNew text.');
    const { out, files } = await importing(cwd, 'report.txt');
    expect(pathsOf(files, 'articles')).toEqual(['articles/2011/old.md', 'articles/2014/new.md']);
    expect(out).toContain('id-reused');
    const articles = async (): Promise<string[]> => Object.entries((await importing(cwd, 'report.txt')).files).flatMap(([path, text]) => (path.startsWith('articles') ? [path, text] : []));
    expect(await articles()).toEqual(Object.entries(files).flatMap(([path, text]) => (path.startsWith('articles') ? [path, text] : [])));
  });
});
