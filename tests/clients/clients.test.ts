/** A subscriber's year: articles come, are corrected, are withdrawn, and the reader shows each of them once. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import type { SiteServer } from '../../src/cli/serve.ts';
import { buildSite, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { parseFeed } from './feedparser.ts';
import type { ParsedFeed } from './feedparser.ts';
import { Newsboat } from './newsboat.ts';
import type { KeptItem } from './newsboat.ts';

const ARTICLES = 60;
/** What a reader can subscribe to: in each the newest fifty of the archive, or the newest twenty of a place. */
const FEEDS = ['/feed.xml', '/atom.xml', '/feeds/added.xml', '/places/iraq/feed.xml'] as const;
const HARSH = 'A ]]> b & <script> “quoted” 👩‍👩‍👧 \u200Fاشرف\u200E';

/** The smallest GIF there is. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');

const folder = mkdtempSync(join(tmpdir(), 'dateline-clients-'));
const archive = join(folder, 'archive');
const out = join(folder, 'site');
let server: SiteServer | undefined;

/** What a client knows of a feed after each of the builds. */
interface Seen {
  readonly newsboat: readonly KeptItem[];
  readonly feedparser: ParsedFeed;
}
const seen = new Map<string, Seen[]>(FEEDS.map((feed) => [feed, []]));
const readers = new Map<string, Newsboat>();

function article(number: number, more: object = {}, text = `Text of report ${number}.`): void {
  const date = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
  writeFileOf(archive, `articles/report-${number}.md`, { title: `Report ${number}`, date, places: ['Iraq'], authors: ['Foreign desk', 'A. Reporter'], ...more }, text);
}

async function publish(): Promise<void> {
  const { code, output } = await buildSite({ archive, out });
  expect(code, output).toBe(0);
}

function addressOf(path: string): string {
  return new URL(path, server?.url).href;
}

async function look(): Promise<void> {
  for (const feed of FEEDS) {
    const reader = readers.get(feed);
    await reader?.reload();
    seen.get(feed)?.push({ newsboat: reader?.items() ?? [], feedparser: await parseFeed(addressOf(feed)) });
    reader?.markRead();
  }
}

beforeAll(async () => {
  writeFileOf(archive, 'archive.yaml', { title: 'The Archive', id: 'archive', url: 'https://archive.example' });
  for (let number = 0; number < ARTICLES; number += 1) article(number);
  writeFileSync(join(archive, 'articles/pixel.gif'), PIXEL);
  article(57, {}, 'A picture:\n\n![A pixel](pixel.gif)\n\nAnd a [page](/places/iraq/).');
  article(58, { title: HARSH, summary: HARSH }, `${HARSH.replace('<script>', '`<script>`')}\n\nA [report](report-1.md).\n\n<b onclick="alert(1)">bold</b>`);
  // About as long as an article may be: some 800 KB of Persian.
  article(59, { title: 'A long report', lang: 'fa' }, `${'واژه های بسیار در باره یک چیز و بسی چیزهای دیگر '.repeat(20)}\n\n`.repeat(480));
  await publish();
  server = await serveFolder({ folder: out, port: 0 });
  for (const feed of FEEDS) {
    const own = join(folder, `newsboat-${FEEDS.indexOf(feed)}`);
    mkdirSync(own);
    readers.set(feed, new Newsboat(own, [addressOf(feed)]));
  }
  await look();
  // A year of news, twice: one more, one corrected, one withdrawn.
  article(60);
  article(55, { updated: '2026-04-01', corrections: [{ date: '2026-04-01', note: 'It was another day.' }] }, 'The corrected text.');
  article(54, { status: 'withdrawn', withdrawn: { reason: 'The source was forged.', date: '2026-04-01' } }, '');
  await publish();
  await look();
  article(61);
  article(53, { title: 'Report 53, mended', updated: '2026-04-02' });
  article(52, { status: 'withdrawn', withdrawn: { reason: 'It was another’s text.', date: '2026-04-02' } }, '');
  await publish();
  await look();
}, 1_800_000);

afterAll(async () => {
  await server?.close();
  forgetBuilds(archive);
  rmSync(folder, { recursive: true, force: true });
});

