import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/archive/model.ts';
import { recordDigests } from '../../../src/pipeline/record-digests.ts';
import { anArchive, anArticle } from '../../support/builders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const { archive: { articles } } = anArchive(['One', 'Two', 'Three'].map((title) => anArticle({ title, date: '2011-01-01' })));

test('the digest of a record is taken again where something that it is made of changed, and only there', async () => {
  const file = join(await temporaryFolder(), 'cache', 'records');
  const all = articles.map(({ title }) => title);
  let taken: string[] = [];
  const takenFor = ({ version = 'one', names = 'names', of = ({ title }: Article) => title, from = articles } = {}): string[] => {
    taken = [];
    const digests = recordDigests(from, (article) => (taken.push(article.title), `digest of ${article.title}`), { file, told: { version, sources: { names: () => names, article: of } } });
    expect(digests).toEqual(from.map(({ title }) => `digest of ${title}`));
    return taken;
  };
  expect(takenFor()).toEqual(all);
  const written = readFileSync(file, 'utf8');
  expect(takenFor()).toEqual([]);
  expect(readFileSync(file, 'utf8')).toBe(written);
  expect(takenFor({ of: ({ title }) => `${title}${title === 'Two' ? ' changed' : ''}` })).toEqual(['Two']);
  expect(takenFor()).toEqual(['Two']);
  expect(takenFor({ from: articles.slice(2) })).toEqual([]);
  expect(takenFor()).toEqual(all.slice(0, 2));
  expect(takenFor({ version: 'another' })).toEqual(all);
  expect(takenFor({ version: 'another', names: 'others' })).toEqual(all);
  writeFileSync(file, written.slice(0, 40));
  expect(takenFor()).toEqual(all);
});

test('without anything that tells sooner, every digest is taken and none kept', async () => {
  const file = join(await temporaryFolder(), 'records');
  expect(recordDigests(articles, ({ title }) => title, { file, told: undefined })).toEqual(articles.map(({ title }) => title));
  expect(() => readFileSync(file)).toThrow('ENOENT');
});
