/** One article of many is another, or a name is: what is done for it, and that the index is what a clean build makes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../src/search/record.ts';
import { updateIndex } from '../../../src/search/writer/update-index.ts';
import { listRecord } from '../../../src/search/writer/listing.ts';
import { generateRecords } from '../../support/search-generated.ts';
import { filesOf, indexInMemory } from '../../support/search-index.ts';
import type { MemoryIndex } from '../../support/search-index.ts';

const articles = generateRecords(1400);
const aliases = [{ kind: 'place', key: 'a', label: 'Camp North', url: '/a/', names: ['North Camp', 'CN'] }];
const first = indexInMemory(articles, { aliases });

/** What an update reads of the index before. */
async function updateWatched({ state, files, blocks }: MemoryIndex, records: readonly SearchRecord[], names = aliases) {
  const read: string[] = [];
  const emitted = new Map(files);
  const byId = new Map(records.map((record) => [record.id, record]));
  const result = await updateIndex({
    state,
    readFile: (path) => { read.push(path); return files.get(path); },
    readBlock: (key) => { read.push(`blocks/${key}`); return blocks.get(key); },
    readWords: (key) => blocks.get(key)?.block.words,
    keepBlock: () => undefined,
  }, { listing: records.map((record) => ({ ...listRecord(record), since: record.date })), load: (ids) => ids.flatMap((id) => byId.get(id) ?? []), aliases: names }, (path, bytes) => emitted.set(path, bytes));
  return { ...result, read, emitted };
}

const edit: fc.Arbitrary<Partial<SearchRecord>> = fc.oneof(
  fc.constantFrom('platypus', 'Camp North', 'CN 2011', 'the camp the', '').map((body) => ({ body })),
  fc.constantFrom('Platypus', '').map((title) => ({ title })),
  fc.constantFrom('platypus zebra').map((words) => ({ words })),
  fc.constantFrom({ place: ['z'] }, { tag: [] }, { other: ['x'] }, {}).map((fields) => ({ fields })),
  fc.constantFrom({ lang: 'sv' }, { kind: 'withdrawn' }, { boost: 2 }),
);

test('any articles edited leave the index of a clean build, to the last byte', async () => {
  const before = await first;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(articles.length - 1), edit), { minLength: 1, maxLength: 3 }), async (edits) => {
      const changed = new Map(edits);
      const after = articles.map((one, number) => ({ ...one, ...changed.get(number) }));
      expect(filesOf(await indexInMemory(after, { before, aliases }))).toEqual(filesOf(await indexInMemory(after, { aliases })));
    }),
    { numRuns: 10 },
  );
}, 240_000);

test('for a word more in an old article, its block is read, and the few files that the word is in', async () => {
  const before = await first;
  const after = articles.map((one, number) => (number === 300 ? { ...one, words: 'platypus' } : one));
  const { read } = await updateWatched(before, after);
  const inLarge = new Set(before.state.segments[0]?.blocks.map(({ key }) => `blocks/${key}`));

  expect(read.filter((path) => inLarge.has(path))).toHaveLength(1);
  expect(read.filter((path) => !path.startsWith('blocks/')).length).toBeLessThan(12);
});

test('what is damaged of the index before is made anew', async () => {
  const before = await first;
  const files = new Map([...before.files].map(([path, bytes]) => [path, path.startsWith('terms/') ? bytes.subarray(0, 30) : bytes]));
  const after = articles.map((one, number) => (number === 300 ? { ...one, body: `${one.body} platypus` } : one));
  const mended = await indexInMemory(after, { aliases, before: { ...before, files } });

  expect(filesOf(mended)).toEqual(filesOf(await indexInMemory(after, { aliases })));
});

test('a new name of words that no article has indexes nothing again', async () => {
  const before = await first;
  const more = [...aliases, { kind: 'place', key: 'b', label: 'Platypus River', url: '/b/', names: ['River of the Platypus'] }];
  const { indexed, read, manifest } = await updateWatched(before, articles, more);

  expect([indexed, read]).toEqual([0, []]);
  expect(manifest).toEqual((await indexInMemory(articles, { aliases: more })).manifest);
});
