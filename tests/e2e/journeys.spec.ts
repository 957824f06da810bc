import { expect, noMisdeeds, test } from '../support/watched-page.ts';

test('from the front page to a place, a report, its event’s ledger, and the report that a figure was seen in', async ({ page, misdeeds }) => {
  await page.goto('/');
  await page.getByRole('region', { name: 'Places' }).getByRole('link', { name: 'Camp Ashraf', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Camp Ashraf');

  await page.getByRole('region', { name: /^\d+ reports$/ }).getByRole('link', { name: 'Iraqi forces raid Camp Ashraf' }).click();
  await expect(page).toHaveURL('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await expect(page.getByText('before dawn on Friday')).toBeVisible();

  await page.getByRole('complementary', { name: 'At a glance' }).getByRole('link', { name: 'Iraqi army operation at Camp Ashraf, April 2011' }).click();
  await expect(page).toHaveURL('/events/2011-april-raid/');

  const claim = page.getByRole('region', { name: 'Who counts what' }).getByRole('row', { name: /at least 34 .*High Commissioner for Human Rights/ });
  await expect(claim.getByRole('rowheader')).toContainText('High Commissioner');
  await claim.getByRole('link', { name: 'UN visit confirms 34 deaths' }).click();
  await expect(page).toHaveURL(/^[^#]*\/2011\/04\/17\/un-confirms-34-deaths\/(?:#.*)?$/);
  await expect(page.getByRole('article').getByRole('row', { name: /at least 34 .*High Commissioner for Human Rights/ })).toBeVisible();
  expect(misdeeds).toEqual(noMisdeeds);
});

test('from a year to its month, its day and a report, and back by the way one came', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('region', { name: 'Year by year' }).getByRole('link', { name: '2011: 10 reports' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2011');
  await page.getByRole('link', { name: /^April 2011: \d reports$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('April 2011');
  await page.getByRole('link', { name: 'Iraqi forces raid Camp Ashraf' }).click();

  const crumbs = page.getByRole('navigation', { name: 'Where you are' });
  await crumbs.getByRole('link').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 April 2011');
  await page.getByRole('link', { name: '2011', exact: true }).first().click();
  await expect(page).toHaveURL('/2011/');
});

test('a note’s number leads to its source and back, and a paragraph has an address', async ({ page }) => {
  // Else the page glides from place to place, and what is asked for on the way may not be where it ends.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.getByRole('link', { name: 'Source 1' }).first().click();
  await expect(page.getByText('It takes its account of the raid mainly from the NCRI')).toBeInViewport();
  await page.getByRole('link', { name: 'Back to the text from source 1' }).click();
  await expect(page.getByText('put the number at 32')).toBeInViewport();

  await page.getByRole('link', { name: 'Link to paragraph 5' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p5$/);
  await expect(page.getByText('called for an independent inquiry at once')).toBeInViewport();
});

test('an article leads to its translation, and names its language', async ({ page }) => {
  await page.goto('/2011/04/10/ashraf-farvardin-1390/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
  const translation = page.locator('link[rel=alternate][hreflang=en]');
  const address = new URL((await translation.getAttribute('href')) ?? '').pathname;
  await page.getByRole('main').locator(`a[href="${address}"]`).first().click();

  await expect(page).toHaveURL(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('right-to-left pages are mirrored', async ({ page }) => {
  // On a phone nothing stands beside the text.
  await page.setViewportSize({ width: 1280, height: 900 });
  const edgesOf = async (path: string, glance: string) => {
    await page.goto(path);
    const text = await page.getByRole('article').locator('p').nth(3).boundingBox();
    const beside = await page.getByRole('complementary', { name: glance }).boundingBox();
    return { text: text?.x ?? 0, beside: beside?.x ?? 0 };
  };
  const english = await edgesOf('/2011/04/08/iraqi-forces-raid-camp-ashraf/', 'At a glance');
  const persian = await edgesOf('/2011/04/10/ashraf-farvardin-1390/', 'در یک نگاه');

  expect(english.beside).toBeGreaterThan(english.text);
  expect(persian.beside).toBeLessThan(persian.text);
});

test('a missing page offers a search for what its address says', async ({ page }) => {
  await page.goto('/2011/04/camp-ashraf_raid.html');

  const box = page.getByRole('main').getByRole('searchbox');
  await expect(box).toHaveValue('camp ashraf raid');
  await box.press('Enter');
  await expect(page).toHaveURL('/search/?q=camp+ashraf+raid');
});

test('every page has a search box, which leads to the search page', async ({ page }) => {
  await page.goto('/places/camp-ashraf/');
  await page.getByRole('banner').getByRole('searchbox', { name: 'Search the archive' }).fill('Łódź & "سلام"');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === 'Łódź & "سلام"');
});

test('feeds are found by people and by feed readers', async ({ page, request }) => {
  await page.goto('/subscribe/');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Camp Ashraf', exact: true }) });
  const address = await row.getByRole('link', { name: 'RSS' }).getAttribute('href');
  const feed = await request.get(address ?? '');

  expect(feed.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
  expect(await feed.text()).toContain('<title>Camp Ashraf – The Two Camps Archive</title>');
});

// A tenth is what Core Web Vitals call good; a font that comes late may still nudge a line.
test('nothing much moves while a page loads', async ({ page }) => {
  for (const path of ['/', '/2011/04/08/iraqi-forces-raid-camp-ashraf/', '/2011/04/10/ashraf-farvardin-1390/', '/events/2011-april-raid/']) {
    await page.goto(path);
    const shift = await page.evaluate(async () => {
      await document.fonts.ready;
      return new Promise<number>((done) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 100);
      });
    });
    expect.soft(shift, path).toBeLessThan(0.05);
  }
});
