import { knownPages } from '../support/page-kinds.ts';
import { expect, test } from '../support/watched-page.ts';

test('every kind of page says all it has to say', async ({ page, browser, baseURL }) => {
  const withScripts = await browser.newPage({ ...(baseURL !== undefined && { baseURL }) });
  // A search page's results are a script's, and so is what is near a page that is not there; without, both lead on.
  for (const { path } of knownPages.filter(({ path, status }) => status === 200 && path !== '/search/')) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await withScripts.goto(path);
    const [without, expected] = await Promise.all([page, withScripts].map((each) => each.getByRole('main').innerText()));
    // It may say more: what would need a script.
    const lines = new Set(without?.split('\n').map((line) => line.trim()));
    expect.soft(expected?.split('\n').filter((line) => !lines.has(line.trim())), path).toEqual([]);
  }
  await withScripts.close();
});

test('links lead on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Events' }).click();
  await page.getByRole('link', { name: 'Iraqi army operation at Camp Ashraf, April 2011' }).click();
  await page.getByRole('link', { name: 'UN visit confirms 34 deaths' }).first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^UN visit confirms 34 deaths/);
});

test('the search form submits, and the search page says what it needs and leads on', async ({ page }) => {
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.getByRole('searchbox').fill('hunger strike');
  await page.getByRole('search').getByRole('button', { name: 'Search' }).click();

  await expect(page).toHaveURL('/search/?q=hunger+strike');
  await expect(page.getByText(/script/i)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Places' }).click();
  await expect(page).toHaveURL('/places/');
});

test('a page that is not there leads on all the same', async ({ page }) => {
  await page.goto('/2011/04/camp-ashraf-raid/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await expect(page.getByRole('navigation', { name: 'Nearest pages that exist' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('');
  await page.getByRole('main').getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('link', { name: /^April 2011/ }).click();
  await expect(page).toHaveURL('/2011/04/');
});

test('a link shows no preview, and every way of browsing is a plain link', async ({ page }) => {
  await page.goto('/events/');
  await page.getByRole('main').getByRole('link', { name: 'Iraqi army operation at Camp Ashraf, April 2011' }).hover();
  await page.waitForTimeout(600);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  const order = page.getByRole('navigation', { name: 'Order' });
  await order.getByRole('link', { name: 'By name' }).click();
  await expect(page).toHaveURL('/by-name/events/');
  await order.getByRole('link', { name: 'Most reported' }).click();
  await expect(page).toHaveURL('/most-reported/events/');
});

test('what is folded opens, and the light can be changed', async ({ page }) => {
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.getByText('Cite this report').click();
  await expect(page.getByText('@online{iraqi-forces-raid-camp-ashraf')).toBeVisible();

  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await paper()).toMatch(/light/);
  await page.getByRole('radio', { name: 'Night' }).check();
  expect(await paper()).toBe('dark');
});

test('the map has no buttons, and its marks and its list lead on', async ({ page }) => {
  await page.goto('/map/');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.getByRole('listitem').filter({ hasText: 'Baqubah' }).locator('summary').click();
  await page.getByRole('link', { name: 'Baqubah', exact: true }).click();
  await expect(page).toHaveURL('/places/baqubah/');
});
