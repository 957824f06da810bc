import type { Page } from '@playwright/test';
import { lightnessOf } from '../support/lightness.ts';
import { expect, test } from '../support/watched-page.ts';

async function expectLight(page: Page, light: 'day' | 'night'): Promise<void> {
  // A page's script looks up the choice once the page is there.
  await expect.poll(async () => ((await lightnessOf(page)).paper > 0.5 ? 'day' : 'night')).toBe(light);
}

test('a chosen light stays on the next page and after a reload, until the device is followed again', async ({ page }) => {
  await page.goto('/');
  await expectLight(page, 'day');
  await page.getByRole('radio', { name: 'Night' }).check();
  await expectLight(page, 'night');

  await page.goto('/places/camp-ashraf/');
  await expectLight(page, 'night');
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();

  await page.reload();
  await expectLight(page, 'night');
  await page.getByRole('radio', { name: 'As the device' }).check();
  await page.goto('/');
  await expectLight(page, 'day');
});

test('a light chosen on the next page is that of the page before, too, when one goes back to it', async ({ page }) => {
  await page.goto('/');
  await expectLight(page, 'day');
  await page.goto('/places/camp-ashraf/');
  await page.getByRole('radio', { name: 'Night' }).check();
  await page.goBack();

  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();
  await expectLight(page, 'night');
});

test('paper can be chosen on a device that is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expectLight(page, 'night');
  await page.getByRole('radio', { name: 'Paper' }).check();
  await page.goto('/2011/04/10/ashraf-farvardin-1390/');

  await expectLight(page, 'day');
});
