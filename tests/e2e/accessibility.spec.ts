import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { knownPages } from '../support/page-kinds.ts';
import { expect, test } from '../support/watched-page.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'axe is a script');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, with where it stands. */
async function findBarriers(page: Page): Promise<readonly string[]> {
  // 7:1 for text is our own rule, above AA.
  const axe = new AxeBuilder({ page }).withTags(RULES).options({ rules: { 'color-contrast-enhanced': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}

for (const { kind, path } of knownPages) {
  test(`axe finds no barrier on ${kind}: ${path}`, async ({ page }) => {
    await page.goto(path);
    const byDay = await findBarriers(page);
    await page.emulateMedia({ colorScheme: 'dark' });

    expect({ byDay, byNight: await findBarriers(page) }).toEqual({ byDay: [], byNight: [] });
  });
}
