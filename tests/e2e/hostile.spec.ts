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
import { buildSite, contentOf, forgetBuilds } from '../support/build-site.ts';
import type { BuildResult } from '../support/build-site.ts';
import { writeHostileArchive } from '../support/hostile-archive.ts';
import type { HostileArchive } from '../support/hostile-archive.ts';
import { borrowedBodies, hostileBodies } from '../support/hostile.ts';
import { expect, noMisdeeds, test, watch } from '../support/watched-page.ts';
import type { Misdeeds } from '../support/watched-page.ts';

// One archive, built once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let folder: string;
let archive: HostileArchive;
let built: BuildResult;
let site: ReadonlyMap<string, string>;
let server: SiteServer | undefined;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  archive = writeHostileArchive(join(folder, 'archive'));
  built = await buildSite({ archive: archive.folder, out: join(folder, 'deep', 'er', 'site') });
  if (built.code !== 0) throw new Error(`The hostile archive was not built.\n${built.output.slice(-4000)}`);
  site = contentOf(join(folder, 'deep', 'er', 'site'));
  server = await serveFolder({ folder: join(folder, 'deep', 'er', 'site'), port: 0 });
});

test.afterAll(async () => {
  await server?.close();
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
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
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

/** As front matter is read. */
function asRead(line: string): string {
  return line.trim().normalize('NFC');
}

test('the archive is published, and nothing outside the folder that was asked for', async () => {
  expect(built.output.slice(-200)).toContain('Wrote ');
  expect(built.code).toBe(0);
  expect(archive.published.length).toBeGreaterThan(60);
  expect([await readdir(folder), await readdir(join(folder, 'deep')), await readdir(join(folder, 'deep', 'er'))]).toEqual([['archive', 'deep'], ['er'], ['site']]);
});

test('no page runs a script, asks for anything elsewhere, or holds what could', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  const pages = [...site.keys()].filter((file) => file.endsWith('index.html') && !file.startsWith('old')).map((file) => `/${file.replace(/index\.html$/, '')}`);
  for (const path of [...pages, '/404.html']) {
    await page.goto(server.url.slice(0, -1) + encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F'));
    expect.soft(await findDangers(page), path).toEqual([]);
  }

  expect(pages.length).toBeGreaterThan(100);
  expect(dialogs).toEqual([]);
  expect(misdeeds).toEqual(noMisdeeds);
});

test('what was written in a field stands there as it was written', async ({ page }) => {
  for (const [path, heading] of archive.headings) {
    await page.goto(server.url + path.slice(1), { waitUntil: 'domcontentloaded' });
    const summary = archive.summaries.get(path);
    const seen = await page.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      title: document.title,
      preview: document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
      summary: document.querySelector('meta[name="description"]')?.getAttribute('content'),
      known: JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}'),
    }));

    // A browser's `document.title` has no line separators.
    expect.soft(seen.title.split(/\s+/).join(' '), path).toBe(`${asRead(heading)} · ${archive.settings.title}`.split(/\s+/).join(' '));
    expect.soft([seen.heading, seen.preview], path).toEqual([asRead(heading), asRead(heading)]);
    if (summary !== undefined) {
      expect.soft(seen.summary, path).toBe(asRead(summary));
      expect.soft(seen.known['@graph'][0], path).toMatchObject({ '@type': 'NewsArticle', headline: asRead(heading), description: asRead(summary) });
      await expect.soft(page.getByRole('article').getByText(asRead(summary), { exact: true }).first(), path).toBeVisible();
    }
  }
});

test('a former address leads to its article and nowhere else', async ({ page }) => {
  const { dialogs } = await unprotected(page);
  await page.goto(`${server.url}${encodeURIComponent('old"><script>alert(1)<')}/script%3E/`);
  await expect(page).toHaveURL(`${server.url}2020/01/01/hostile-0/`);
  const rules = site.get('_redirects')?.trim().split('\n') ?? [];

  expect(dialogs).toEqual([]);
  expect(rules.length).toBeGreaterThan(2);
  expect(rules.filter((rule) => !/^\/\S+ \/2020\/01\/01\/hostile-0\/ 301$/.test(rule))).toEqual([]);
});

test('no feed item does anything in a reader that shows it as it is', async ({ page }) => {
  const { misdeeds, dialogs } = await unprotected(page);
  await page.goto(server.url);
  const { title, items = [] } = parseRssFeed(Buffer.from(site.get('feed.xml') ?? '', 'latin1').toString('utf8'));
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
  for (const body of [...hostileBodies, ...borrowedBodies()]) {
    const { html, notesHtml } = renderBody(body, { dir: 'articles', lang: 'en', words });
    const found = { page: () => '/tags/', image: () => ({ src: '/favicon.svg', width: 1, height: 1 }) };
    await page.setContent(resolveBody(html + notesHtml, found));
    expect.soft(await findDangers(page), body).toEqual([]);
    // Read once more by the browser, as a script that moves nodes about would have it read.
    await page.evaluate(() => {
      const { innerHTML } = document.body;
      document.body.innerHTML = innerHTML;
    });
    expect.soft(await findDangers(page), `${body}, read twice`).toEqual([]);
  }

  expect(dialogs).toEqual([]);
  expect(misdeeds).toEqual(noMisdeeds);
});
