import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What a page did that no page of an archive may do. */
export interface Misdeeds {
  /** Requests to another origin than the site's. */
  readonly strayRequests: string[];
  /** Requests that failed, or were answered with an error; but for the page itself. */
  readonly failedRequests: string[];
  /** Errors and warnings in the console, and uncaught exceptions. */
  readonly errors: string[];
}

export const noMisdeeds: Misdeeds = { strayRequests: [], failedRequests: [], errors: [] };

/** Notes what `page` does from here on. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { strayRequests: [], failedRequests: [], errors: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) misdeeds.strayRequests.push(url.href);
  });
  page.on('requestfailed', (request) => misdeeds.failedRequests.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) misdeeds.failedRequests.push(`${response.url()} ${response.status()}`);
  });
  page.on('console', (message) => {
    // That a missing page is missing is no fault of it.
    const isOfPage = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (['error', 'warning'].includes(message.type()) && !isOfPage) misdeeds.errors.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  return misdeeds;
}

/** Playwright's `test` with the fixture `misdeeds`, which fills while `page` is used. */
export const test = base.extend<{ misdeeds: Misdeeds }>({
  misdeeds: async ({ page, baseURL }, use) => use(watch(page, new URL(baseURL ?? 'about:blank').origin)),
});

export { expect } from '@playwright/test';
