import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { SourcePath } from '../../../src/archive/model.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { newMemory } from '../../../src/pipeline/memory.ts';
import { CHUNK, chunkFromEnd, readAhead } from '../../../src/pipeline/read-ahead.ts';
import { listArchive } from '../../../src/source/archive-folder.ts';
import { generatedFiles } from '../../support/generated-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FAULTY = {
  'content/articles/0-first.md': '---\ntitle: First\n---\n\nNo day.\n',
  'content/articles/zz-last.md': '---\ntitle: [\n---\n\nNo front matter.\n',
  'content/articles/zz-link.md': '---\ntitle: Link\ndate: 2020-01-01\n---\n\nTo [nothing](nothing.md) and [^nowhere].\n',
};

async function archive() {
  const files = { ...Object.fromEntries([...generatedFiles(500)].map(([path, text]) => [`content/${path}`, text])), ...FAULTY };
  const folder = await temporaryFolder(files);
  writeFileSync(join(folder, 'content/articles/zz-bytes.md'), new Uint8Array([0x2d, 0x2d, 0x2d, 0xff]));
  return { root: join(folder, 'content'), cacheDir: join(folder, 'cache') };
}

test('threads that read ahead find what one that goes alone finds', async () => {
  const load = async (threads: boolean) => {
    const memory = newMemory();
    const { findings, built, ...rest } = loadArchive({ ...(await archive()), memory, threads });
    return { findings, archive: built?.archive, rest, texts: memory.texts };
  };
  const alone = await load(false);

  expect(alone.findings.map(({ where }) => where.path)).toEqual(expect.arrayContaining(['articles/0-first.md', 'articles/zz-last.md', 'articles/zz-link.md', 'articles/zz-bytes.md']));
  expect(await load(true)).toEqual(alone);
}, 60_000);

test.runIf(availableParallelism() > 1)('a thread brings texts of the last files while the first are read', async () => {
  const places = await archive();
  const { files } = listArchive(places.root);
  const brought = new Map<string, unknown>();
  const before = readAhead({ ...places, lang: 'en', files }, (facts) => facts.forEach((fact, key) => brought.set(key, fact)));
  for (let index = 0; index < files.length && brought.size === 0; index += CHUNK) {
    before?.(index);
    await sleep(500);
  }
  expect(brought.size).toBeGreaterThan(0);
}, 60_000);

const filesOf = (count: number) => Array.from({ length: count }, (_, index) => ({ kind: 'article' as const, path: `articles/${index}.md` as SourcePath }));

test('few files need no thread', () => {
  expect(readAhead({ root: '.', cacheDir: '.', lang: 'en', files: filesOf(50) }, () => {})).toBeUndefined();
});

test('each chunk is begun once, the last one first', () => {
  const files = filesOf(CHUNK * 3 + 1);
  const counts = new Int32Array(new SharedArrayBuffer(12));
  const lengths = Array.from({ length: 6 }, () => chunkFromEnd({ files, counts })?.map(({ path }) => path).join());
  expect(lengths).toEqual([files.slice(CHUNK * 3), files.slice(CHUNK * 2, CHUNK * 3), files.slice(CHUNK, CHUNK * 2), files.slice(0, CHUNK), undefined, undefined].map((chunk) => chunk?.map(({ path }) => path).join()));
});
