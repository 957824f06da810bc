import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { groupBy, itemsOf, readArticles, slugOf } from '../../../articles';

export const getStaticPaths = (async () => {
  const tags = groupBy(await readArticles(), ({ data }) => data.tags);
  return [...tags].map(([name, articles]) => ({ params: { name: slugOf(name) }, props: { name, articles } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site, props: { name, articles } }) => rss({ title: name, description: name, site: site ?? '', items: itemsOf(articles) });
