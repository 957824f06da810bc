import type { Locator } from '@playwright/test';
import { findBarriers } from '../support/barriers.ts';
import { boxOf, countOf, facetBox, resultsOf, titlesOf, unfoldFacets } from '../support/search-page.ts';
import { expect, test } from '../support/watched-page.ts';

const RAID = 'Iraqi forces raid Camp Ashraf';

test.describe('a given article is found', () => {
  test('by words: one form, one link', async ({ page, misdeeds }) => {
    await page.goto('/');
    await page.getByRole('searchbox').first().fill('raid before dawn farmers');
    await page.keyboard.press('Enter');
    await titlesOf(page).getByRole('link', { name: RAID }).click();

    await expect(page).toHaveURL('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
    expect(misdeeds.errors).toEqual([]);
  });

  test('by place and year: a box each, one link', async ({ page, misdeeds }) => {
    await page.goto('/search/');
    const facets = await unfoldFacets(page);
    await facetBox(facets, 'Place', 'Camp Ashraf').check();
    await facetBox(facets, 'Year', '2011').check();
    await titlesOf(page).getByRole('link', { name: RAID }).click();

    await expect(page).toHaveURL('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
    // What was still being loaded for the page that was left is broken off.
    expect(misdeeds.errors).toEqual([]);
  });

  test('by person, whose page comes first', async ({ page }) => {
    await page.goto('/search/?q=Alistair+Burt');
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toHaveText('Alistair Burt');
    await titlesOf(page).getByRole('link', { name: RAID }).click();

    await expect(page).toHaveURL('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  });

  test('by year, from the day it is remembered to be before', async ({ page }) => {
    await page.goto('/search/?sort=oldest');
    const facets = await unfoldFacets(page);
    await facets.getByRole('textbox', { name: 'From' }).fill('۲۰۱۱-۰۴-۰۸');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/search/?from=2011-04-08&sort=oldest');

    await expect(titlesOf(page).first()).toHaveText(RAID);
  });
});

test('results say when, where and what they are, and mark what was searched for', async ({ page }) => {
  await page.goto('/search/?q=independent+inquiry&sort=oldest');
  const first = resultsOf(page).first();

  await expect(first.getByRole('time')).toHaveText('8 April 2011');
  await expect(first).toContainText('Report, London');
  await expect(first.locator('mark').filter({ hasText: 'inquiry' }).first()).toBeVisible();
  await expect(page).toHaveTitle('independent inquiry · Search · The Two Camps Archive');
});

test('choices of one field add up, those of different fields narrow, and every count says what a box would leave', async ({ page }) => {
  await page.goto('/search/');
  const facets = await unfoldFacets(page);
  const totalOf = async (): Promise<number> => Number.parseInt((await countOf(page).textContent()) ?? '', 10);
  const told = async (box: Locator): Promise<number> => Number(/ (\d+)$/.exec((await box.locator('xpath=..').textContent()) ?? '')?.[1]);
  const eleven = facetBox(facets, 'Year', '2011');
  const nine = facetBox(facets, 'Year', '2009');
  const [inEleven, inNine] = [await told(eleven), await told(nine)];
  await eleven.check();
  await expect(countOf(page)).toHaveText(`${inEleven} reports`);
  await nine.check();
  await expect(countOf(page)).toHaveText(`${inEleven + inNine} reports`);

  const liberty = facetBox(facets, 'Place', 'Camp Liberty');
  const left = await told(liberty);
  await liberty.check();
  await expect.poll(totalOf).toBe(left);
  expect(left).toBeLessThan(inEleven + inNine);
  await expect(page).toHaveURL('/search/?year=2011&year=2009&place=camp-liberty');
});

test('a place holds what lies in it', async ({ page }) => {
  await page.goto('/search/?place=iraq');
  const all = await countOf(page).textContent();
  const facets = await unfoldFacets(page);
  const iraq = facets.getByRole('group', { name: 'Place' }).getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: /^Iraq / }) }).first();

  await expect(iraq.getByRole('listitem').getByRole('checkbox', { name: /^Camp Ashraf / })).toBeVisible();
  expect(Number.parseInt(all ?? '', 10)).toBeGreaterThan(10);
});

test('what is searched for stands in the address, and “back” restores it', async ({ page }) => {
  await page.goto('/search/?q=convoy');
  const found = await countOf(page).textContent();
  const facets = await unfoldFacets(page);
  await facetBox(facets, 'Place', 'Camp Liberty').check();
  await expect(page).toHaveURL('/search/?q=convoy&place=camp-liberty');
  await page.getByRole('link', { name: 'Oldest first' }).click();
  await expect(page).toHaveURL('/search/?q=convoy&place=camp-liberty&sort=oldest');
  const oldest = page.getByRole('main').getByText('Oldest first');
  await expect(oldest).toHaveAttribute('aria-current', 'true');

  await page.goBack();
  await expect(page.getByRole('main').getByText('Best first')).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=convoy');
  await expect(countOf(page)).toHaveText(found ?? '');
  await expect(facetBox(facets, 'Place', 'Camp Liberty')).not.toBeChecked();

  await titlesOf(page).first().getByRole('link').click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(boxOf(page)).toHaveValue('convoy');
  await expect(countOf(page)).toHaveText(found ?? '');
});

test('a choice is taken back by its link', async ({ page }) => {
  await page.goto('/search/?organisation=pmoi&year=2011&tag=law&event=2011-april-raid&lang=en');
  await expect(countOf(page)).toBeVisible();
  await page.getByRole('link', { name: '2011', exact: true }).last().click();

  await expect(page).toHaveURL('/search/?organisation=pmoi&event=2011-april-raid&tag=law&lang=en');
});

test('it searches as one types, and an unfinished search can be shared', async ({ page }) => {
  await page.goto('/search/');
  await expect(countOf(page)).toBeVisible();
  await boxOf(page).pressSequentially('hunger stri', { delay: 40 });
  await expect(page).toHaveURL('/search/?q=hunger+stri&open=1');
  await expect(titlesOf(page).first().locator('mark').or(resultsOf(page).first().locator('mark')).first()).toBeVisible();
  const found = await countOf(page).textContent();

  await page.reload();
  await expect(countOf(page)).toHaveText(found ?? '');
  await boxOf(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=hunger+stri');
});

test('results of the search before say so until those of the next one come', async ({ page }) => {
  await page.goto('/search/?q=convoy');
  await expect(countOf(page)).toBeVisible();
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => { answer = resolve; });
  await page.route('**/search/index/**', async (route) => {
    await held;
    await route.continue();
  });
  await boxOf(page).fill('water');
  const results = page.getByRole('region', { name: 'Results' });

  await expect(results).toHaveAttribute('aria-busy', 'true');
  await expect(titlesOf(page)).not.toHaveCount(0);
  answer();
  await expect(results).toHaveAttribute('aria-busy', 'false');
});

test('a file that never comes holds up no search that does without it', async ({ page }) => {
  await page.goto('/search/');
  await expect(countOf(page)).toBeVisible();
  await page.route('**/search/index/words/**', () => {});
  const asked = page.waitForRequest('**/search/index/words/**');
  await boxOf(page).fill('rock');
  await asked;
  await boxOf(page).fill('rocket');
  await boxOf(page).press('Enter');

  await expect(countOf(page)).toHaveText(/^\d+ reports?$/);
});

test('few results stand right below their count, however long the choices are @pointer', async ({ page }) => {
  await page.goto('/search/?q=hunger');
  await expect(countOf(page)).toHaveText('2 reports');
  await expect(page.getByRole('group', { name: 'Organisation' })).toBeVisible();
  const [count, first] = await Promise.all([countOf(page).boundingBox(), titlesOf(page).first().boundingBox()]);

  expect((first?.y ?? Infinity) - (count?.y ?? 0)).toBeLessThan(100);
});

test('quoted words stand together', async ({ page }) => {
  await page.goto('/search/?q=%22independent+inquiry%22');
  await expect(countOf(page)).toBeVisible();
  const quoted = Number.parseInt((await countOf(page).textContent()) ?? '', 10);
  await page.goto('/search/?q=independent+inquiry');
  await expect(countOf(page)).toBeVisible();

  expect(quoted).toBeGreaterThan(0);
  expect(quoted).toBeLessThan(Number.parseInt((await countOf(page).textContent()) ?? '', 10));
});

for (const name of ['PMOI', 'MEK', 'MKO', 'Mojahedin-e-Khalq', 'مجاهدین خلق', 'مجاهدي خلق']) {
  test(`“${name}” finds the articles with any of its names, and its page first`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    const link = page.getByRole('region', { name: 'Results' }).getByRole('link').first();

    await expect(link).toHaveText("People's Mojahedin Organization of Iran");
    await expect(link).toHaveAttribute('href', '/organisations/pmoi/');
    await page.goto('/search/?organisation=pmoi');
    const tagged = Number.parseInt((await countOf(page).textContent()) ?? '', 10);
    await page.goto(`/search/?q=${encodeURIComponent(name)}`);
    await expect.poll(async () => Number.parseInt((await countOf(page).textContent()) ?? '', 10)).toBeGreaterThanOrEqual(tagged);
  });
}

