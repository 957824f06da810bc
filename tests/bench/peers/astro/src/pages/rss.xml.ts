import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { itemsOf, readArticles } from '../articles';

export const GET: APIRoute = async ({ site }) => rss({ title: 'News Archive', description: 'News Archive', site: site ?? '', items: itemsOf(await readArticles()) });
