import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Browser tests are *.spec.ts and are Playwright's.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/cases/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      // Of the site that a build has left behind. They look at every page, and share what they have read.
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, isolate: false } },
      // These build sites themselves, through the command line.
      { extends: true, test: { name: 'safety', include: ['tests/safety/**/*.test.ts'], testTimeout: 600_000 } },
      // These need programs of the system's; `npm run test:clients` installs them. No part of `npm test`.
      { extends: true, test: { name: 'clients', include: ['tests/clients/**/*.test.ts'], testTimeout: 1_800_000 } },
    ],
  },
});
