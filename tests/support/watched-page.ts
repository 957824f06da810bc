import { test as base } from '@playwright/test';

/** What a page did that no page of an archive may do. */
export interface Misdeeds {
  /** Requests to another origin than the site's. */
  readonly strayRequests: string[];
  /** Errors in the console, failed loads among them, and uncaught exceptions. */
  readonly errors: string[];
}

/** Playwright's `test` with the fixture `misdeeds`, which fills while `page` is used. */
export const test = base.extend<{ misdeeds: Misdeeds }>({
  misdeeds: async ({ page, baseURL }, use) => {
    const misdeeds: Misdeeds = { strayRequests: [], errors: [] };
    const origin = new URL(baseURL ?? 'about:blank').origin;
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) misdeeds.strayRequests.push(url.href);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') misdeeds.errors.push(message.text());
    });
    page.on('pageerror', (error) => misdeeds.errors.push(error.message));
    await use(misdeeds);
  },
});

export { expect } from '@playwright/test';
