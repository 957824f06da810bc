/** The index of one kind of entity: names under their letters; events by date; tags as a tree. */
import type { Entity, EntityKind, Tag } from '../archive/model.ts';
import { groupBy } from '../archive/group.ts';
import { byEventDate } from '../archive/order.ts';
import { words } from '../i18n/words.ts';
import { indexModel, indexSize, ownOrder } from './index-model.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import { planNameIndex, sortedByName } from './name-index.ts';
import type { PageSpec } from './page-spec.ts';
import { onePage, paginate } from './paging.ts';
import { routes } from './routes.ts';

export function planIndex(kind: EntityKind, context: PlanContext): PageSpec[] {
  const entities = context.archive.entities.filter((entity) => entity.kind === kind);
  const order = ownOrder(kind, context);
  if (order === 'by-name') return planNameIndex(kind, routes.index(kind), entities, context);
  return [
    ...(order === 'tree' ? [treePage(entities.filter((entity) => entity.kind === 'tag'), context)] : planEventsByDate(context)),
    ...(entities.length === 0 ? [] : planNameIndex(kind, routes.byName(kind), entities, context)),
  ];
}

/** Under the year they begin in. The newest page leads to every year, the others to their own: they stay as they are. */
function planEventsByDate(context: PlanContext): PageSpec[] {
  const { lang } = context.settings;
  const events = context.archive.entities.filter((entity) => entity.kind === 'event').sort(byEventDate);
  const title = words(lang).kinds.event.many;
  const yearOf = ({ date }: (typeof events)[number]): string => date?.earliest?.slice(0, -6) ?? '';
  const pages = paginate(routes.index('event'), events, indexSize(context));
  const begins = new Map(pages.toReversed().flatMap(({ path, items }) => items.map((event) => [yearOf(event), path] as const)));
  return pages.map(({ path, items, paging }): PageSpec => ({
    kind: 'index',
    path,
    model: () => {
      const groups = [...groupBy(items, yearOf)];
      const years = paging.isNewest ? [...new Set(events.map(yearOf))].map((letter) => ({ letter, page: begins.get(letter) ?? path })) : groups.map(([letter]) => ({ letter, page: path }));
      return indexModel({
        path, kind: 'event', order: 'by-date', paging,
        title: paging.isNewest ? title : [title, words(lang).pageNumber(paging.page)].join(words(lang).comma),
        total: events.length,
        letters: years,
        groups: groups.map(([letter, some]) => ({ letter, entries: some.map(({ key, date }) => ({ ...countedLink(key, lang, context), ...(date && { date }) })) })),
      }, context);
    },
  }));
}

interface Branch {
  readonly tag: Entity;
  readonly depth: number;
}

/**
 * Broadest first, each followed by what is narrower. Where all do not fit on the page, only branches stand here, as deep
 * as fits: the rest is on their pages, and in the index by name.
 */
function treePage(tags: readonly Tag[], context: PlanContext): PageSpec {
  const { archive: { indexes }, settings: { lang } } = context;
  const path = routes.index('tag');
  return {
    kind: 'index',
    path,
    model: () => {
      const all = branches(tags, context);
      const size = indexSize(context);
      const deep = all.length <= size ? all : all.filter(({ tag, depth }) => depth > 0 || (indexes.children.get(tag.key) ?? []).length > 0);
      const depths = [...new Set(deep.map(({ depth }) => depth))].sort((a, b) => b - a);
      const deepest = depths.find((most) => deep.filter(({ depth }) => depth <= most).length <= size) ?? 0;
      const entries = deep.filter(({ depth }) => depth <= deepest).map(({ tag, depth }) => ({ ...countedLink(tag.key, lang, context), depth }));
      return indexModel({ path, kind: 'tag', order: 'tree', title: words(lang).kinds.tag.many, total: tags.length, letters: [], groups: [{ letter: '', entries }], paging: onePage(path) }, context);
    },
  };
}

function branches(tags: readonly Tag[], { archive, settings }: PlanContext): Branch[] {
  const known = new Set(tags.map((tag) => tag.key));
  const placed = new Set<string>();
  const branch = (tag: Entity, depth: number): Branch[] => {
    if (placed.has(tag.key)) return [];
    placed.add(tag.key);
    const narrower = sortedByName(archive.indexes.children.get(tag.key) ?? [], settings.lang);
    return [{ tag, depth }, ...narrower.flatMap((child) => branch(child, depth + 1))];
  };
  const sorted = sortedByName(tags, settings.lang);
  const roots = sorted.filter((tag) => tag.broader === undefined || !known.has(tag.broader));
  return [...roots, ...sorted].flatMap((tag) => branch(tag, 0));
}
