import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/watched-page.ts';

/** The drawing for this screen. */
function drawingOf(page: Page): Locator {
  return page.locator('main figure svg[viewBox]:visible').first();
}

async function viewOf(page: Page): Promise<readonly number[]> {
  return ((await drawingOf(page).getAttribute('viewBox')) ?? '').split(' ').map(Number);
}

async function namesOn(page: Page): Promise<readonly string[]> {
  const texts = await drawingOf(page).locator('text:visible').allTextContents();
  return texts.sort();
}

/** Names that overlap on the screen. */
async function collisions(page: Page): Promise<readonly string[]> {
  return drawingOf(page).evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom);
    return texts.flatMap(({ text, box }, index) =>
      texts.slice(index + 1).filter(({ box: other }) => box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 3 && other.top < box.bottom - 3).map((other) => `${text} / ${other.text}`),
    );
  });
}

test('there is one drawing for each screen', async ({ page }) => {
  await page.goto('/map/');
  await expect(page.locator('main figure svg[viewBox]:visible')).toHaveCount(1);
});

test('enlarged by the keyboard, it shows more names, and none covers another', async ({ page }) => {
  await page.goto('/map/');
  const [before, whole] = [await namesOn(page), await viewOf(page)];
  expect(before).toContain('Camp Ashraf');
  expect(before).not.toContain('Baqubah');
  await page.getByRole('button', { name: 'Closer' }).focus();
  for (let press = 0; press < 6; press += 1) {
    expect(await collisions(page)).toEqual([]);
    await page.keyboard.press('Enter');
  }

  expect(await namesOn(page)).toEqual(expect.arrayContaining(['Baqubah', 'Camp Ashraf', 'Camp Liberty']));
  expect((await viewOf(page))[2]).toBeCloseTo((whole[2] ?? 0) / 16, 0);
  await expect(page.getByRole('button', { name: 'Closer' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'The whole map' }).press('Enter');
  expect([await viewOf(page), await namesOn(page)]).toEqual([whole, before]);
});

test('an enlarged map is moved by its buttons and by dragging, and never off its edge', async ({ page, isMobile }) => {
  await page.goto('/map/');
  await page.getByRole('button', { name: 'Closer' }).click();
  const [left = 0, top = 0] = await viewOf(page);
  await page.getByRole('button', { name: 'To the west' }).click();
  expect((await viewOf(page))[0]).toBeLessThan(left);
  for (let press = 0; press < 9; press += 1) await page.getByRole('button', { name: 'To the north' }).click();
  const there = await viewOf(page);
  expect([there[1], (there[1] ?? top) < top]).toEqual([0, true]);
  if (isMobile) return;
  const box = await drawingOf(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 150, { steps: 4 });
  await page.mouse.up();
  expect((await viewOf(page))[0]).toBeGreaterThan(there[0] ?? 0);
  expect(new URL(page.url()).pathname).toBe('/map/');
});

test.describe('after a drag', { tag: '@pointer' }, () => {
  async function dragCloser(page: Page): Promise<void> {
    await page.goto('/map/');
    for (let press = 0; press < 2; press += 1) await page.getByRole('button', { name: 'Closer' }).click();
    const box = await drawingOf(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 150, { steps: 4 });
    await page.mouse.up();
  }

  test('a mark on the whole map leads to its place', async ({ page }) => {
    await dragCloser(page);
    await page.getByRole('button', { name: 'The whole map' }).click();
    await drawingOf(page).locator('a[href="/places/tirana/"] circle').click();
    await expect(page).toHaveURL('/places/tirana/');
  });

  test('a key leads where the pointer, at its end, does not', async ({ page }) => {
    await dragCloser(page);
    await drawingOf(page).locator('a[href="/places/tirana/"]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/places/tirana/');
  });
});

test('a mark leads to its place, and so does the list beside it, where every place is', async ({ page }) => {
  await page.goto('/map/');
  await page.getByRole('listitem').filter({ hasText: 'Baqubah' }).locator('summary').click();
  await expect(page.getByRole('link', { name: 'Baqubah', exact: true })).toHaveAttribute('href', '/places/baqubah/');
  await drawingOf(page).locator('a[href="/places/tirana/"] circle').click();
  await expect(page).toHaveURL('/places/tirana/');
});

test('on paper there is the map without its buttons', async ({ page }) => {
  await page.goto('/map/');
  await page.emulateMedia({ media: 'print' });
  await expect(drawingOf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Closer' })).toBeHidden();
});
