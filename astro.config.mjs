// @ts-check
import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import { defineConfig } from 'astro/config';
import { publishHooks } from './src/site/publish-hooks.ts';

// The one place where the site's build learns of its surroundings. `ARCHIVE` and `OUT` choose another archive and
// another place to publish; relative paths count from this folder.
const archive = resolve(import.meta.dirname, process.env.ARCHIVE ?? 'content');
const out = resolve(import.meta.dirname, process.env.OUT ?? 'dist');
const cache = resolve(import.meta.dirname, '.dateline', createHash('sha256').update(archive).digest('hex').slice(0, 12));

export default defineConfig({
  outDir: out,
  cacheDir: resolve(cache, 'astro'),
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  integrations: [publishHooks({ archive, cache, program: process.env.DATELINE_PROGRAM })],
  vite: {
    worker: { format: 'es' },
    define: {
      'import.meta.env.DATELINE_ARCHIVE': JSON.stringify(archive),
      'import.meta.env.DATELINE_CACHE': JSON.stringify(cache),
    },
    build: { assetsInlineLimit: 0 },
    // The archive is watched by folders, see `showChanges`: to watch each of its files takes long.
    server: { watch: { ignored: (/** @type {string} */ path) => [archive, cache].some((folder) => path === folder || path.startsWith(folder + sep)) } },
  },
});
