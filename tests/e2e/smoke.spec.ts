import { expect, test } from '../support/watched-page.ts';

test('the front page answers, is headed once, and asks nobody else for anything', async ({ page, misdeeds }) => {
  const response = await page.goto('/', { waitUntil: 'networkidle' });

  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(misdeeds).toEqual({ strayRequests: [], errors: [] });
});

test('an address that does not exist gets a page that says so', async ({ page }) => {
  const response = await page.goto('/no/such/page/');

  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
