/** What of the archive's articles an entity's own page is made of. */
import { coverageOf } from '../archive/coverage.ts';
import type { ArchiveIndexes, Article, Coverage, Entity } from '../archive/model.ts';
import { companionsOf } from './companions.ts';
import type { PlanContext } from './links.ts';
import type { EntityModel } from './models.ts';

export type ReportedClaims = NonNullable<ReturnType<ArchiveIndexes['claims']['get']>>;

export interface EntityCompany extends Coverage {
  /** On an event, by when they were made. */
  readonly claims: ReportedClaims;
  /** How many articles name each of its children, or something inside. */
  readonly children: readonly { readonly child: Entity; readonly count: number }[];
  readonly companions: EntityModel['companions'];
}

export function entityCompanyOf(entity: Entity, context: PlanContext): EntityCompany {
  const { children, claims, coverage } = context.archive.indexes;
  return {
    ...coverageOf(coverage, entity.key),
    claims: claims.get(entity.key) ?? [],
    children: (children.get(entity.key) ?? []).map((child) => ({ child, count: coverageOf(coverage, child.key).within.length })),
    companions: companionsOf(entity, context),
  };
}

export function articlesOf({ within, claims }: EntityCompany): readonly (readonly Article[])[] {
  return [within, claims.map(({ article }) => article)];
}
