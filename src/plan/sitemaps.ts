import { ADDRESSES_PER_SITEMAP, formatRobots, formatSitemap, formatSitemapIndex } from '../formats/sitemap.ts';
import type { Article } from '../archive/model.ts';
import type { PlanContext } from './links.ts';
import type { FileSpec, PageSpec } from './page-spec.ts';
import { absoluteUrl, routes } from './routes.ts';

/** Articles oldest first, so that an added one changes the last file only; then all other pages worth finding. */
export function planSitemaps(articles: readonly Article[], pages: readonly PageSpec[], { settings, sources }: Pick<PlanContext, 'settings' | 'sources'>): FileSpec[] {
  const url = (path: string): string => absoluteUrl(settings.url, path);
  const reports = articles.filter((article) => article.status === 'published');
  const others = pages.filter(({ kind }) => kind !== 'article' && kind !== 'missing').map(({ path }) => path);
  const files = Array.from({ length: Math.ceil((reports.length + others.length) / ADDRESSES_PER_SITEMAP) }, (_, index): FileSpec => {
    const [from, to] = [index * ADDRESSES_PER_SITEMAP, (index + 1) * ADDRESSES_PER_SITEMAP];
    const some = reports.slice(from, to);
    const more = others.slice(Math.max(0, from - reports.length), Math.max(0, to - reports.length));
    return {
      path: routes.sitemapPart(index + 1), type: 'application/xml',
      text: () => formatSitemap([
        ...some.map((article) => ({ loc: url(routes.article(article.published, article.slug)), lastmod: article.updated ?? article.published })),
        ...more.map((path) => ({ loc: url(path) })),
      ]),
      madeOf: (digest) => JSON.stringify([settings.url, sources.list(some, digest), more]),
    };
  });
  const addresses = files.map(({ path }) => url(path));
  return [
    { path: routes.sitemap, type: 'application/xml', text: () => formatSitemapIndex(addresses) },
    ...files,
    { path: routes.robots, type: 'text/plain', text: () => formatRobots(url(routes.sitemap)) },
  ];
}
