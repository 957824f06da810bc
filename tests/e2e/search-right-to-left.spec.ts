import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { words } from '../../src/i18n/index.ts';
import { findBarriers } from '../support/barriers.ts';
import { checkout } from '../support/checkout.ts';
import { ownSite } from '../support/own-site.ts';
import { boxOf } from '../support/search-page.ts';
import { expect, test } from '../support/watched-page.ts';

const { searching } = words('fa');

/** The demonstration, with Persian for its own language. */
const address = ownSite((archive) => {
  cpSync(join(checkout, 'content'), archive, { recursive: true });
  const settings = readFileSync(join(archive, 'archive.yaml'), 'utf8');
  writeFileSync(join(archive, 'archive.yaml'), settings.replace(/^lang: en$/m, 'lang: fa').replace(/^languages: .*$/m, 'languages: [fa, en, ar, sv]'));
  for (const file of globSync('articles/**/*.md', { cwd: archive })) {
    const text = readFileSync(join(archive, file), 'utf8');
    if (!/^lang: /m.test(text)) writeFileSync(join(archive, file), text.replace(/^---\n/, '---\nlang: en\n'));
  }
});

const titlesOf = (page: Page): Locator =>
  page.getByRole('region', { name: searching.results }).getByRole('listitem').filter({ has: page.getByRole('time') }).getByRole('heading', { level: 3 });
const facetsOf = (page: Page): Locator => page.getByRole('form', { name: searching.narrow });
const countOf = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^[۰-۹]+ گزارش$/ });

test('a Persian query, typed with Arabic letters and a space for a half-space, finds and marks', async ({ page, misdeeds }) => {
  await page.goto(address('/search/'));
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await boxOf(page).fill('عمليات ارتش عراق در كمپ اشرف');
  await boxOf(page).press('Enter');
  await expect(titlesOf(page).first()).toHaveText('عملیات ارتش عراق در کمپ اشرف؛ آمار کشته‌شدگان یکسان نیست');
  await expect(titlesOf(page).first()).toHaveCSS('direction', 'rtl');
  await expect(titlesOf(page).first().locator('mark').first()).toHaveText('عملیات');
  await boxOf(page).fill('کشته شدگان');
  await boxOf(page).press('Enter');
  await expect(titlesOf(page).first()).toContainText('کشته‌شدگان');
  expect(misdeeds.errors).toEqual([]);
});

test('choices stand at the right, count in Persian digits, and narrow', async ({ page }) => {
  await page.goto(address('/search/'));
  const total = await countOf(page).textContent();
  const eleven = facetsOf(page).getByRole('group', { name: searching.year }).getByRole('checkbox', { name: /^۲۰۱۱/ });
  const told = /[۰-۹]+$/.exec((await eleven.locator('xpath=..').textContent()) ?? '')?.[0] ?? '';
  await eleven.check();
  await expect(countOf(page)).toHaveText(`${told} گزارش`);
  expect(total).not.toBe(`${told} گزارش`);
  await expect(page).toHaveURL(address('/search/?year=2011'));

  const [choices, results] = [await facetsOf(page).boundingBox(), await titlesOf(page).first().boundingBox()];
  expect(choices?.x).toBeGreaterThan((results?.x ?? Infinity) + (results?.width ?? 0));
});

test('arrows lead through the results whatever their language, Escape back to the box, Space ticks', async ({ page }) => {
  await page.goto(address('/search/?q=' + encodeURIComponent('مجاهدین خلق')));
  await expect(titlesOf(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  const links = page.getByRole('region', { name: searching.results }).getByRole('link');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toBeFocused();
  const place = facetsOf(page).getByRole('group', { name: searching.place }).getByRole('checkbox').first();
  await place.focus();
  await page.keyboard.press('Space');
  await expect(place).toBeChecked();
  await expect(place).toBeFocused();
});

test('an English report is shown from left to right among Persian ones, and says its language', async ({ page }) => {
  await page.goto(address('/search/?q=Amnesty&lang=en'));
  const english = titlesOf(page).getByRole('link').first();
  await expect(english).toHaveAttribute('dir', 'ltr');
  await expect(english).toHaveAttribute('lang', 'en');
});

for (const width of [1280, 640, 320]) {
  test(`at ${width} pixels nothing has to be scrolled sideways, and axe finds no barrier`, async ({ page }) => {
    await page.setViewportSize({ width, height: 450 });
    await page.goto(address('/search/?q=' + encodeURIComponent('کمپ اشرف') + '&place=camp-ashraf&year=2011&from=2011-13'));
    await expect(titlesOf(page).first()).toBeVisible();
    if (width < 900) await facetsOf(page).getByText(searching.narrow).click();
    await expect(facetsOf(page).getByText(searching.badDate)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page, 'all')).toEqual([]);
  });
}
