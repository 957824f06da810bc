/**
 * Digests of the search's records. To make a record only to see that it is as it was costs more than all else that the search
 * does for a small change; so they are kept from build to build, by what the records are made of.
 */
import type { Article, ArticleId } from '../archive/model.ts';
import type { ArticleSources } from '../plan/page-spec.ts';
import { KeptLines } from '../source/kept-lines.ts';
import { digestOf } from '../source/read-archive.ts';

interface Keeping {
  /** Safe to delete. */
  readonly file: string;
  /** Without it, nothing is kept. */
  readonly told: { readonly sources: Omit<ArticleSources, 'list'>; readonly version: string } | undefined;
}

/** What a record was made of besides names, settings and the program, and its digest. */
type Line = readonly [id: ArticleId, madeOf: string, digest: string];

/** In the order of the articles. */
export function recordDigests(articles: readonly Article[], digest: (article: Article) => string, { file, told }: Keeping): string[] {
  if (told === undefined) return articles.map(digest);
  const { sources, version } = told;
  const kept = new KeptLines(file, digestOf(version + sources.names(digestOf)));
  // It is this module that wrote them.
  const before = new Map([...(kept.read() as Iterable<Line>)].map((line) => [line[0], line]));
  const lines = articles.map((article): Line => {
    const madeOf = sources.article(article, digestOf);
    const known = before.get(article.id);
    return known?.[1] === madeOf ? known : [article.id, madeOf, digest(article)];
  });
  const fresh = lines.filter((line) => before.get(line[0]) !== line);
  kept.save({ count: lines.length, lines }, { count: fresh.length, lines: fresh });
  return lines.map(([, , known]) => known);
}
