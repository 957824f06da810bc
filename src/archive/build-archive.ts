/** Records → archive: every name resolved, every relation in both directions, every trouble a finding. */
import type { AnyRecord, SourceRecord } from '../schema/front-matter.ts';
import { buildArticle, draftArticle } from './build-articles.ts';
import type { ArticleRecord, UnplacedArticle } from './build-articles.ts';
import { bodyRef, buildEntity, byKindThenId, unlistedEntity } from './build-entities.ts';
import type { EntityRecord } from './build-entities.ts';
import { checkEntities } from './check-entities.ts';
import { checkArticles, checkDuplicateIds, checkGuids, checkIntervals, checkMergers, checkSharedNames, checkTranslations, checkUnlisted } from './checks.ts';
import { buildContainment } from './containment.ts';
import type { Day } from './day.ts';
import { buildCoverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import { buildIndexes } from './indexes.ts';
import { entityKey } from './model.ts';
import type { Archive, Article, ArticleId, EntityKey, Merger, Settings, SourcePath, StandingPage } from './model.ts';
import { NameRegister } from './name-register.ts';
import type { ListedName } from './name-register.ts';
import { byPublication, compareText } from './order.ts';
import { Resolver } from './resolver.ts';

export interface ArchiveInput {
  readonly records: readonly AnyRecord[];
  readonly settings: Settings;
  /** What is there but could not be read, so that nobody is told that it is not. */
  readonly unread?: Unread;
  /** The newsroom's day, for dates in the future; left out where nobody is told of findings. */
  readonly today?: Day;
}

export interface Unread {
  /** Ids. */
  readonly articles: ReadonlySet<string>;
  /** Kinds of entities of which some names are not known. */
  readonly kinds: ReadonlySet<string>;
}

const ALL_READ: Unread = { articles: new Set(), kinds: new Set() };

export function buildArchive({ records, settings, unread = ALL_READ, today }: ArchiveInput): { archive: Archive; findings: Finding[] } {
  const sorted = [...records].sort((a, b) => compareText(a.path, b.path));
  const entityRecords = sorted.filter(isEntity);
  const allArticles = sorted.filter(isArticle);
  const articleRecords = allArticles.filter((record) => record.data.status !== 'draft');
  const register = new NameRegister(entityRecords.map(listedName));
  const resolver = new Resolver(register);

  const drafts = articleRecords.map((record) => draftArticle(record, resolver));
  const merged = mergersOf(entityRecords, register);
  const standing = entityRecords.filter((record) => !merged.has(entityKey(record.kind, record.id)));
  // Twice: the first pass may meet names without a file, whose keys are known only when all were met.
  const found = resolver.findings.length;
  for (const record of standing) buildEntity(record, settings.lang, resolver);
  resolver.findings.length = found;
  resolver.allNamesMet();
  const listed = standing.map((record) => buildEntity(record, settings.lang, resolver));
  const unlisted = register.unlisted();
  const entities = firstOfEach([...listed, ...unlisted.map(unlistedEntity)], ({ key }) => key).sort(byKindThenId);
  const byKey = new Map<EntityKey, (typeof entities)[number]>(entities.map((entity) => [entity.key, entity]));

  const articleIds = new Map(articleRecords.map((record) => [record.id, record.id as ArticleId]));
  const draftIds = new Set(allArticles.filter((record) => record.data.status === 'draft').map((record) => record.id));
  const built = drafts.map((draft) => buildArticle(draft, {
    resolver, archiveLang: settings.lang,
    nameOf: (key) => byKey.get(key)?.name ?? key,
    articleId: (text) => articleIds.get(text),
    isDraft: (text) => draftIds.has(text),
    isUnread: (text) => unread.articles.has(text),
    allNamesRead: unread.kinds.size === 0,
  }));
  const articles = inPlace(firstOfEach(built, ({ id }) => id).sort(byPublication));
  const containment = buildContainment(byKey);
  const coverage = buildCoverage(articles, containment.ancestors);
  const findings = [
    ...resolver.findings,
    ...containment.findings,
    ...checkDuplicateIds(sorted),
    ...checkGuids(articles),
    ...checkSharedNames(register),
    ...checkMergers(register),
    ...checkUnlisted(unlisted.filter(({ kind }) => !unread.kinds.has(kind)), settings.strict),
    ...checkIntervals(standing),
    ...checkEntities(byKey),
    ...checkArticles(articleRecords, today),
    ...checkTranslations(articles),
  ];
  const archive: Archive = {
    articles,
    entities,
    pages: firstOfEach(sorted.filter(isPage), ({ id }) => id).map((record) => standingPage(record, settings)),
    indexes: buildIndexes({ articles, entities: byKey, containment, coverage, merged, ambiguous: register.ambiguous() }),
  };
  return { archive, findings };
}

export function isEntity(record: AnyRecord): record is EntityRecord {
  return record.kind !== 'article' && record.kind !== 'page';
}

function isArticle(record: AnyRecord): record is ArticleRecord {
  return record.kind === 'article';
}

function isPage(record: AnyRecord): record is SourceRecord<'page'> {
  return record.kind === 'page';
}

export function listedName(record: EntityRecord): ListedName {
  const { name, names, 'merged-into': mergedInto } = record.data;
  return {
    kind: record.kind,
    id: record.id,
    path: record.path as SourcePath,
    name,
    names: (names ?? []).map((other, index) => ({ text: other.name, field: ['names', index], ambiguous: 'ambiguous' in other ? other.ambiguous : undefined })),
    ...(mergedInto !== undefined && { mergedInto }),
  };
}

/** Merged entities, with what still leads to them from outside. */
function mergersOf(records: readonly EntityRecord[], register: NameRegister): Map<EntityKey, Merger> {
  const merged = register.merged();
  return new Map(records.flatMap((record): [EntityKey, Merger][] => {
    const key = entityKey(record.kind, record.id);
    const into = merged.get(key);
    return into === undefined ? [] : [[key, { into, path: record.path as SourcePath, aliases: record.data.aliases ?? [] }]];
  }));
}

/** Each with its number; written into them, since a copy of each takes longer than all else here. */
function inPlace(articles: readonly UnplacedArticle[]): Article[] {
  return articles.map((article, place) => Object.assign(article, { place }));
}

/** Of two files with one id the first counts; the other is a finding. */
function firstOfEach<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const first = new Map<string, Value>();
  for (const value of values) {
    const key = keyOf(value);
    if (!first.has(key)) first.set(key, value);
  }
  return [...first.values()];
}

function standingPage(record: SourceRecord<'page'>, settings: Settings): StandingPage {
  const { title, summary, lang } = record.data;
  const textLang = lang ?? settings.lang;
  return {
    id: record.id,
    path: record.path as SourcePath,
    title,
    lang: textLang,
    ...(summary !== undefined && { summary }),
    aliases: record.data.aliases ?? [],
    body: bodyRef(record, textLang) ?? { digest: '', path: record.path as SourcePath, lang: textLang },
  };
}