test('a slip of the finger is mended, and said so; what nobody wrote is not found', async ({ page }) => {
  await page.goto('/search/?q=convoi');
  await expect(page.getByText('No report has “convoi”. Searched for “convoy”')).toBeVisible();
  await expect(titlesOf(page).first()).toBeVisible();

  await page.goto('/search/?q=xyzzyplugh');
  await expect(countOf(page)).toHaveText('Nothing found');
  await expect(page.getByText('Try fewer words')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ways in' }).getByRole('link', { name: 'Places' })).toBeVisible();
});

test('more results are added, and stay after a reload', async ({ page }) => {
  await page.goto('/search/?q=camp');
  await expect(resultsOf(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(resultsOf(page)).toHaveCount(20);
  await expect(resultsOf(page).nth(10).getByRole('link')).toBeFocused();
  await page.reload();

  await expect(resultsOf(page)).toHaveCount(20);
});

test('a date that is none is said to be none, and searched without', async ({ page }) => {
  await page.goto('/search/?from=2011-02-30');
  const facets = await unfoldFacets(page);

  await expect(facets.getByText('This is no date.')).toBeVisible();
  await expect(facets.getByRole('textbox', { name: 'From' })).toHaveAttribute('aria-invalid', 'true');
  await expect(countOf(page)).toBeVisible();
});

test('nothing of the search is loaded where nobody searches', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/2011/04/08/iraqi-forces-raid-camp-ashraf/');
  await page.waitForLoadState('networkidle');

  expect(loaded.filter((path) => /worker|\/search\//.test(path))).toEqual([]);
});

test('at 200 % nothing has to be scrolled sideways', async ({ page, isMobile }) => {
  // A desk of 1280 pixels at twice the size has room for 640.
  if (!isMobile) await page.setViewportSize({ width: 640, height: 450 });
  await page.goto('/search/?q=camp&place=camp-ashraf&year=2011');
  await unfoldFacets(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  expect(wide).toBeLessThanOrEqual(0);
});

test('axe finds no barrier among results and choices, by day and by night', async ({ page }) => {
  await page.goto('/search/?q=camp+convoi&place=camp-ashraf&from=2011-13');
  await unfoldFacets(page);
  await expect(titlesOf(page).first()).toBeVisible();
  const byDay = await findBarriers(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });

  expect({ byDay, byNight: await findBarriers(page, 'of colour') }).toEqual({ byDay: [], byNight: [] });
});
