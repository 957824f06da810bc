import { addressOf, writtenArticles } from '../support/demonstration.ts';
import type { WrittenArticle } from '../support/demonstration.ts';
import { expect, test } from '../support/watched-page.ts';

// The phone is in Los Angeles, the desk in Tokyo.

const PUBLISHED: Readonly<Record<string, string>> = { en: 'Published', sv: 'Publicerad', fa: 'انتشار', ar: 'نُشر' };

/** The number of the day as the language writes it. */
function dayNumber({ date, lang }: WrittenArticle): string {
  return new Intl.NumberFormat(lang).format(Number(date.slice(8)));
}

/** As a British newspaper writes it; a calendar's weekday needs no time zone, if UTC is taken for both ends. */
function inEnglish(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date)).replace(',', '');
}

test('every article’s day is the one that was written, here as anywhere', async ({ page }) => {
  for (const article of writtenArticles) {
    await page.goto(addressOf(article), { waitUntil: 'domcontentloaded' });
    const published = page.getByRole('definition').first().locator('time');
    await expect.soft(page.getByRole('term').first()).toHaveText(PUBLISHED[article.lang] ?? '');
    await expect.soft(published).toHaveAttribute('datetime', article.date);
    await expect.soft(published).toContainText(article.lang === 'en' ? inEnglish(article.date) : dayNumber(article));
    if (article.added !== undefined) await expect.soft(page.locator(`dd time[datetime="${article.added}"]`)).toHaveCount(1);
  }
});

test('a month begins at the reader’s own day, but is where it was for who comes back or reloads', async ({ page }) => {
  // Playwright's clock would hide from the page how one came to it.
  await page.addInitScript(() => {
    globalThis.Date = new Proxy(Date, { construct: (RealDate, given) => Reflect.construct(RealDate, given.length > 0 ? given : [2026, 3, 8]) as Date });
  });
  await page.goto('/on-this-day/04/');
  await expect.poll(() => page.getByRole('heading', { name: '8 April', exact: true }).evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200);
  const last = page.getByRole('navigation', { name: 'Before and after' }).getByRole('link').last();
  await last.click();
  await expect(page).toHaveURL('/on-this-day/05/');

  for (const step of ['goBack', 'reload'] as const) {
    await page[step]();
    // Long enough to glide elsewhere.
    await page.waitForTimeout(600);
    await expect(last).toBeInViewport();
  }
});

test('a list shows the days of its articles', async ({ page }) => {
  await page.goto('/2011/04/');
  const days = page.getByRole('region', { name: 'What appeared' }).locator('time');

  const expected = writtenArticles.filter(({ date }) => date.startsWith('2011-04')).map(({ date }) => date).sort();
  expect((await days.evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))).sort()).toEqual(expected);
});
