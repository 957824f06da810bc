import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatTextHtml } from '../../../src/formats/item-html.ts';
import type { AnyRecord } from '../../../src/schema/front-matter.ts';
import { aPlan, anArticle } from '../../support/builders.ts';
import { checkout } from '../../support/checkout.ts';
import { collect } from '../../support/feed-client.ts';
import { feedTexts, itemsOf, linkOf, parseXml } from '../../support/feeds.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MAIN = ['/feed.xml', '/atom.xml', '/feed.json'];

/** Ids collected over a whole feed, in the order of collection. */
function idsFrom(texts: ReadonlyMap<string, string>, start: string): string[] {
  return collect(texts, start).items.map(({ id }) => id);
}

describe('a client that follows a feed back to its beginning', () => {
  /** Back-dated additions, three languages, a country that everything is about. */
  const articles = Array.from({ length: 730 }, (_, index) => anArticle({
    title: `Report ${index}`,
    date: `20${String(10 + (index * 7) % 15).padStart(2, '0')}-0${1 + index % 9}-1${index % 10}`,
    lang: ['en', 'fa', 'sv'][index % 3],
    places: ['Iraq', ...(index % 50 === 0 ? ['Baqubah'] : [])],
    ...(index % 4 === 0 && { added: `2026-0${1 + index % 9}-0${1 + index % 5}` }),
  }));
  const texts = feedTexts(aPlan(articles, { languages: ['en', 'fa', 'sv'] }));

  test.each([...MAIN, '/feeds/added.xml', '/places/iraq/feed.xml'])('%s collects every article, each once', (start) => {
    const ids = idsFrom(texts, start);
    expect(ids.length).toBe(730);
    expect(new Set(ids).size).toBe(730);
  });

  test('the formats agree', () => {
    const [rss, atom, json] = MAIN.map((start) => idsFrom(texts, start));
    expect(atom).toEqual(rss);
    expect(json).toEqual(rss);
  });

  test('the languages are the parts of the whole', () => {
    const ids = ['en', 'fa', 'sv'].flatMap((lang) => idsFrom(texts, `/feeds/${lang}.xml`));
    expect(ids.sort()).toEqual(idsFrom(texts, '/feed.xml').sort());
    expect(idsFrom(texts, '/feeds/fa.atom')).toEqual(idsFrom(texts, '/feeds/fa.xml'));
    expect(idsFrom(texts, '/feeds/fa.json')).toEqual(idsFrom(texts, '/feeds/fa.xml'));
  });

  test('every feed is complete, or leads on; older documents lead back to the newest, and say when they are full', () => {
    const says = (path: string, word: string): boolean => (texts.get(path) ?? '').includes(`<fh:${word}/>`);
    for (const [path, text] of texts) {
      if (path.endsWith('.json') || path.endsWith('.opml')) continue;
      const isOlder = /\/\d+\.\w+$/.test(path);
      expect([path, says(path, 'complete')]).toEqual([path, !isOlder && linkOf(text, 'prev-archive') === undefined]);
      expect([path, linkOf(text, 'current') !== undefined]).toEqual([path, isOlder]);
      if (says(path, 'archive')) expect([path, isOlder, itemsOf(path, text).length]).toEqual([path, true, 100]);
    }
    expect(collect(texts, '/feed.xml').documents).toEqual(['/feed.xml', '/feed/7.xml', '/feed/6.xml', '/feed/5.xml', '/feed/4.xml', '/feed/3.xml', '/feed/2.xml', '/feed/1.xml']);
    expect([says('/feed/1.xml', 'archive'), says('/feed/6.xml', 'archive'), says('/feed/7.xml', 'archive')]).toEqual([true, true, false]);
    expect(says('/places/baqubah/feed.xml', 'complete')).toBe(true);
  });

  test('every document is well-formed', () => {
    for (const [path, text] of texts) if (!path.endsWith('.json')) parseXml(text);
  });
});

/** Real news archives; where to find them is for the environment to say, else they lie beside the checkout. */
const corpora = process.env['CORPORA'] ?? join(checkout, '../shared/corpora/corpora.tar.xz');

describe.skipIf(!existsSync(corpora))('2,083 real articles', () => {
  test('are collected over every format of the main feed, each once', { timeout: 300_000 }, async () => {
    const records = await realRecords();
    const bodies = new Map(records.map(({ id, body }) => [`articles/${id}.md`, formatTextHtml(body)]));
    const texts = feedTexts(aPlan(records.map(articleOf)), { feedHtml: ({ path }) => bodies.get(path) ?? '' });
    for (const start of [...MAIN, '/feeds/added.xml']) {
      const { documents, items } = collect(texts, start);
      expect([start, documents.length, items.length, new Set(items.map(({ id }) => id)).size]).toEqual([start, 22, 2083, 2083]);
      expect(items.every(({ html }) => html !== undefined)).toBe(true);
    }
  });
});

interface RealRecord {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly body: string;
  readonly topics: readonly string[] | null;
}

async function realRecords(): Promise<RealRecord[]> {
  const folder = await temporaryFolder();
  execFileSync('tar', ['xJf', corpora, '-C', folder, 'share/digitalgov/records.jsonl']);
  const lines = readFileSync(join(folder, 'share/digitalgov/records.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RealRecord);
}

function articleOf({ id, title, date, topics }: RealRecord): AnyRecord {
  return anArticle({ path: `articles/${id}.md`, title: title.trim() === '' ? id : title, date: date.slice(0, 10), tags: topics ?? [] });
}
