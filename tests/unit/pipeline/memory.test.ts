import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { newMemory, saveMemory, takeMemory } from '../../../src/pipeline/memory.ts';
import type { Memory } from '../../../src/pipeline/memory.ts';
import { checkout } from '../../support/checkout.ts';
import { writeFileOf } from '../../support/build-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Longer than a file system may give two changes one time. */
const TICK = 150;

/** As a process that has read nothing itself. */
function forgetReadings(): void {
  const readings: unknown = Reflect.get(globalThis, Symbol.for('dateline.readings'));
  if (!(readings instanceof Map)) throw new Error('the readings of a process are kept elsewhere');
  readings.clear();
}

async function smallArchive() {
  const folder = await temporaryFolder();
  const [root, cacheDir] = [join(folder, 'content'), join(folder, 'cache')];
  writeFileOf(root, 'archive.yaml', { title: 'Rain', id: 'rain', url: 'https://rain.example' });
  for (const number of [1, 2]) writeFileOf(root, `articles/rain-${number}.md`, { title: `Rain ${number}`, date: '2020-01-01' }, `See [the other](rain-${3 - number}.md).`);
  const load = (memory: Memory) => loadArchive({ root, cacheDir, memory });
  return { root, cacheDir, load };
}

test('what is kept of the demonstration archive comes back as it was', async () => {
  const root = join(checkout, 'content');
  const cacheDir = await temporaryFolder();
  const memory = takeMemory(root, cacheDir, 'v1');
  loadArchive({ root, cacheDir, memory });
  saveMemory(root, memory);

  const { texts, media } = takeMemory(root, cacheDir, 'v1');

  expect(texts.size).toBeGreaterThan(100);
  expect(texts).toEqual(memory.texts);
  expect(media).toEqual(memory.media);
});

test('a file that changed is looked at again, one that stayed is not', async () => {
  const { root, load } = await smallArchive();
  const memory = newMemory();
  load(memory);
  const before = new Map(memory.texts);
  writeFileOf(root, 'articles/rain-2.md', { title: 'Sun', date: '2020-01-01' }, 'It shone.');
  const { built } = load(memory);

  expect(memory.texts.get('articles/rain-1.md')).toBe(before.get('articles/rain-1.md'));
  expect(memory.texts.get('articles/rain-2.md')).not.toBe(before.get('articles/rain-2.md'));
  expect(built?.archive.articles.map(({ title }) => title)).toEqual(['Rain 1', 'Sun']);
});

test('a file that changed while the archive was read is not kept: another change may bear the same time', async () => {
  const { root, cacheDir, load } = await smallArchive();
  await sleep(TICK);
  const memory = takeMemory(root, cacheDir, 'v1');
  writeFileOf(root, 'articles/rain-2.md', { title: 'Sun', date: '2020-01-01' }, 'It shone.');
  load(memory);
  saveMemory(root, memory);

  expect([...takeMemory(root, cacheDir, 'v1').texts.keys()]).toEqual(['articles/rain-1.md']);
});

test('a change that keeps length and time of change is seen all the same', async () => {
  const { root, load } = await smallArchive();
  const memory = newMemory();
  load(memory);
  const file = join(root, 'articles/rain-2.md');
  await sleep(TICK);
  const long = new Date('2001-01-01');
  utimesSync(file, long, long);
  load(memory);
  await sleep(TICK);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Rain 2', 'Snow 2'));
  utimesSync(file, long, long);

  expect(load(memory).built?.archive.articles.map(({ title }) => title)).toEqual(['Rain 1', 'Snow 2']);
});

test('what is kept after changes is what one who knows nothing would keep, and files that stayed are not written again', async () => {
  const { root, cacheDir } = await smallArchive();
  const write = (names: readonly string[], title: string): void => names.forEach((name) => { writeFileOf(root, `articles/${name}.md`, { title, date: '2020-01-02' }, `${title} it was.`); });
  write(Array.from({ length: 38 }, (_, number) => `rain-${number + 3}`), 'Rain');
  const keep = (folder: string): string => {
    forgetReadings();
    const memory = takeMemory(root, folder, 'v1');
    loadArchive({ root, cacheDir: folder, memory });
    saveMemory(root, memory);
    return readFileSync(join(folder, 'memory'), 'utf8');
  };
  const takenOf = (folder: string): Memory['texts'] => takeMemory(root, folder, 'v1').texts;
  await sleep(TICK);
  const first = keep(cacheDir);
  write(['rain-1', 'rain-5'], 'Sun');
  write(['a-new-one', 'rain-41'], 'Snow');
  for (const name of ['rain-2', 'rain-9']) rmSync(join(root, `articles/${name}.md`));
  await sleep(TICK);
  const second = keep(cacheDir);
  const fresh = await temporaryFolder();
  keep(fresh);

  expect(second.startsWith(first)).toBe(true);
  expect([...second.slice(first.length).matchAll(/^\["([^"]*)"/gm)].map(([, path]) => path)).toEqual(['articles/a-new-one.md', 'articles/rain-1.md', 'articles/rain-41.md', 'articles/rain-5.md']);
  for (const [path, text] of takenOf(fresh)) expect(takenOf(cacheDir).get(path)).toEqual(text);
});

test('nothing is taken over from another version, or from a file cut short', async () => {
  const { root, cacheDir, load } = await smallArchive();
  await sleep(TICK);
  const memory = takeMemory(root, cacheDir, 'v1');
  load(memory);
  saveMemory(root, memory);
  const kept = join(cacheDir, 'memory');

  expect(takeMemory(root, cacheDir, 'v2').texts.size).toBe(0);
  writeFileSync(kept, readFileSync(kept).subarray(0, 100));
  expect(takeMemory(root, cacheDir, 'v1').texts.size).toBe(0);
});
