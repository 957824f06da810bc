import { settings } from '../support/demonstration.ts';
import { expect, test } from '../support/watched-page.ts';

const article = '/2011/04/08/iraqi-forces-raid-camp-ashraf/';

test('on paper an article says where it is from, and leaves out what only a screen can do', async ({ page }) => {
  await page.goto(article);
  const line = page.getByText(`${settings.title}, ${settings.url}${article} · Published 8 April 2011`);
  await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });

  await expect(line).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('before dawn on Friday')).toBeVisible();
  await expect(page.getByText('https://iranfocus.com/iran-and-its-neighbours/', { exact: false }).first()).toBeVisible();
  for (const name of ['Main', 'Where you are', 'Find', 'Indexes']) await expect(page.getByRole('navigation', { name })).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('group', { name: 'Light' })).toBeHidden();
});

test('paper is white, whatever the screen’s light', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(article);

  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('a page of a place can be cited from paper', async ({ page }) => {
  await page.goto('/places/camp-ashraf/');
  await page.emulateMedia({ media: 'print' });

  await expect(page.getByText(`${settings.url}/places/camp-ashraf/`)).toBeVisible();
});
