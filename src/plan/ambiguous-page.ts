/** Names that several entities share, each marked so in its file: a page that leads to them all. */
import { addTo } from '../archive/group.ts';
import type { Entity, EntityKey, SharedName } from '../archive/model.ts';
import { words } from '../i18n/words.ts';
import { countedLink, entityLink, entityOf } from './links.ts';
import type { EntityContext, PlanContext } from './links.ts';
import type { AmbiguousModel, EntityModel } from './models.ts';
import type { PageSpec } from './page-spec.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

/** None where an entity, or a former address, has that address already: its own page then names the others. */
export function planAmbiguous(taken: ReadonlySet<SitePath>, context: PlanContext): PageSpec[] {
  const addresses = new Set(taken);
  return context.archive.indexes.ambiguous.flatMap((shared): PageSpec[] => {
    const path = routes.mayReferTo(shared.kind, shared.name);
    if (addresses.has(path)) return [];
    addresses.add(path);
    return [{ kind: 'ambiguous', path, model: () => ambiguousPage(shared, path, context) }];
  });
}

function ambiguousPage({ kind, name, entities }: SharedName, path: SitePath, context: PlanContext): AmbiguousModel {
  const { lang } = context.settings;
  return {
    path, lang, kind, name,
    title: name,
    description: words(lang).mayReferTo(name),
    crumbs: [{ href: routes.index(kind), text: words(lang).kinds[kind].many }],
    section: kind,
    alternates: [],
    entities: entities.map((key) => {
      const { summary } = entityOf(key, context);
      return { ...countedLink(key, lang, context), ...(summary !== undefined && { summary }) };
    }),
  };
}

export function sharedByEntity(names: readonly SharedName[]): ReadonlyMap<EntityKey, readonly SharedName[]> {
  const byEntity = new Map<EntityKey, SharedName[]>();
  for (const shared of names) for (const key of shared.entities) addTo(byEntity, key, shared);
  return byEntity;
}

/** What an entity's names may mean besides it. */
export function sharedNames({ key }: Entity, context: EntityContext): EntityModel['sharedNames'] {
  return (context.sharedNames.get(key) ?? [])
    .map(({ name, entities }) => ({ name, others: entities.filter((other) => other !== key).map((other) => entityLink(other, context.settings.lang, context)) }));
}
