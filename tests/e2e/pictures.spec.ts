import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { serveFolder } from '../../src/cli/serve.ts';
import type { SiteServer } from '../../src/cli/serve.ts';
import { buildSite, forgetBuilds, writeFileOf } from '../support/build-site.ts';
import { drawing, photograph } from '../support/pictures.ts';
import { expect, test } from '../support/watched-page.ts';

// One archive, built once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const TEXT = `${'It goes on for a while, as reports do. '.repeat(120)}\n\n`.repeat(6);
let folder: string;
let server: SiteServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-pictures-'));
  const archive = join(folder, 'archive');
  writeFileOf(archive, 'archive.yaml', { title: 'Pictures', id: 'pictures', url: 'https://pictures.example' });
  writeFileOf(archive, 'articles/raid.md', { title: 'Raid on the gate', date: '2011-04-08' }, `![The gate](/media/gate.jpg "The gate, from the road")\n\n${TEXT}![The plan](/media/plan.png)\n\nAfter it.`);
  mkdirSync(join(archive, 'media'));
  writeFileSync(join(archive, 'media/gate.jpg'), await photograph(1800, 1200));
  writeFileSync(join(archive, 'media/plan.png'), await drawing(700, 500));
  const { code, output } = await buildSite({ archive, out: join(folder, 'site') });
  if (code !== 0) throw new Error(`The archive was not built.\n${output.slice(-4000)}`);
  server = await serveFolder({ folder: join(folder, 'site'), port: 0 });
});

test.afterAll(async () => {
  await server.close();
  forgetBuilds(join(folder, 'archive'));
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the article and adds up how far things jump, from its first moment on. */
async function openWatched(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const watched = globalThis as typeof globalThis & { shift?: number };
    watched.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) watched.shift = (watched.shift ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${server.url}2011/04/08/raid/`, { waitUntil: 'domcontentloaded' });
  return () => page.evaluate(() => (globalThis as typeof globalThis & { shift?: number }).shift ?? -1);
}

test('nothing moves when pictures come, and each is as large as its place', async ({ page }) => {
  const { promise: drawn, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route('**/assets/pictures/**', (route) => drawn.then(() => route.continue()));
  const shift = await openWatched(page);
  await page.evaluate(() => document.fonts.ready);
  const [gate, plan] = [page.getByRole('img', { name: 'The gate' }), page.getByRole('img', { name: 'The plan' })];
  const [before, shiftBefore] = [await gate.boundingBox(), await shift()];
  letThrough();
  await expect.poll(() => gate.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
  const after = await gate.boundingBox();
  expect(after).toEqual(before);
  expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(1.5, 1);
  await plan.scrollIntoViewIfNeeded();
  await expect.poll(() => plan.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeTruthy();
  expect(await shift()).toBe(shiftBefore);
});

test('a phone loads a small copy of the picture at the top, at once, and none of the one far below', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => { if (/\.(?:webp|jpg|png)$/.test(request.url())) asked.push(request.url()); });
  await openWatched(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([expect.stringMatching(/\/assets\/pictures\/[0-9a-f]{20}-480\.webp$/)]);
});

test('a picture leads to the original, which is where it always was', async ({ page }) => {
  await openWatched(page);
  await page.getByRole('link', { name: 'The gate' }).click();
  await expect(page).toHaveURL(`${server.url}media/media/gate.jpg`);
});

test('axe finds nothing', async ({ page }) => {
  await openWatched(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('feeds have the original, with its true length', async ({ request }) => {
  const feed = await (await request.get(`${server.url}feed.xml`)).text();
  const [, url = '', length] = /<enclosure url="([^"]+)" length="(\d+)" type="image\/jpeg"/.exec(feed) ?? [];
  const original = await request.get(url.replace('https://pictures.example/', server.url));
  expect((await original.body()).length).toBe(Number(length));
  expect(feed).not.toContain('.webp');
});
