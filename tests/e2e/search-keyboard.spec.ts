/** The search page by keyboard alone. */
import { boxOf, countOf, facetBox, titlesOf, unfoldFacets } from '../support/search-page.ts';
import { expect, test } from '../support/watched-page.ts';

test('“/” leads to the box from any page, and is only a letter where something is typed', async ({ page }) => {
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.keyboard.press('/');
  await page.keyboard.type('n/a camp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=n%2Fa+camp');
  await expect(countOf(page)).toBeVisible();

  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('/');
  await expect(boxOf(page)).toHaveValue('n/a camp/');
});

test('arrows lead through the results, Escape back to the box', async ({ page }) => {
  await page.goto('/search/?q=PMOI');
  await expect(titlesOf(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: "People's Mojahedin Organization of Iran" })).toBeFocused();
  const links = page.getByRole('region', { name: 'Results' }).getByRole('link');
  for (let place = 1; place < (await links.count()); place += 1) await page.keyboard.press('ArrowDown');
  await expect(links.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toBeFocused();
});

test('a box keeps the focus when it is ticked', async ({ page }) => {
  await page.goto('/search/');
  const facets = await unfoldFacets(page);
  // Those out of sight are counted when they come near.
  const box = facetBox(facets, 'Subject', 'Human rights');
  await expect(async () => {
    await facets.getByRole('textbox', { name: 'To' }).scrollIntoViewIfNeeded();
    await expect(box).toBeVisible({ timeout: 300 });
  }).toPass();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/search/?tag=human-rights');
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
});

test('an order or a choice that is gone when it was followed leaves the focus beside it', async ({ page }) => {
  await page.goto('/search/?q=camp&year=2011');
  await page.getByRole('link', { name: 'Oldest first' }).press('Enter');
  await expect(page).toHaveURL('/search/?q=camp&year=2011&sort=oldest');
  await expect(page.getByRole('link', { name: 'Newest first' })).toBeFocused();
  await page.getByRole('main').getByText('Without: ').getByRole('link', { name: '2011' }).press('Enter');
  await expect(page).toHaveURL('/search/?q=camp&sort=oldest');
  await expect(page.getByRole('link', { name: 'Best first' })).toBeFocused();
});

test('a box that is gone when it was ticked off leaves the focus at what comes next', async ({ page }) => {
  await page.goto('/search/?q=camp&place=geneva');
  const facets = await unfoldFacets(page);
  const geneva = facetBox(facets, 'Place', 'Geneva');
  await geneva.press('Space');
  await expect(page).toHaveURL('/search/?q=camp');

  await expect(geneva).toHaveCount(0);
  await expect(facets.getByRole('button', { name: 'Show more: Place' })).toBeFocused();
});