describe.each(FEEDS)('%s', (feed) => {
  const at = (build: number): Seen => {
    const known = seen.get(feed)?.[build];
    if (known === undefined) throw new Error(`${feed} was not read after build ${build}`);
    return known;
  };
  const kept = (build: number): string[] => at(build).newsboat.map(({ guid }) => guid);
  const listed = (build: number): string[] => at(build).feedparser.items.map(({ id }) => id);

  const size = feed.startsWith('/places/') ? 20 : 50;

  test('is read without a fault', () => {
    for (const build of [0, 1, 2]) expect([at(build).feedparser.fault, at(build).feedparser.version, at(build).feedparser.title]).toEqual([null, feed === '/atom.xml' ? 'atom10' : 'rss20', expect.stringContaining('The Archive')]);
    expect(kept(0).length).toBe(size);
    expect(new Set(kept(0))).toEqual(new Set(listed(0)));
  });

  test('newsboat has exactly one new item each time, no duplicate, and loses none', () => {
    for (const build of [1, 2]) {
      const [before, after] = [new Set(kept(build - 1)), kept(build)];
      expect(new Set(after).size).toBe(after.length);
      expect(after.filter((guid) => !before.has(guid)).length).toBe(1);
      expect(at(build).newsboat.filter(({ unread }) => unread).map(({ title }) => title)).toEqual([`Report ${59 + build}`]);
      // newsboat drops what a feed no longer holds; all that the feed holds is there.
      expect(listed(build).filter((id) => !after.includes(id))).toEqual([]);
    }
  });

  test('feedparser finds exactly one new item each time', () => {
    for (const build of [1, 2]) {
      const before = new Set(listed(build - 1));
      expect(at(build).feedparser.items.filter(({ id }) => !before.has(id)).map(({ title }) => title)).toEqual([`Report ${59 + build}`]);
      expect(new Set(listed(build)).size).toBe(size);
    }
  });

  test('a correction and a withdrawal arrive in their place', () => {
    const inPlace = (build: number, title: string) => {
      const id = at(0).feedparser.items.find((item) => item.title === title)?.id;
      const [item] = at(build).feedparser.items.filter((other) => other.id === id);
      const [own] = at(build).newsboat.filter(({ guid }) => guid === id);
      return { title: item?.title, updated: item?.updated, html: item?.html ?? '', newsboat: own };
    };
    const corrected = inPlace(1, 'Report 55');
    expect(corrected.updated).toContain('2026-04-01');
    expect(corrected.html).toContain('It was another day.');
    expect(corrected.newsboat?.content).toContain('The corrected text.');
    const withdrawn = inPlace(1, 'Report 54');
    expect(withdrawn.title).toBe('Withdrawn: Report 54');
    expect(withdrawn.html).toContain('The source was forged.');
    expect(withdrawn.newsboat?.content).not.toContain('Text of report 54');
    expect(inPlace(2, 'Report 53').newsboat?.title).toBe('Report 53, mended');
    expect(inPlace(2, 'Report 52').title).toBe('Withdrawn: Report 52');
  });

  test('shows hard texts as what they are', () => {
    const { items } = at(0).feedparser;
    const harsh = items.find(({ link }) => link.endsWith('/report-58/'));
    expect(harsh?.html).toContain('href="https://archive.example/2026/01/02/report-1/"');
    expect(harsh?.html).toMatch(/A \]\](?:&gt;|>) b/);
    expect(harsh?.html).not.toContain('onclick');
    expect(harsh?.html).toContain('\u200Fاشرف\u200E');
    expect(harsh?.title).toContain(']]> b');
    expect(harsh?.authors).toEqual(['Foreign desk', 'A. Reporter']);
    expect(Buffer.byteLength(items.find(({ title }) => title === 'A long report')?.html ?? '')).toBeGreaterThan(800_000);
    expect(items.find(({ title }) => title === 'Report 57')?.enclosures).toEqual([['https://archive.example/media/articles/pixel.gif', String(PIXEL.length), 'image/gif']]);
    expect(at(0).newsboat.find(({ url }) => url.endsWith('/report-58/'))?.title).toContain('👩‍👩‍👧');
  });
});

test('a build in which nothing changed is answered with 304', async () => {
  const address = addressOf('/feed.xml');
  const { etag } = await parseFeed(address);
  await publish();
  expect((await parseFeed(address, etag ?? '')).status).toBe(304);
});
