/** What of the archive's articles an entity's own page is made of. */
import { coverageOf } from '../archive/coverage.ts';
import type { Archive, ArchiveIndexes, Article, Coverage, Entity } from '../archive/model.ts';
import { bodyRefs } from './body-refs.ts';
import { companionsOf } from './companions.ts';
import type { Companions } from './companions.ts';
import type { TextContext } from './links.ts';
import type { PageSource } from './page-sources.ts';
import type { ListPage } from './paging.ts';
import type { YearRange } from './periods.ts';

export type ReportedClaims = NonNullable<ReturnType<ArchiveIndexes['claims']['get']>>;

export interface EntityCompany extends Coverage {
  /** On an event, by when they were made. */
  readonly claims: ReportedClaims;
  /** How many articles name each of its children, or something inside. */
  readonly children: readonly { readonly child: Entity; readonly count: number }[];
  readonly companions: readonly Companions[];
}

export function entityCompanyOf(entity: Entity, archive: Archive): EntityCompany {
  const { children, claims, coverage } = archive.indexes;
  return {
    ...coverageOf(coverage, entity.key),
    claims: claims.get(entity.key) ?? [],
    children: (children.get(entity.key) ?? []).map((child) => ({ child, count: coverageOf(coverage, child.key).within.length })),
    companions: companionsOf(entity.key, archive),
  };
}

/** `range`: the archive's years. */
export function entitySource({ name, body }: Entity, { paging }: ListPage<Article>, { within, claims, companions }: EntityCompany, range: YearRange | undefined, context: TextContext): PageSource {
  return { articles: [within, claims.map(({ article }) => article)], rest: [name, bodyRefs(body, context), paging, range, companions] };
}
