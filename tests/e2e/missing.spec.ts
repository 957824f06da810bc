import { expect, test } from '../support/watched-page.ts';

test('a page that is not there offers a search for its words, and the pages above it', async ({ page }) => {
  await page.goto('/2011/04/camp-ashraf_raid.html');
  const box = page.getByRole('main').getByRole('searchbox');
  await expect(box).toHaveValue('camp ashraf raid');
  const near = page.getByRole('navigation', { name: 'Nearest pages that exist' });
  await expect(near.getByRole('link')).toHaveText(['April 2011', '2011']);

  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=camp\+ashraf\+raid/);
});

test('nothing is offered that is not there', async ({ page }) => {
  await page.goto('/category/iran/index.php');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('iran');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('navigation', { name: 'Nearest pages that exist' })).toBeHidden();
});

test('an address in Persian gives its words in Persian', async ({ page }) => {
  await page.goto('/people/%D9%85%D8%B1%DB%8C%D9%85-%D8%B1%D8%AC%D9%88%DB%8C%E2%80%8C%D9%87%D8%A7/');
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(/^مریم رجوی/);
  await expect(page.getByRole('navigation', { name: 'Nearest pages that exist' }).getByRole('link')).toHaveText(['People']);
});
