import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Browser tests are *.spec.ts and are Playwright's.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/cases/**/*.test.ts'], testTimeout: 30_000 } },
      // Of the site that a build has left behind. They look at every page, and share what they have read.
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      // These build sites themselves, through the command line.
      { extends: true, test: { name: 'safety', include: ['tests/safety/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
