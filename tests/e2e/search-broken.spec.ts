import type { Locator, Page } from '@playwright/test';
import { countOf, resultsOf, titlesOf } from '../support/search-page.ts';
import { expect, test } from '../support/watched-page.ts';

test.describe('an index that is not whole is said to be none, and never answers wrongly', () => {
  const trouble = (page: Page): Locator => page.getByRole('alert');

  test('where there is none', async ({ page }) => {
    await page.route('**/search/index/**', (route) => route.fulfill({ status: 404, body: 'not here' }));
    await page.goto('/search/?q=camp');

    await expect(trouble(page)).toContainText('The search is not complete just now');
    await expect(titlesOf(page)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Ways in' })).toBeVisible();
  });

  test('where the host can’t be reached, until it can', async ({ page }) => {
    await page.route('**/search/index/**', (route) => route.abort());
    await page.goto('/search/?q=camp');
    await expect(trouble(page)).toContainText('See whether you are connected');
    await page.unroute('**/search/index/**');
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect(titlesOf(page).first()).toBeVisible();
    await expect(trouble(page)).toBeEmpty();
  });

  test('and the focus goes to what can be tried, then to what was found', async ({ page }) => {
    await page.goto('/search/?q=camp');
    await expect(countOf(page)).toBeVisible();
    // Not those of facets, which are asked for on their own.
    await page.route('**/search/index/articles/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Oldest first' }).press('Enter');
    const again = page.getByRole('button', { name: 'Try again' });
    await expect(again).toBeFocused();
    await again.evaluate((button) => { button.setAttribute('title', 'the first'); });
    await again.press('Enter');
    await expect(again).not.toHaveAttribute('title');
    await expect(again).toBeFocused();
    await page.unroute('**/search/index/articles/**');
    await again.press('Enter');

    await expect(countOf(page)).toBeFocused();
  });

  test('where its reader can’t be loaded, until it can', async ({ page }) => {
    await page.route('**/assets/worker*', (route) => route.abort());
    await page.goto('/search/?q=camp');
    await expect(trouble(page)).toContainText('See whether you are connected');
    await page.unroute('**/assets/worker*');
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect(titlesOf(page).first()).toBeVisible();
  });

  test('where a stemmer can’t be loaded, until it can', async ({ page }) => {
    await page.route('**/assets/stem-*', (route) => route.abort());
    await page.goto('/search/?q=ashraf');
    await expect(trouble(page)).toContainText('See whether you are connected');
    await page.unroute('**/assets/stem-*');
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect(titlesOf(page).first()).toBeVisible();
    await expect(trouble(page)).toBeEmpty();
  });

  test('where the manifest is old and its segment gone', async ({ page }) => {
    await page.route('**/search/index/manifest.json', async (route) => {
      const manifest = (await (await route.fetch()).json()) as { segments: { name: string }[] };
      await route.fulfill({ json: { ...manifest, segments: manifest.segments.map((segment) => ({ ...segment, name: '0'.repeat(20) })) } });
    });
    await page.goto('/search/?q=camp');

    await expect(trouble(page)).toContainText('The search is not complete just now');
    await expect(resultsOf(page)).toHaveCount(0);
  });

  test('where a file stands in the place of another', async ({ page }) => {
    let other: string | undefined;
    await page.route('**/search/index/{segments,terms}/*.bin', async (route) => {
      other ??= route.request().url();
      await route.fulfill({ body: await (await route.fetch({ url: other })).body() });
    });
    await page.goto('/search/?organisation=pmoi');

    await expect(trouble(page)).toContainText('The search is not complete just now');
    await expect(resultsOf(page)).toHaveCount(0);
  });

  test('and one published anew under an open page is read anew', async ({ page }) => {
    let isRenewed = false;
    // The page before: its segment is called otherwise, and is gone when the new one is there.
    await page.route('**/search/index/**', async (route) => {
      const url = route.request().url();
      if (isRenewed) {
        await (url.includes('0'.repeat(20)) ? route.fulfill({ status: 404 }) : route.continue());
        return;
      }
      if (!url.endsWith('manifest.json')) {
        await route.fulfill({ status: 404 });
        return;
      }
      const manifest = (await (await route.fetch()).json()) as { segments: { name: string }[] };
      isRenewed = true;
      await route.fulfill({ json: { ...manifest, segments: manifest.segments.map((segment) => ({ ...segment, name: '0'.repeat(20) })) } });
    });
    await page.goto('/search/?q=camp');

    await expect(titlesOf(page).first()).toBeVisible();
    await expect(trouble(page)).toBeEmpty();
  });
});
