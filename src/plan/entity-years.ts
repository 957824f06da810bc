/** What was reported of an entity year by year, where it fills several pages. */
import type { Day } from '../archive/day.ts';
import { groupRuns } from '../archive/group.ts';
import type { Article, Entity } from '../archive/model.ts';
import { formatYear } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { containmentCrumbs, entityLink } from './links.ts';
import type { NamesContext, PlanContext } from './links.ts';
import type { EntityYearModel, PageLink } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { paginate } from './paging.ts';
import type { ListPage } from './paging.ts';
import { monthBars, yearOfDay } from './periods.ts';
import { filterReports } from './report-filter.ts';
import { routes } from './routes.ts';

/** A shorter list is leafed through, and its years would be pages of two or three reports. */
const LEAST_PAGES = 3;

export function hasYearPages(within: readonly Article[], perPage: number): boolean {
  return within.length >= LEAST_PAGES * perPage;
}

/** `within`: all its articles, oldest first. A year that is over keeps its pages as they are. */
export function planEntityYears(entity: Entity, within: readonly Article[], context: PlanContext): PageSpec[] {
  const groups = groupRuns(within, ({ published }) => yearOfDay(published));
  const years = [...groups.keys()];
  return [...groups].flatMap(([year, articles], index) => {
    const [earlier, later] = [years[index - 1], years[index + 1]];
    return paginate(routes.entityYear(entity.key, year), articles, context.settings.perPage).map((page): PageSpec => ({
      kind: 'entity-year',
      path: page.path,
      model: () => entityYearPage(entity, page, { year, articles, earlier, later }, context),
      madeOf: context.sources.of(() => ({ articles: [page.paging.isNewest ? articles : page.items], rest: [entity.key, page.paging, earlier, later] })),
    }));
  });
}

interface OneYear {
  readonly year: string;
  readonly articles: readonly Article[];
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

function entityYearPage(entity: Entity, { path, items, paging }: ListPage<Article>, { year, articles, earlier, later }: OneYear, context: NamesContext): EntityYearModel {
  const { lang } = context.settings;
  const { comma, kinds, pageNumber } = words(lang);
  const self = entityLink(entity.key, lang, context);
  const { companions, linkOf } = filterReports(entity.key, items, context);
  const step = (other: string): PageLink & { period: string } => ({ href: routes.entityYear(entity.key, other), text: formatYear(Number(other), lang), period: other });
  return {
    path, lang, year, entity: self, companions, paging,
    title: [self.text, formatYear(Number(year), lang), ...(paging.isNewest ? [] : [pageNumber(paging.page)])].join(comma),
    crumbs: [{ href: routes.index(entity.kind), text: kinds[entity.kind].many }, ...containmentCrumbs(entity, lang, context), self],
    section: entity.kind,
    spine: { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day, label: { year } },
    alternates: [],
    ...(paging.isNewest && { count: articles.length }),
    bars: paging.isNewest ? monthBars(year, articles) : [],
    reports: items.map(linkOf),
    ...(paging.isNewest && earlier !== undefined && { earlier: step(earlier) }),
    ...(paging.isNewest && later !== undefined && { later: step(later) }),
  };
}
