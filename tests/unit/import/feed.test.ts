import { expect, test } from 'vitest';
import { Readable } from 'node:stream';
import { readFeed } from '../../../src/import/readers/feed.ts';
import type { ImportedItem } from '../../../src/import/imported-item.ts';

async function read(entries: string): Promise<ImportedItem[]> {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#" xmlns:pub="http://www.w3.org/2007/app" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Old</title>${entries}</feed>`;
  const file = { path: 'blog.xml', size: feed.length, open: async () => await Promise.resolve(Readable.from([Buffer.from(feed)])) };
  const items: ImportedItem[] = [];
  for await (const { item } of readFeed({ name: 'blog.xml', files: [file], remarks: [], close: () => undefined }, { types: [] })()) items.push(item);
  return items;
}

const entry = (id: string, more: string): string => `<entry><id>${id}</id><title>${id}</title><published>2014-03-30T23:30:00+02:00</published>${more}<content type="html">Text.</content></entry>`;
const kind = (name: string): string => `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;

test('what an entry of Atom calls a draft is one, in either namespace', async () => {
  const items = await read(entry('a', '<app:control><app:draft>yes</app:draft></app:control>') + entry('b', '<pub:control><pub:draft> yes </pub:draft></pub:control>') + entry('c', '<pub:control><pub:draft>no</pub:draft></pub:control>'));
  expect(items.flatMap((item) => (item.kind === 'article' ? [[item.id, item.draftBecause]] : []))).toEqual([['a', 'It was a draft.'], ['b', 'It was a draft.'], ['c', undefined]]);
});

test('comments, settings and templates of Blogger are counted, and become no articles; its kinds are no tags', async () => {
  const items = await read(entry('post', `${kind('post')}<category scheme="http://www.blogger.com/atom/ns#" term="Iraq"/>`) + entry('name', kind('settings')) + entry('layout', kind('template')) + entry('one', kind('comment')) + entry('two', '<thr:in-reply-to ref="post"/>'));
  expect(items.flatMap((item) => (item.kind === 'article' ? [[item.id, item.tags]] : []))).toEqual([['post', ['Iraq']]]);
  expect(items.flatMap((item) => (item.kind === 'note' ? [item.remark] : []))).toEqual([
    { code: 'kind-left-out', message: '1 of kind “settings” was left out: only posts are articles.' },
    { code: 'kind-left-out', message: '1 of kind “template” was left out: only posts are articles.' },
    { code: 'kind-left-out', message: '2 of kind “comment” were left out: only posts are articles.' },
  ]);
});
