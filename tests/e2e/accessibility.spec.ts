import { findBarriers } from '../support/barriers.ts';
import { knownPages } from '../support/page-kinds.ts';
import { expect, test } from '../support/watched-page.ts';

for (const { kind, path } of knownPages) {
  test(`axe finds no barrier on ${kind}: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const byDay = await findBarriers(page, 'all');
    await page.emulateMedia({ colorScheme: 'dark' });
    // Night changes colours and nothing else.
    const byNight = await findBarriers(page, 'of colour');

    expect({ byDay, byNight }).toEqual({ byDay: [], byNight: [] });
  });
}
