import { defineConfig } from '@playwright/test';
import { launchArguments } from '../src/cli/browser.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 900 } };
/** Specs with a project of their own. */
const elsewhere = /(?:hostile|long-lists|pictures|search-right-to-left|unusual|without-scripts|writing)\.spec\.ts$/;
// Set by the global setup, before any worker reads this file.
const { DATELINE_BROWSER: executablePath, DATELINE_SITE: baseURL } = process.env;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/serve-build.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Many tests look at dozens of pages.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list']],
  use: {
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'en-GB',
    launchOptions: {
      args: [...launchArguments],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  // A day in an article must be the same day west and east of wherever it was built.
  projects: [
    { name: 'phone', testIgnore: elsewhere, grepInvert: /@pointer/, use: { ...phone, timezoneId: 'America/Los_Angeles' } },
    { name: 'desktop', testIgnore: elsewhere, grepInvert: /@touch/, use: { ...desktop, timezoneId: 'Asia/Tokyo' } },
    { name: 'without scripts', testMatch: /(?:pages|without-scripts)\.spec\.ts$/, use: { ...desktop, javaScriptEnabled: false } },
    { name: 'long archive', testMatch: /long-lists\.spec\.ts$/, use: desktop },
    { name: 'pictures', testMatch: /pictures\.spec\.ts$/, use: phone },
    { name: 'while writing', testMatch: /writing\.spec\.ts$/, use: desktop },
    { name: 'Persian archive', testMatch: /search-right-to-left\.spec\.ts$/, use: desktop },
    { name: 'unusual archive', testMatch: /unusual\.spec\.ts$/, use: desktop },
    { name: 'hostile archive', testMatch: /hostile\.spec\.ts$/, use: desktop },
  ],
});
