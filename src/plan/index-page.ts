/** The index of one kind of entity: A to Z per script; events by date; tags as a tree. */
import type { Entity, EntityKind, Tag } from '../archive/model.ts';
import { byEventDate, compareText } from '../archive/order.ts';
import { foldName } from '../archive/names.ts';
import { groupBy } from '../archive/group.ts';
import { words } from '../i18n/words.ts';
import { countedLink } from './links.ts';
import type { PlanContext } from './links.ts';
import type { IndexModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { paginate } from './paging.ts';
import { routes } from './routes.ts';

/** Index entries are short; more of them fit on a page than articles do. */
const ENTRIES_PER_ARTICLE = 10;

interface Entry {
  readonly entity: Entity;
  readonly letter: string;
  readonly depth?: number;
}

export function planIndex(kind: EntityKind, context: PlanContext): PageSpec[] {
  const entities = context.archive.entities.filter((entity) => entity.kind === kind);
  const entries = entriesOf(kind, entities, context);
  const base = routes.index(kind);
  return paginate(base, entries, context.settings.perPage * ENTRIES_PER_ARTICLE).map((page): PageSpec => ({
    kind: 'index',
    path: page.path,
    model: (): IndexModel => {
      const { lang } = context.settings;
      return {
        path: page.path, lang, kind,
        title: page.paging.isNewest ? words(lang).kinds[kind].many : [words(lang).kinds[kind].many, words(lang).pageNumber(page.paging.page)].join(words(lang).comma),
        crumbs: [],
        section: kind,
        alternates: [],
        total: entries.length,
        groups: [...groupBy(page.items, ({ letter }) => letter)].map(([letter, group]) => ({
          letter,
          entries: group.map(({ entity, depth }) => ({
            ...countedLink(entity.key, lang, context),
            ...(entity.kind === 'event' && entity.date && { date: entity.date }),
            ...(depth !== undefined && { depth }),
          })),
        })),
        paging: page.paging,
      };
    },
  }));
}

function entriesOf(kind: EntityKind, entities: readonly Entity[], context: PlanContext): Entry[] {
  if (kind === 'event') {
    return entities.filter((entity) => entity.kind === 'event').sort(byEventDate).map((entity) => ({ entity, letter: entity.date?.earliest?.slice(0, -6) ?? '' }));
  }
  if (kind === 'tag') return tree(entities.filter((entity) => entity.kind === 'tag'), context);
  return entities
    .map((entity) => ({ entity, sortName: foldName(entity.kind === 'person' ? entity.sortName : entity.name) }))
    .sort((a, b) => compareText(a.sortName, b.sortName) || compareText(a.entity.id, b.entity.id))
    .map(({ entity, sortName }) => ({ entity, letter: initial(sortName) }));
}

/** First letter as it stands in an index; anything that is no letter goes under `#`. */
function initial(folded: string): string {
  const [first = '#'] = folded;
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase('und') : '#';
}

/** Broadest first, each followed by what is narrower. */
function tree(tags: readonly Tag[], { archive }: PlanContext): Entry[] {
  const known = new Set(tags.map((tag) => tag.key));
  const placed = new Set<string>();
  const branch = (tag: Entity, depth: number): Entry[] => {
    if (placed.has(tag.key)) return [];
    placed.add(tag.key);
    const narrower = archive.indexes.children.get(tag.key) ?? [];
    return [{ entity: tag, letter: '', depth }, ...[...narrower].sort(byName).flatMap((child) => branch(child, depth + 1))];
  };
  const roots = tags.filter((tag) => tag.broader === undefined || !known.has(tag.broader)).sort(byName);
  return [...roots, ...tags].flatMap((tag) => branch(tag, 0));

  function byName(a: Entity, b: Entity): number {
    return compareText(foldName(a.name), foldName(b.name)) || compareText(a.id, b.id);
  }
}
