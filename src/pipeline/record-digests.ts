/**
 * Digests of the search's records. To make a record only to see that it is as it was costs more than all else that the search
 * does for a small change; so they are kept from build to build, by what the records are made of.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Article, ArticleId } from '../archive/model.ts';
import type { ArticleSources } from '../plan/page-spec.ts';
import { replaceFile } from '../search/writer/index-folder.ts';
import { digestOf } from '../source/read-archive.ts';

interface Keeping {
  /** Safe to delete. */
  readonly file: string;
  /** Without it, nothing is kept. */
  readonly told: { readonly sources: ArticleSources; readonly version: string } | undefined;
}

/** What a record was made of besides names, settings and the program, and its digest. */
type Line = readonly [id: ArticleId, madeOf: string, digest: string];

/** In the order of the articles. */
export function recordDigests(articles: readonly Article[], digest: (article: Article) => string, { file, told }: Keeping): string[] {
  if (told === undefined) return articles.map(digest);
  const { sources, version } = told;
  const common = digestOf(version + sources.names(digestOf));
  const kept = readKept(file, common);
  const lines = articles.map((article): Line => {
    const madeOf = sources.article(article, digestOf);
    const before = kept.get(article.id);
    return before?.[1] === madeOf ? before : [article.id, madeOf, digest(article)];
  });
  if (lines.length !== kept.size || lines.some((line) => kept.get(line[0]) !== line)) replaceFile(file, new TextEncoder().encode(JSON.stringify([common, lines])));
  return lines.map(([, , known]) => known);
}

function readKept(file: string, wanted: string): ReadonlyMap<ArticleId, Line> {
  if (!existsSync(file)) return new Map();
  try {
    // It is this module that wrote it.
    const [common, lines] = JSON.parse(readFileSync(file, 'utf8')) as [string, Line[]];
    return new Map(common === wanted ? lines.map((line) => [line[0], line]) : []);
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
