import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BodyCache, factsOf } from '../../../src/markdown/body-cache.ts';
import type { RenderedBody } from '../../../src/markdown/rendered-body.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { rendered } from './rendered.ts';

function open(file: string): BodyCache {
  const cache = new BodyCache(file);
  onTestFinished(() => cache.close());
  return cache;
}

function contentOf(cache: BodyCache, key: string) {
  return { ...cache.facts(key), ...cache.html(key), text: cache.text(key) };
}

async function aFile(): Promise<string> {
  return join(await temporaryFolder({}), 'cache', 'bodies.sqlite');
}

const body: RenderedBody = rendered('A [link](a.md), and a note.[^1]\n\n[^1]: The note.\n');

test('what was set is there at once for who set it, and after `save` for who shares the file', async () => {
  const file = await aFile();
  const [own, other] = [open(file), open(file)];
  own.set('a', body);
  expect(contentOf(own, 'a')).toEqual(body);
  expect(other.text('a')).toBeUndefined();
  own.save();
  for (const cache of [own, other]) expect([cache.html('a'), cache.text('a')]).toEqual([{ html: body.html, notesHtml: body.notesHtml }, body.text]);
  expect(contentOf(open(file), 'a')).toEqual(body);
});

test('facts are looked for by who opens a file that holds some', async () => {
  const file = await aFile();
  const first = open(file);
  first.set('a', body);
  expect(first.facts('a')).toEqual(factsOf(body));
  first.save();
  const second = open(file);
  first.set('b', body);
  first.save();
  expect([second.facts('a'), second.facts('b'), second.facts('c')]).toEqual([factsOf(body), factsOf(body), undefined]);
});

test('two who write in turn lose nothing, and neither need save', async () => {
  const file = await aFile();
  const caches = [new BodyCache(file), new BodyCache(file)];
  const keys = Array.from({ length: 2000 }, (_, index) => `key ${index}`);
  for (const [index, key] of keys.entries()) caches[index % 2]?.set(key, { ...body, text: key });
  expect(keys.filter((key) => open(file).text(key) !== undefined).length).toBeGreaterThan(1000);
  for (const cache of caches) cache.close();
  const after = open(file);
  expect(keys.map((key) => after.text(key))).toEqual(keys);
  expect(after.facts('key 0')).toEqual(factsOf(body));
});
