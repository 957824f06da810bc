/** What the search knows of an archive: a record for each article, every name of every entity, how each is shown. */
import { parentsOf } from '../archive/containment.ts';
import { coverageOf } from '../archive/coverage.ts';
import type { Archive, Article, ArticleId, BodyRef, Entity, EntityKey, EntityKind, Settings } from '../archive/model.ts';
import { ENTITY_KINDS, kindOf } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { formatDay } from '../i18n/dates.ts';
import type { Alias, FacetValue, SearchRecord } from '../search/record.ts';
import { hrefOf, routes } from './routes.ts';

/** A record without its text and its notes, which are read when the article has to be indexed. */
export interface SearchDraft {
  readonly id: ArticleId;
  /** What stands before the text: the summary, or why the article was withdrawn. */
  readonly lead: string;
  readonly body: BodyRef;
  /** All else. */
  readonly rest: Omit<SearchRecord, 'id' | 'body'>;
}

export interface SearchPlan {
  readonly draftOf: (article: Article) => SearchDraft;
  readonly aliases: readonly Alias[];
  readonly values: Readonly<Record<EntityKind, readonly FacetValue[]>>;
}

/** The word for what sort of result an article is: `Words['searching']['kinds']` has all of them. */
export type ResultKind = 'report' | 'translation' | 'withdrawn';

export function planSearch(archive: Archive, settings: Settings): SearchPlan {
  const { entities } = archive;
  return {
    draftOf: (article) => draftOf(article, archive, settings),
    aliases: entities.map((entity) => aliasOf(entity, archive)),
    values: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, entities.filter((entity) => entity.kind === kind).map(valueOf)])) as Record<EntityKind, FacetValue[]>,
  };
}

function draftOf(article: Article, archive: Archive, { lang }: Settings): SearchDraft {
  const { id, title, published, withdrawn, summary } = article;
  const place = placeOf(article, archive);
  return {
    id,
    lead: withdrawn?.reason ?? summary ?? '',
    body: article.body,
    rest: {
      url: hrefOf(routes.article(published, article.slug)),
      title,
      lang: article.lang,
      date: published,
      kind: resultKindOf(article),
      fields: fieldsOf(article, archive),
      words: besideText(article).filter((text) => text !== undefined).join('\n'),
      shown: { day: formatDay(published, lang), ...(place !== undefined && { place }) },
    },
  };
}

/** What else the page says that is the article's own. */
function besideText({ authors, dateline, mentions, claims, sources, corrections }: Article): (string | undefined)[] {
  return [
    ...authors,
    dateline?.text,
    ...mentions.flatMap(({ asWritten, role }) => [asWritten, role]),
    ...claims.flatMap(({ source, of, note, quote }) => [source.entity === undefined ? source.asWritten : undefined, of, note, quote]),
    ...sources.flatMap(({ publisher, title, note }) => [publisher, title, note]),
    ...corrections.map(({ note }) => note),
  ];
}

function resultKindOf({ status, translationOf }: Article): ResultKind {
  if (status === 'withdrawn') return 'withdrawn';
  return translationOf === undefined ? 'report' : 'translation';
}

/** Where it was filed from, or the first place that it names. */
function placeOf({ dateline, mentions }: Article, { indexes }: Archive): string | undefined {
  const key = dateline === undefined ? mentions.find(({ entity }) => kindOf(entity) === 'place')?.entity : dateline.place;
  return (key && indexes.entity.get(key)?.name) ?? dateline?.text;
}

/** Everything that it names, and all that those lie in, as entities' own pages count: who chooses Iraq means the camps in it, too. */
function fieldsOf({ mentions }: Article, { indexes }: Archive): Record<EntityKind, readonly string[]> {
  const named = new Set<EntityKey>(mentions.flatMap(({ entity }) => [entity, ...(indexes.ancestors.get(entity) ?? [])]));
  const keys = [...named].filter((key) => indexes.entity.has(key)).sort(compareText);
  return Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, keys.filter((key) => kindOf(key) === kind).map(idOf)])) as Record<EntityKind, string[]>;
}

function aliasOf(entity: Entity, { indexes }: Archive): Alias {
  const { kind, id, key, name } = entity;
  const names = [...entity.names.map(({ text }) => text), ...(entity.kind === 'person' ? [entity.sortName] : [])];
  return {
    kind, key: id, label: name,
    url: hrefOf(routes.entity(key)),
    names: [...new Set(names)].filter((text) => text !== name),
    weight: coverageOf(indexes.coverage, key).within.length,
  };
}

function valueOf(entity: Entity): FacetValue {
  const [parent] = parentsOf(entity);
  return { key: entity.id, label: entity.name, url: hrefOf(routes.entity(entity.key)), ...(parent !== undefined && { parent: idOf(parent) }) };
}

function idOf(key: EntityKey): string {
  return key.slice(key.indexOf('/') + 1);
}
