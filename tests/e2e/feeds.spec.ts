import { expect, noMisdeeds, test } from '../support/watched-page.ts';

test('the address of a feed is copied by a button beside it', async ({ page, context, baseURL, misdeeds }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/subscribe/');

  const row = page.getByRole('row', { name: /^Camp Ashraf/ });
  await row.getByRole('button', { name: 'Copy: RSS: Camp Ashraf' }).click();

  await expect(page.getByRole('status')).toHaveText(`Address copied: ${new URL('/places/camp-ashraf/feed.xml', baseURL).href}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL('/places/camp-ashraf/feed.xml', baseURL).href);
  expect(misdeeds).toEqual(noMisdeeds);
});

test('the page says what feeds are, shows what is new in them, and links every one', async ({ page }) => {
  await page.goto('/subscribe/');

  await expect(page.getByRole('heading', { name: 'How it works' })).toBeVisible();
  await expect(page.getByRole('link', { name: /feed\.xml$/ })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'New reports' }).getByRole('link', { name: 'From Ashraf to Tirana: thirty years in dates' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Newly added' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'All feeds in one file (OPML)' })).toHaveAttribute('href', '/feeds.opml');
  await expect(page.getByRole('row', { name: /فارسی/ }).getByRole('link', { name: /^JSON Feed/ })).toHaveAttribute('href', '/feeds/fa.json');
});

// A third parser of XML: the browser's own.
test('a browser reads every feed as XML', async ({ page }) => {
  await page.goto('/subscribe/');

  const faults = await page.evaluate(async () => {
    const opml = new DOMParser().parseFromString(await (await fetch('/feeds.opml')).text(), 'application/xml');
    const paths = Array.from(opml.querySelectorAll('[xmlUrl]'), (outline) => new URL(outline.getAttribute('xmlUrl') ?? '').pathname);
    const found: string[] = [];
    for (const path of [...paths, '/atom.xml', '/feeds/fa.atom']) {
      const text = await (await fetch(path)).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      if (feed.querySelector('parsererror') !== null || !/^(?:rss|feed)$/.test(feed.documentElement.localName)) found.push(path);
    }
    return paths.length > 100 ? found : [`only ${paths.length} feeds`];
  });

  expect(faults).toEqual([]);
});

test('somebody who opens a feed in a browser is told what it is', async ({ page, request }) => {
  const feed = await (await request.get('/feed.xml')).text();
  // As hosts send it that know no feeds.
  await page.route('**/feed.xml', (route) => route.fulfill({ body: feed, contentType: 'application/xml' }));
  await page.goto('/feed.xml');

  await expect(page.locator('channel > title')).toHaveText('The Two Camps Archive');
  await expect(page.locator('item > title').first()).toBeVisible();
  await expect(page.locator('item > guid').first()).toBeHidden();
  await expect(page.locator('item > *').filter({ hasText: '<div' }).first()).toBeHidden();
});
