import type { Page } from '@playwright/test';
import { findBarriers } from '../support/barriers.ts';
import { ownSite } from '../support/own-site.ts';
import { titlesOf, unfoldFacets } from '../support/search-page.ts';
import { writeUnusualArchive } from '../support/unusual-archive.ts';
import { expect, test } from '../support/watched-page.ts';

const address = ownSite(writeUnusualArchive);

const PAGES_OF_LONG_WORDS = [
  '/', '/1999/06/21/law-1/', '/1999/06/22/law-2/', '/places/town/', '/places/shire/', '/organisations/guild/', '/organisations/union/', '/people/ana/', '/events/law/', '/tags/beef/',
  '/places/', '/organisations/', '/people/', '/events/', '/tags/', '/by-name/events/', '/most-reported/', '/calendar/', '/1999/', '/1999/06/', '/1999/06/21/', '/timeline/', '/on-this-day/06/',
  '/map/', '/subscribe/', '/corrections/', '/no-such-page/',
];

/** By how many pixels a reader would have to scroll sideways. */
function overrun(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}

for (const width of [320, 360, 768]) {
  test(`on a page of ${width} px the longest words break`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of PAGES_OF_LONG_WORDS) {
      await page.goto(address(path));
      expect.soft(await overrun(page), path).toBe(0);
    }
    await page.goto(address('/search/?q=law'));
    await expect(titlesOf(page).first()).toBeVisible();
    await unfoldFacets(page);
    expect.soft(await overrun(page), 'the search').toBe(0);
  });
}

test('code that is wider than the page can be reached and scrolled by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(address('/1999/06/22/law-2/'));

  expect(await findBarriers(page, 'all')).toEqual([]);
});

/** Words that are not in the language that their element says. */
function misspoken(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const [text, around] = [node.textContent ?? '', node.parentElement?.closest<HTMLElement>('[lang]')];
      const said = /\p{Script=Hebrew}/u.test(text) ? 'he' : /\p{L}/u.test(text) ? 'en' : undefined;
      const isOfPage = node.parentElement?.closest('pre, script') === null;
      if (isOfPage && said !== undefined && (around?.lang !== said || around.closest<HTMLElement>('[dir]')?.dir !== (said === 'he' ? 'rtl' : 'ltr'))) faults.push(`${text.trim()} as ${around?.lang} ${around?.dir}`);
    }
    return faults;
  });
}

for (const path of ['/2011/04/10/he-10/', '/2011/04/11/he-11/', '/shalom/']) {
  test(`a text in a language that the interface does not speak stands in an English page: ${path}`, async ({ page }) => {
    await page.goto(address(path));

    await expect(page.locator('html[lang=en][dir=ltr]')).toBeAttached();
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'he');
    expect(await misspoken(page)).toEqual([]);
    expect(await findBarriers(page, 'all')).toEqual([]);
  });
}

test('places in it have the names of its language', async ({ page }) => {
  await page.goto(address('/2011/04/10/he-10/'));
  const place = page.getByRole('complementary').getByRole('link', { name: 'חיפה' });
  await expect(place).toHaveAttribute('lang', 'he');
  await expect(page.getByText('Published').first()).toBeVisible();
  await expect(page.getByText('Sunday 10 April 2011')).toBeVisible();
});
