import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Browser tests are *.spec.ts and are Playwright's.
    include: ['tests/**/*.test.ts'],
    environment: 'node',
  },
});
