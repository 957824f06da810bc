import type { Page } from '@playwright/test';
import { expect, test } from '../support/watched-page.ts';

interface Stop {
  readonly name: string;
  /** Its place among all elements of the page. */
  readonly position: number;
  readonly isOutlined: boolean;
  readonly isInView: boolean;
}

/** Where the keyboard is; undefined off the page. */
async function currentStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return {
      name: element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : element.textContent).trim(),
      position: [...document.querySelectorAll('*')].indexOf(element),
      isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInView: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

/** Tabs through the page to its end. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 500) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('The keyboard never leaves the page.');
}

test('the first stop is a visible link past the masthead', async ({ page }) => {
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

for (const path of ['/', '/2011/04/08/iraqi-forces-raid-camp-ashraf/', '/2011/04/10/ashraf-farvardin-1390/', '/search/']) {
  test(`the keyboard goes through ${path} in reading order, and always shows where it is`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    // Nothing is to be pushed away by what is still on its way.
    if (path === '/search/') await expect(page.getByRole('status').filter({ hasText: /\d/ }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const stops = await walk(page);

    expect(stops.length).toBeGreaterThan(20);
    expect(stops.filter(({ position }, index) => position <= (stops[index - 1]?.position ?? -1)).map(({ name }) => `${name} comes too late`)).toEqual([]);
    expect(stops.filter(({ isOutlined }) => !isOutlined).map(({ name }) => `${name} is not outlined`)).toEqual([]);
    expect(stops.filter(({ isInView }) => !isInView).map(({ name }) => `${name} is out of sight`)).toEqual([]);
  });
}

test('“/” goes to the search box, and is only a letter while something is typed', async ({ page }) => {
  await page.goto('/places/camp-ashraf/');
  await page.keyboard.press('/');
  const box = page.getByRole('banner').getByRole('searchbox');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');

  await page.keyboard.type('1/2');
  await expect(box).toHaveValue('1/2');
});

test('“/” goes to the page’s own search box where it has one', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');

  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
});

test('what is folded opens by keyboard', async ({ page }) => {
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  const bibtex = page.getByText('@online{iraqi-forces-raid-camp-ashraf');
  await expect(bibtex).toBeHidden();
  await page.getByText('Cite this report').focus();
  await page.keyboard.press('Enter');

  await expect(bibtex).toBeVisible();
});
