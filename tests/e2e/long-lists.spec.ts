import { AxeBuilder } from '@axe-core/playwright';
import { writeLongArchive } from '../support/long-archive.ts';
import { ownSite } from '../support/own-site.ts';
import { expect, test } from '../support/watched-page.ts';

const address = ownSite(writeLongArchive);

// Every link here is a plain one.
test.use({ javaScriptEnabled: false });

test('from a place to a year of it, then to the reports that name a person too, and back', async ({ page }) => {
  await page.goto(address('/places/ashraf/'));
  await page.getByRole('navigation', { name: 'بر پایهٔ سال' }).getByRole('link', { name: '۲۰۱۱' }).click();
  await expect(page).toHaveURL(address('/places/ashraf/2011/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('کمپ اشرف، ۲۰۱۱');
  const reports = page.getByRole('main').locator('.reports > li');
  await expect(reports).toHaveCount(25);

  await page.getByRole('navigation', { name: 'فقط همراه با' }).getByRole('link', { name: 'آرش رضایی' }).click();
  await expect(page).toHaveURL(/\/places\/ashraf\/2011\/#with-people-person-1$/);
  await expect(reports.filter({ visible: true })).toHaveCount(8);
  await expect(page.getByText(/۸ گزارش/).filter({ visible: true })).toBeInViewport();

  await page.getByRole('link', { name: 'نمایش همه' }).filter({ visible: true }).click();
  await expect(reports.filter({ visible: true })).toHaveCount(25);
});

test('in a list by year, years without such a report are left out', async ({ page }) => {
  await page.goto(address('/places/ashraf/page/1/#with-people-person-2'));
  const rows = page.locator('.by-year .reports > li').filter({ visible: true });
  expect(await rows.count()).toBeGreaterThan(3);
  for (const year of await page.locator('.by-year > li').filter({ visible: true }).all()) expect(await year.locator('.reports > li').filter({ visible: true }).count()).toBeGreaterThan(0);
});

test('from a letter to a name, in each script', async ({ page }) => {
  await page.goto(address('/people/'));
  const letters = page.getByRole('navigation', { name: 'حرف‌ها' });
  await expect(letters.getByRole('list')).toHaveText([/^\s*آ\s*ا\s*ب\s*پ\s*ج\s*ز\s*س\s*ش\s*ع\s*ک\s*م\s*ی\s*$/, /^\s*A\s*$/, /^\s*Б\s*Ж\s*$/]);
  await letters.getByRole('link', { name: 'ش', exact: true }).click();
  await expect(page).toHaveURL(`${address('/people/letter/%D8%B4/')}#letter-%D8%B4`);
  await page.getByRole('link', { name: 'شیرین نوری', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('شیرین نوری');
});

test('a former address leads to the present one, by a page and by a rule for hosts that read them', async ({ page }) => {
  for (const [from, to] of [['/camps/ashraf/', '/places/ashraf/'], ['/news/old-report.html', '/2011/01/01/report-0/']] as const) {
    await page.goto(address(from));
    await page.waitForURL(address(to));
  }
  const rules = await (await page.request.get(address('/_redirects'))).text();
  expect(rules.trim().split('\n').sort()).toEqual(['/ p=12 /2011/01/01/report-0/ 301!', '/camps/ashraf/ /places/ashraf/ 301', '/news/old-report.html /2011/01/01/report-0/ 301']);
});

test('axe finds no barrier on pages of long lists', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: true });
  for (const path of ['/people/', '/people/letter/a/', '/places/ashraf/', '/places/ashraf/page/1/', '/places/ashraf/2011/#with-people-person-1', '/2011/', '/calendar/', '/most-reported/', '/most-reported/people/', '/by-name/tags/', '/tags/']) {
    await page.goto(address(path));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'color-contrast-enhanced': { enabled: true } } }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)), path).toEqual([]);
  }
  await page.close();
});

test('on a phone nothing runs off the page', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: true });
  for (const path of ['/people/', '/places/ashraf/', '/places/ashraf/2011/', '/2011/', '/calendar/', '/most-reported/']) {
    await page.goto(address(path));
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  await page.close();
});
