import { mkdtempSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { serveFolder } from '../../src/cli/serve.ts';
import type { SiteServer } from '../../src/cli/serve.ts';
import { renderBody } from '../../src/markdown/render-body.ts';
import { resolveBody } from '../../src/markdown/resolve-body.ts';
import { hrefOf } from '../../src/plan/routes.ts';
import { textOf } from '../../src/markdown/tree.ts';
import { buildSite, forgetBuilds } from '../support/build-site.ts';
import type { BuildResult } from '../support/build-site.ts';
import { metaOf, named, readSite } from '../support/built-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { writeHostileArchive } from '../support/hostile-archive.ts';
import type { HostileArchive } from '../support/hostile-archive.ts';
import { borrowedBodies, hostileBodies } from '../support/hostile.ts';
import { expect, noMisdeeds, test, watch } from '../support/watched-page.ts';
import type { Misdeeds } from '../support/watched-page.ts';

// One archive, built once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: 180_000 });

const BODIES_A_PAGE = 10;
let folder: string;
let archive: HostileArchive;
let built: BuildResult;
let site: BuiltSite;
let server: SiteServer;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  archive = writeHostileArchive(join(folder, 'archive'));
  built = await buildSite({ archive: archive.folder, out: join(folder, 'deep', 'er', 'site') });
  if (built.code !== 0) throw new Error(`The hostile archive was not built.\n${built.output.slice(-4000)}`);
  site = readSite(join(folder, 'deep', 'er', 'site'));
  server = await serveFolder({ folder: join(folder, 'deep', 'er', 'site'), port: 0 });
});

test.afterAll(async () => {
  // Not there after a build that failed.
  if (built.code === 0) await server.close();
  forgetBuilds(archive.folder);
  rmSync(folder, { recursive: true, force: true });
});

