import { defineConfig } from '@playwright/test';
import { launchArguments } from '../src/cli/browser.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 900 } };
// Set by the global setup, before any worker reads this file.
const { DATELINE_BROWSER: executablePath, DATELINE_SITE: baseURL } = process.env;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/serve-build.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
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
    { name: 'phone', use: { ...phone, timezoneId: 'America/Los_Angeles' } },
    { name: 'desktop', use: { ...desktop, timezoneId: 'Asia/Tokyo' } },
    { name: 'without scripts', use: { ...desktop, javaScriptEnabled: false } },
  ],
});
