/** The index by name of one kind of entity: under letters, on one page, or on pages of their own where there are too many. */
import { groupBy } from '../archive/group.ts';
import type { Entity, EntityKind } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { collationOf } from '../i18n/collation.ts';
import { words } from '../i18n/words.ts';
import { indexModel, indexSize } from './index-model.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import { mostReported } from './most-reported.ts';
import type { PageSpec } from './page-spec.ts';
import { onePage, paginateFromFirst } from './paging.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

/** Names that the first page of a long index offers besides its letters. */
const BUSIEST = 40;

/**
 * A new name changes the pages of its own letter only. `base` has all names, or where they are too many the letters and
 * the names most reported.
 */
export function planNameIndex(kind: EntityKind, base: SitePath, entities: readonly Entity[], context: PlanContext): PageSpec[] {
  const { lang } = context.settings;
  const groups = [...groupBy(sortedByName(entities, lang), (entity) => collationOf(lang).initial(sortName(entity)))];
  const title = words(lang).kinds[kind].many;
  const entriesOf = (some: readonly Entity[]) => some.map(({ key }) => countedLink(key, lang, context));
  const common = { kind, order: 'by-name' } as const;
  if (entities.length <= indexSize(context)) {
    const letters = groups.map(([letter]) => ({ letter, page: base }));
    return [{ kind: 'index', path: base, model: () => indexModel({ ...common, path: base, title, total: entities.length, letters, groups: groups.map(([letter, some]) => ({ letter, entries: entriesOf(some) })), paging: onePage(base) }, context) }];
  }
  const letters = groups.map(([letter]) => ({ letter, page: routes.letter(base, letter) }));
  const busiest = () => entriesOf(mostReported(entities, context).slice(0, BUSIEST));
  return [
    { kind: 'index', path: base, model: () => indexModel({ ...common, path: base, title, total: entities.length, letters, groups: [], busiest: busiest(), paging: onePage(base) }, context) },
    ...groups.flatMap(([letter, some]) =>
      paginateFromFirst(routes.letter(base, letter), some, indexSize(context)).map(({ path, items, paging }): PageSpec => ({
        kind: 'index',
        path,
        model: () => indexModel({
          ...common, path, letters, paging,
          total: some.length,
          title: [title, letter, ...(paging.page > 1 ? [words(lang).pageNumber(paging.page)] : [])].join(words(lang).comma),
          crumbs: [{ href: base, text: title }],
          groups: [{ letter, entries: entriesOf(items) }],
        }, context),
      })),
    ),
  ];
}

/** As the archive's own language orders them; names that are alike by id. */
export function sortedByName<Some extends Entity>(entities: readonly Some[], lang: string): Some[] {
  const { compare } = collationOf(lang);
  return entities.toSorted((a, b) => compare(sortName(a), sortName(b)) || compareText(a.id, b.id));
}

function sortName(entity: Entity): string {
  return entity.kind === 'person' ? entity.sortName : entity.name;
}
