/** What a reader loads and waits for on the search page, with an index of any archive in the place of the site's own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findBrowser, launchArguments } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { siteFolder } from '../support/checkout.ts';

export const SCREENS = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 800 } } as const;

export interface Visit {
  /** Kilobytes of the index as it is sent, until nothing more is asked for. */
  readonly loaded: number;
  /** Milliseconds until the same is shown again, when another search was made in between. */
  readonly again: number;
}

/** So long without a request, and nothing more will come. */
const REST = 300;

/** Asks each query on a page of its own, with nothing kept from before. */
export async function visitAll(index: string, queries: readonly string[], viewport: { width: number; height: number }): Promise<Visit[]> {
  if (!existsSync(siteFolder)) throw new Error('Build the site first:  npm run build');
  const server = await serveFolder({ folder: siteFolder, port: 0 });
  const browser = await chromium.launch({ executablePath: (await findBrowser(process.env)).path, args: [...launchArguments] });
  try {
    const visits: Visit[] = [];
    for (const q of queries) visits.push(await visit(browser, `${server.url}search/?q=${encodeURIComponent(q)}`, index, viewport));
    return visits;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function visit(browser: Browser, url: string, index: string, viewport: { width: number; height: number }): Promise<Visit> {
  const page = await browser.newPage({ viewport });
  let bytes = 0;
  let last = performance.now();
  await page.route('**/search/index/**', async (route) => {
    const file = new URL(route.request().url()).pathname.replace('/search/index/', '');
    const whole = readFileSync(join(index, file));
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()['range'] ?? '') ?? [];
    const body = start === undefined ? whole : whole.subarray(Number(start), Number(end) + 1);
    // A host compresses JSON; all else is compressed already.
    bytes += file.endsWith('.json') ? gzipSync(body).length : body.length;
    last = performance.now();
    await route.fulfill({ body, status: start === undefined ? 200 : 206 });
  });
  try {
    await page.goto(url);
    await page.getByRole('region', { name: 'Results' }).getByRole('heading', { level: 3 }).or(page.getByText('Nothing found')).first().waitFor();
    while (performance.now() - last < REST) await pause(50);
    const loaded = bytes / 1000;
    await ask(page, '');
    return { loaded, again: await ask(page, new URL(url).searchParams.get('q') ?? '') };
  } finally {
    await page.close();
  }
}

/** Milliseconds from the question until its results are there. */
function ask(page: Page, q: string): Promise<number> {
  return page.evaluate(async (text) => {
    const [box, results] = [document.querySelector<HTMLInputElement>('.search input[type="search"]'), document.querySelector('.reports-box')];
    if (!box || !results) throw new Error('This is no search page.');
    const shown = new Promise((resolve) => new MutationObserver(resolve).observe(results, { childList: true, subtree: true }));
    box.value = text;
    const start = performance.now();
    box.form?.requestSubmit();
    await shown;
    return performance.now() - start;
  }, q);
}
