import { ADDRESSES_PER_SITEMAP, formatRobots, formatSitemap, formatSitemapIndex } from '../formats/sitemap.ts';
import type { Article, Settings } from '../archive/model.ts';
import type { FileSpec, PageSpec } from './page-spec.ts';
import { absoluteUrl, routes } from './routes.ts';

/** Articles oldest first, so that an added one changes the last file only; then all other pages worth finding. */
export function planSitemaps(articles: readonly Article[], pages: readonly PageSpec[], settings: Settings): FileSpec[] {
  const url = (path: string): string => absoluteUrl(settings.url, path);
  const entries = [
    ...articles.filter((article) => article.status === 'published').map((article) => ({
      loc: url(routes.article(article.published, article.slug)),
      lastmod: article.updated ?? article.published,
    })),
    ...pages.filter(({ kind }) => kind !== 'article' && kind !== 'missing').map(({ path }) => ({ loc: url(path) })),
  ];
  const parts = Array.from({ length: Math.ceil(entries.length / ADDRESSES_PER_SITEMAP) }, (_, index) => entries.slice(index * ADDRESSES_PER_SITEMAP, (index + 1) * ADDRESSES_PER_SITEMAP));
  const files = parts.map((part, index): FileSpec => ({ path: routes.sitemapPart(index + 1), type: 'application/xml', text: () => formatSitemap(part), source: () => JSON.stringify(part) }));
  const addresses = files.map(({ path }) => url(path));
  return [
    { path: routes.sitemap, type: 'application/xml', text: () => formatSitemapIndex(addresses) },
    ...files,
    { path: routes.robots, type: 'text/plain', text: () => formatRobots(url(routes.sitemap)) },
  ];
}
