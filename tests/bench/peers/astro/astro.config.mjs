import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Its caches stay in this folder: node_modules may be shared with other copies of it.
export default defineConfig({ site: 'https://archive.example.org', trailingSlash: 'always', cacheDir: './.cache', vite: { cacheDir: './.cache/vite' }, integrations: [sitemap()] });
