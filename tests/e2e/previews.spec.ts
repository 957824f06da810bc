import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/watched-page.ts';

const ARTICLE = '/2011/04/08/iraqi-forces-raid-camp-ashraf/';

function cardOf(page: Page): Locator {
  return page.getByRole('tooltip');
}

/** The first link of the text to a page of its own. */
function linkTo(page: Page, path: string): Locator {
  return page.locator(`main a[href="${path}"]`).first();
}

test.describe('with a pointer', { tag: '@pointer' }, () => {
  test('a link that it rests on says what it leads to, and nothing moves', async ({ page }) => {
    await page.goto(ARTICLE);
    const link = linkTo(page, '/places/camp-ashraf/');
    await link.scrollIntoViewIfNeeded();
    const [before, height] = [await link.boundingBox(), await page.evaluate(() => document.documentElement.scrollHeight)];
    await link.hover();

    const card = cardOf(page);
    await expect(card).toContainText('Camp Ashraf');
    await expect(card).toContainText('place, camp');
    await expect(card).toContainText('Al-Khalis District · Diyala Governorate · Iraq');
    await expect(card).toContainText(/\d+ reports, \d{4}–\d{4}/);
    await expect(card).toBeInViewport({ ratio: 1 });
    await expect(link).toHaveAccessibleDescription(/Camp Ashraf/);
    await expect(card.getByRole('link')).toHaveCount(0);
    expect([await link.boundingBox(), await page.evaluate(() => document.documentElement.scrollHeight)]).toEqual([before, height]);
  });

  test('it stays while the pointer is on it, and goes when the pointer does', async ({ page }) => {
    await page.goto(ARTICLE);
    await linkTo(page, '/places/camp-ashraf/').hover();
    const card = cardOf(page);
    await expect(card).toBeVisible();
    await card.hover();
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();

    await page.getByRole('heading', { level: 1 }).hover();
    await expect(card).toBeHidden();
  });

  test('Escape puts it away, and the pointer stays', async ({ page }) => {
    await page.goto(ARTICLE);
    await linkTo(page, '/places/camp-ashraf/').hover();
    await expect(cardOf(page)).toBeVisible();
    await page.keyboard.press('Escape');

    await expect(cardOf(page)).toBeHidden();
  });

  test('a pointer that passes asks for nothing, and one that rests asks once', async ({ page }) => {
    await page.goto(ARTICLE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const link = linkTo(page, '/places/camp-ashraf/');
    await link.hover();
    await page.getByRole('heading', { level: 1 }).hover();
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);

    for (let time = 0; time < 2; time++) {
      await link.hover();
      await expect(cardOf(page)).toBeVisible();
      await page.getByRole('heading', { level: 1 }).hover();
      await expect(cardOf(page)).toBeHidden();
    }
    expect(asked.filter((path) => path === '/places/camp-ashraf/')).toHaveLength(1);
  });

  test('other links have none', async ({ page }) => {
    await page.goto('/places/camp-ashraf/');
    await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Places' }).hover();
    await page.waitForTimeout(600);
    await expect(cardOf(page)).toHaveCount(0);
  });

  test('where its script can’t be loaded, there is none, and no error', async ({ page, misdeeds }) => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.route('**/assets/preview-card*', (route) => route.abort());
    await page.goto(ARTICLE);
    await linkTo(page, '/places/camp-ashraf/').hover();
    await expect.poll(() => failed).toHaveLength(1);
    await page.unroute('**/assets/preview-card*');
    await page.getByRole('heading', { level: 1 }).hover();
    await linkTo(page, '/organisations/pmoi/').hover();
    await page.waitForTimeout(600);

    await expect(cardOf(page)).toHaveCount(0);
    expect(misdeeds.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  });

  test('on a page in Persian, of which it speaks the other language', async ({ page }) => {
    await page.goto('/2011/04/10/ashraf-farvardin-1390/');
    const link = linkTo(page, '/places/camp-ashraf/');
    await link.hover();
    const card = cardOf(page);
    await expect(card).toHaveAttribute('dir', 'ltr');
    await expect(card).toHaveAttribute('lang', 'en');
    await expect(card).toBeInViewport({ ratio: 1 });
    const [ofCard, ofLink] = [await card.boundingBox(), await link.boundingBox()];
    expect(Math.abs((ofCard?.x ?? 0) + (ofCard?.width ?? 0) - (ofLink?.x ?? 0) - (ofLink?.width ?? 0))).toBeLessThan(2);
  });
});

test('the keyboard gets it as the pointer does, and Escape puts it away without leaving the link', async ({ page }) => {
  await page.goto(ARTICLE);
  const link = linkTo(page, '/organisations/pmoi/');
  await page.getByRole('main').getByRole('link').first().focus();
  // A key tells the browser that the focus is to be seen.
  await page.keyboard.press('Tab');
  await link.focus();
  await expect(cardOf(page)).toContainText("People's Mojahedin Organization of Iran");
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  await expect(link).toBeFocused();
  await link.blur();
  await link.focus();
  await expect(cardOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(cardOf(page).filter({ hasText: "People's Mojahedin Organization of Iran" })).toBeHidden();
});

test('a finger gets the page itself', { tag: '@touch' }, async ({ page }) => {
  await page.goto(ARTICLE);
  await page.evaluate(() => {
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element && node.id === 'preview') document.documentElement.dataset['previewed'] = '';
    }).observe(document.body, { childList: true, subtree: true });
  });
  const link = linkTo(page, '/places/camp-ashraf/');
  await link.evaluate((element) => element.addEventListener('click', (event) => { event.preventDefault(); }));
  await link.tap();
  await page.waitForTimeout(800);
  await expect(page.locator('html')).not.toHaveAttribute('data-previewed');
});
