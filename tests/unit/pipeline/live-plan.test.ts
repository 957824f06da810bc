import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BodyStore } from '../../../src/pipeline/body-store.ts';
import { LivePlan } from '../../../src/pipeline/live-plan.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { newMemory } from '../../../src/pipeline/memory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ARCHIVE = {
  'archive.yaml': 'title: T\nid: t\nurl: https://t.example\n',
  'articles/a.md': '---\ntitle: A\ndate: 2011-04-08\nplaces: [Camp]\n---\n\nText with a [link](b.md).\n',
  'articles/b.md': '---\ntitle: B\ndate: 2011-04-09\n---\n\nText.\n',
};

test('is the same value until a file changes, and then what a plan made from nothing is', async () => {
  const root = await temporaryFolder(ARCHIVE);
  const store = new BodyStore(root, join(root, '_cache'));
  onTestFinished(() => store.close());
  const live = new LivePlan(root, store);
  const before = live.get();
  expect(live.get()).toBe(before);
  writeFileSync(join(root, 'articles/b.md'), '---\ntitle: Saved\ndate: 2011-04-10\npeople: [Ana]\n---\n\nText.\n');
  const after = live.get();
  expect(after).not.toBe(before);
  const fresh = loadArchive({ root, cacheDir: join(root, '_cache') }).built?.plan;
  expect(after.pages.map((page) => [page.path, page.model()])).toEqual(fresh?.pages.map((page) => [page.path, page.model()]));
  writeFileSync(join(root, 'archive.yaml'), 'title: Other\nid: t\nurl: https://t.example\n');
  expect(live.get().frame.title).toBe('Other');
});

test('who looks again and again finds what one finds who looks once', async () => {
  const root = await temporaryFolder(ARCHIVE);
  const memory = newMemory();
  const look = (options = {}) => loadArchive({ root, cacheDir: join(root, '_cache'), ...options }).findings.map(({ code, where }) => [code, where.path, where.line]);
  expect(look({ memory })).toEqual(look());
  for (const body of ['A [broken](c.md) link.', 'Text.', '[^1] no note', '']) {
    writeFileSync(join(root, 'articles/b.md'), `---\ntitle: B\ndate: 2011-04-09\n---\n\n${body}\n`);
    expect(look({ memory })).toEqual(look());
  }
  writeFileSync(join(root, 'articles/b.md'), '---\ntitle: B\ndate: 2011\n---\n\nText.\n');
  expect(look({ memory })).toEqual([['date-too-vague', 'articles/b.md', 3], ['unlisted-name', 'articles/a.md', 4]].toSorted((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)));
});
