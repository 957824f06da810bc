/** The search page as a reader sees it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './watched-page.ts';

export function boxOf(page: Page): Locator {
  return page.getByRole('main').getByRole('searchbox');
}

export function resultsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Results' }).getByRole('listitem').filter({ has: page.getByRole('time') });
}

export function titlesOf(page: Page): Locator {
  return resultsOf(page).getByRole('heading', { level: 3 });
}

/** Of the search that is wanted: there is none while results of another one are in sight. */
export function countOf(page: Page): Locator {
  return page.getByRole('main').filter({ has: page.locator('[aria-busy="false"]') }).getByRole('status').filter({ hasText: /^\d+ reports?$|^Nothing found$/ });
}

/** Opens the choices where they are folded, as on a phone. */
export async function unfoldFacets(page: Page): Promise<Locator> {
  const facets = page.getByRole('form', { name: 'Narrow the results' });
  await expect(countOf(page)).toBeVisible();
  if (!(await facets.getByRole('group', { name: 'Dates' }).isVisible())) await facets.getByText('Narrow the results').click();
  return facets;
}

export function facetBox(facets: Locator, field: string, value: string): Locator {
  return facets.getByRole('group', { name: field }).getByRole('checkbox', { name: new RegExp(`^${value} `) });
}
