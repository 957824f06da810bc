import type { Page } from '@playwright/test';
import { settings } from '../support/demonstration.ts';
import { lightnessOf } from '../support/lightness.ts';
import { directionOf, knownPages } from '../support/page-kinds.ts';
import { expect, noMisdeeds, test } from '../support/watched-page.ts';

const WIDTHS = [320, 360, 768, 1280, 2560];

/** Widths at which a reader would have to scroll sideways, with what sticks out. */
async function tooNarrow(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const given = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: given.height });
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.scrollingElement ?? document.documentElement);
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px at ${width}`);
  }
  await page.setViewportSize(given);
  return faults;
}

for (const known of knownPages) {
  test(`${known.kind} is whole: ${known.path}`, async ({ page, misdeeds }) => {
    const response = await page.goto(known.path);

    expect(response?.status()).toBe(known.status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1, name: known.heading, exact: true })).toBeAttached();
    await expect(page).toHaveTitle(known.path === '/' ? settings.title : new RegExp(`${RegExp.escape(known.heading)} · ${settings.title}$`));
    const root = page.locator('html');
    await expect(root).toHaveAttribute('lang', known.lang);
    await expect(root).toHaveAttribute('dir', directionOf(known));
    const canonical = page.locator('link[rel=canonical]');
    if (known.isListed) await expect(canonical).toHaveAttribute('href', settings.url + known.path);
    else await expect(canonical).toHaveCount(0);
    await expect(page.getByRole('main')).toHaveCount(1);

    await test.step('fits any screen', async () => {
      expect(await tooNarrow(page)).toEqual([]);
    });
    await test.step('is light on dark in the dark', async () => {
      const day = await lightnessOf(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const night = await lightnessOf(page);
      expect([day.paper > 0.8, day.ink < 0.3, night.paper < 0.2, night.ink > 0.7]).toEqual([true, true, true, true]);
    });
    expect(misdeeds).toEqual(noMisdeeds);
  });
}
