import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-page.ts';

const PAPER = { day: /^rgb\(2\d\d, 2\d\d, 2\d\d\)$/, night: /^rgb\([1-4]?\d, [1-4]?\d, [1-4]?\d\)$/ };

async function expectLight(page: Page, light: keyof typeof PAPER): Promise<void> {
  await expect.poll(() => page.evaluate(() => [document.body, document.documentElement].map((element) => getComputedStyle(element).backgroundColor).find((colour) => colour !== 'rgba(0, 0, 0, 0)'))).toMatch(PAPER[light]);
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

test('paper can be chosen on a device that is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expectLight(page, 'night');
  await page.getByRole('radio', { name: 'Paper' }).check();
  await page.goto('/2011/04/10/ashraf-farvardin-1390/');

  await expectLight(page, 'day');
});