/** A page of which every misdeed is noted, and that no policy protects. */
async function unprotected(page: Page): Promise<{ readonly misdeeds: Misdeeds; readonly dialogs: string[] }> {
  const misdeeds = watch(page, new URL(server.url).origin);
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(`${page.url()} ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.route(({ pathname }) => /(?:\/|\.html)$/.test(pathname), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    return route.fulfill({ response, body });
  });
  return { misdeeds, dialogs };
}

/** What a page holds that only a hostile text could have put there. */
async function findDangers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const { tagName } = element;
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) found.push(`${name} on ${tagName}`);
        if (/^(?:xlink:)?href$|^src$|^action$|^data$|^poster$/.test(name) && !/^(?:https?|mailto|tel):$/.test(new URL(value, document.baseURI).protocol)) found.push(`${name}="${value}"`);
      }
      if (/^(?:iframe|object|embed|base|style|frame|applet|portal|math|template|textarea|select|video|audio|marquee)$/i.test(tagName)) found.push(`<${tagName}>`);
      if (element instanceof HTMLFormElement && element.getAttribute('action') !== '/search/') found.push('a form');
      if (element instanceof HTMLMetaElement && element.httpEquiv !== '') found.push(`meta ${element.httpEquiv}`);
      if (element instanceof HTMLScriptElement && element.type !== 'application/ld+json' && !element.getAttribute('src')?.startsWith('/assets/')) found.push('a script');
    }
    if (typeof document.getElementById !== 'function' || typeof document.createElement !== 'function' || !(document.body instanceof HTMLBodyElement)) found.push('the document is clobbered');
    return found;
  });
}

/** Until all results and choices are there, and nothing more is loaded. */
async function settleSearch(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).toBeVisible();
  const scrollDown = async (): Promise<void> => {
    await page.mouse.wheel(0, 5000);
    await page.waitForLoadState('networkidle');
  };
  for (let fields = 0; fields < 4; fields += 1) await scrollDown();
  await page.waitForTimeout(500);
}

function addressOf(path: string): string {
  return server.url.slice(0, -1) + hrefOf(path);
}

/** As front matter is read. */
function asRead(line: string): string {
  return line.trim().normalize('NFC');
}

test('the archive is published, and nothing outside the folder that was asked for', async () => {
  expect(built.output.slice(-200)).toContain(' files added');
  expect(built.code).toBe(0);
  expect(archive.published.length).toBeGreaterThan(60);
  expect([await readdir(folder), await readdir(join(folder, 'deep')), await readdir(join(folder, 'deep', 'er'))]).toEqual([['archive', 'deep'], ['er'], ['site']]);
});

test('the checks see what they look for', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  await page.goto(server.url);
  await page.setContent('<p style="color:red">a</p><a href="javascript:x">b</a><img src="/none.png" onerror=alert(1)><img src="https://evil.example/x.png">');
  await expect.poll(() => dialogs).toHaveLength(1);

  expect(await findDangers(page)).toEqual(['style on P', 'href="javascript:x"', 'onerror on IMG']);
  expect(misdeeds.strayRequests).toEqual(['https://evil.example/x.png']);
  expect(misdeeds.failedRequests).not.toEqual([]);
});

test('no page runs a script, asks for anything elsewhere, or holds what could', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  const paths = site.pages.map(({ path }) => path);
  for (const path of paths) {
    await page.goto(addressOf(path));
    if (path === '/search/') await settleSearch(page);
    expect.soft(await findDangers(page), path).toEqual([]);
  }

  expect(paths.length).toBeGreaterThan(75);
  expect(dialogs).toEqual([]);
  // A picture further down may still be on its way when the next page is opened.
  const failedRequests = misdeeds.failedRequests.filter((request) => !request.endsWith('net::ERR_ABORTED'));
  expect({ ...misdeeds, failedRequests }).toEqual(noMisdeeds);
});

test('what was written in a field stands there as it was written', () => {
  for (const page of site.pages.filter(({ path }) => archive.headings.has(path))) {
    const heading = asRead(archive.headings.get(page.path) ?? '');
    expect.soft(named(page, 'h1').map((element) => textOf(element)), page.path).toEqual([heading]);
    expect.soft(named(page, 'title').slice(0, 1).map((element) => textOf(element)), page.path).toEqual([`${heading} · ${archive.settings.title}`]);
    expect.soft(metaOf(page, 'og:title'), page.path).toBe(heading);
  }
  for (const page of site.pages.filter(({ path }) => archive.summaries.has(path))) {
    const description = asRead(archive.summaries.get(page.path) ?? '');
    const headline = asRead(archive.headings.get(page.path) ?? '');
    const data = named(page, 'script').find(({ properties: { type } }) => type === 'application/ld+json');
    expect.soft(metaOf(page, 'description'), page.path).toBe(description);
    expect.soft(named(page, 'p').map((element) => textOf(element)), page.path).toContain(description);
    expect.soft(JSON.parse(data ? textOf(data) : '{}'), page.path).toMatchObject({ '@graph': [{ '@type': 'NewsArticle', headline, description }] });
  }
});

test('a former address leads to its article and nowhere else', async ({ page }) => {
  const { dialogs } = await unprotected(page);
  await page.goto(`${server.url}${encodeURIComponent('old"><script>alert(1)<')}/script%3E/`);
  await expect(page).toHaveURL(`${server.url}2020/01/01/hostile-0/`);
  const rules = site.read('/_redirects').trim().split('\n');

  expect(dialogs).toEqual([]);
  expect(rules).toHaveLength(4);
  expect(rules.filter((rule) => !/^(?:\/\S+|\/ p=\S+) \/2020\/01\/01\/hostile-0\/ 301!?$/.test(rule))).toEqual([]);
});

test('no feed item does anything in a reader that shows it as it is', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  await page.goto(server.url);
  const { title, items = [] } = parseRssFeed(site.read('/feed.xml'));
  expect(title).toBe(archive.settings.title);
  expect(items.length).toBeGreaterThan(30);
  for (const { title = '', content, link = '' } of items) {
    expect.soft(title, link).toBe(asRead(archive.headings.get(new URL(link).pathname) ?? ''));
    await page.setContent((content?.encoded ?? '').replaceAll('https://hostile.example/', server.url));
    expect.soft(await findDangers(page), link).toEqual([]);
  }

  expect(dialogs).toEqual([]);
  expect(misdeeds).toEqual(noMisdeeds);
});

test('no body does anything by itself, whether `check` lets it in or not', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  await page.goto(server.url);
  const words = { paragraph: (number: number) => `Paragraph ${number}`, source: (number: number) => `Source ${number}`, backToText: (number: number) => `Back from ${number}` };
  const found = { page: () => '/tags/', image: () => ({ src: '/favicon.svg', width: 1, height: 1 }) };
  const bodies = [...hostileBodies, ...borrowedBodies()];
  for (let index = 0; index < bodies.length; index += BODIES_A_PAGE) {
    const some = bodies.slice(index, index + BODIES_A_PAGE);
    const rendered = some.map((body) => renderBody(body, { dir: 'articles', lang: 'en', words }));
    await page.setContent(rendered.map(({ html, notesHtml }) => `<div>${resolveBody(html + notesHtml, found)}</div>`).join(''));
    expect.soft(await findDangers(page), some.join('\n')).toEqual([]);
    // Read once more by the browser, as a script that moves nodes about would have it read.
    await page.evaluate(() => {
      const { innerHTML } = document.body;
      document.body.innerHTML = innerHTML;
    });
    expect.soft(await findDangers(page), `read twice: ${some.join('\n')}`).toEqual([]);
  }

  expect(dialogs).toEqual([]);
  expect(misdeeds).toEqual(noMisdeeds);
});
