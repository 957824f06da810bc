/** What every page of an index has: the other orders of its kind, and its place among them. */
import { ENTITY_KINDS } from '../archive/model.ts';
import type { EntityKind } from '../archive/model.ts';
import type { PlanContext } from './links.ts';
import type { IndexModel, IndexOrder, IndexView } from './models.ts';
import { routes } from './routes.ts';

/** Index entries are short; more of them fit on a page than articles do. */
const ENTRIES_PER_ARTICLE = 10;

export function indexSize({ settings }: PlanContext): number {
  return settings.perPage * ENTRIES_PER_ARTICLE;
}

type Own = Omit<IndexModel, 'lang' | 'crumbs' | 'section' | 'alternates' | 'views'> & Partial<Pick<IndexModel, 'crumbs'>>;

export function indexModel(own: Own, context: PlanContext): IndexModel {
  return { crumbs: [], ...own, lang: context.settings.lang, section: own.kind, alternates: [], views: viewsOf(own.kind, own.order, context) };
}

/** None where there is nothing to order. */
export function viewsOf(kind: EntityKind, current: IndexOrder, context: PlanContext): IndexView[] {
  if (!kindsPresent(context).includes(kind)) return [];
  const own = ownOrder(kind, context);
  const orders: readonly IndexOrder[] = own === 'by-name' ? ['by-name', 'most-reported'] : [own, 'by-name', 'most-reported'];
  return orders.map((order) => ({
    order,
    href: order === 'most-reported' ? routes.mostReportedOf(kind) : order === own ? routes.index(kind) : routes.byName(kind),
    ...(order === current && { isCurrent: true }),
  }));
}

/** The order of a kind's index at its own address. */
export function ownOrder(kind: EntityKind, { archive }: PlanContext): IndexOrder {
  if (kind === 'event') return 'by-date';
  return kind === 'tag' && archive.entities.some((entity) => entity.kind === 'tag' && entity.broader !== undefined) ? 'tree' : 'by-name';
}

export function kindsPresent({ archive }: PlanContext): readonly EntityKind[] {
  const present = new Set(archive.entities.map(({ kind }) => kind));
  return ENTITY_KINDS.filter((kind) => present.has(kind));
}
