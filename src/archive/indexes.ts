/** Everything that pages look up, made once. */
import { kindOf } from './model.ts';
import type { ArchiveIndexes, Article, ArticleId, Claim, Coverage, Entity, EntityKey, Event, Merger, Party, Person, Role, SharedName } from './model.ts';
import type { Containment } from './containment.ts';
import type { DateSpan } from './date-span.ts';
import { compareSpans, spanOfDay } from './date-span.ts';
import { addTo, groupBy } from './group.ts';
import { MentionTable } from './mention-table.ts';
import { byEventDate, byPublication, compareText } from './order.ts';
import { RelatedArticles } from './related.ts';

interface Parts {
  readonly articles: readonly Article[];
  readonly entities: ReadonlyMap<EntityKey, Entity>;
  readonly containment: Containment;
  readonly coverage: ReadonlyMap<EntityKey, Coverage>;
  readonly merged: ReadonlyMap<EntityKey, Merger>;
  readonly ambiguous: readonly SharedName[];
}

export function buildIndexes({ articles, entities, containment, coverage, merged, ambiguous }: Parts): ArchiveIndexes {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const translations = buildTranslations(articles, byId);
  const mentions = new MentionTable(articles);
  return {
    article: byId,
    entity: entities,
    coverage,
    children: containment.children,
    ancestors: containment.ancestors,
    byDay: groupBy(articles, (article) => article.published),
    translations,
    claims: buildClaims(articles),
    events: buildEvents(entities, containment),
    members: buildMembers(entities),
    mentions,
    related: new RelatedArticles(articles, translations, mentions),
    merged,
    ambiguous,
  };
}

/** Each article of a group of translations → the group, original first, then by language. */
function buildTranslations(articles: readonly Article[], byId: ReadonlyMap<ArticleId, Article>): Map<ArticleId, readonly Article[]> {
  const rootOf = (article: Article): Article => {
    const seen = new Set<ArticleId>();
    let root = article;
    while (root.translationOf !== undefined && !seen.has(root.id)) {
      seen.add(root.id);
      const original = byId.get(root.translationOf);
      if (original === undefined) break;
      root = original;
    }
    return root;
  };
  const translations = groupBy(articles.filter(({ translationOf }) => translationOf !== undefined), rootOf);
  const groups = [...translations].map(([root, group]) => [root.id, [...new Set([root, ...group])]] as const).filter(([, group]) => group.length > 1);
  return new Map(groups.flatMap(([root, group]) => {
    const sorted = group.toSorted((a, b) => Number(b.id === root) - Number(a.id === root) || compareText(a.lang, b.lang) || byPublication(a, b));
    return sorted.map((article): [ArticleId, readonly Article[]] => [article.id, sorted]);
  }));
}

function buildClaims(articles: readonly Article[]): Map<EntityKey, { claim: Claim; article: Article }[]> {
  const claims = new Map<EntityKey, { claim: Claim; article: Article }[]>();
  for (const article of articles) {
    for (const claim of article.claims) if (claim.event !== undefined) addTo(claims, claim.event, { claim, article });
  }
  // A claim without a date was made by the day of its article at the latest.
  const madeOn = ({ claim, article }: { claim: Claim; article: Article }): DateSpan => claim.date ?? spanOfDay(article.published);
  for (const group of claims.values()) {
    group.sort((a, b) => compareSpans(madeOn(a), madeOn(b)) || byPublication(a.article, b.article) || compareText(a.claim.id, b.claim.id));
  }
  return claims;
}

/** Events by who took part and where they happened; a place also has the events of the places inside it. */
function buildEvents(entities: ReadonlyMap<EntityKey, Entity>, containment: Containment): Map<EntityKey, Event[]> {
  const events = new Map<EntityKey, Event[]>();
  for (const entity of entities.values()) {
    if (entity.kind !== 'event') continue;
    const places = entity.place === undefined ? [] : [entity.place, ...(containment.ancestors.get(entity.place) ?? [])];
    const actors = entity.actors.flatMap(({ who }) => (who.entity === undefined ? [] : [who.entity]));
    for (const key of new Set([...places, ...actors])) addTo(events, key, entity);
  }
  for (const group of events.values()) group.sort(byEventDate);
  return events;
}

function buildMembers(entities: ReadonlyMap<EntityKey, Entity>): Map<EntityKey, { person: Person; role: Role }[]> {
  const members = new Map<EntityKey, { person: Person; role: Role }[]>();
  for (const entity of entities.values()) {
    if (entity.kind !== 'person') continue;
    for (const role of entity.roles) {
      for (const party of [role.organisation, role.place]) {
        if (isEntity(party)) addTo(members, party.entity, { person: entity, role });
      }
    }
  }
  return members;
}

function isEntity(party: Party | undefined): party is Party & { readonly entity: EntityKey } {
  return party?.entity !== undefined && kindOf(party.entity) !== 'event';
}
