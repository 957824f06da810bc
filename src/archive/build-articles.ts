/** Article records → articles, with their references resolved. */
import type { FrontMatter, SourceRecord } from '../schema/front-matter.ts';
import { bodyRef } from './build-entities.ts';
import type { WordCount } from './build-entities.ts';
import { compact } from './compact.ts';
import type { FieldPath, Finding } from './finding.ts';
import { MENTION_KEYS } from './kinds.ts';
import { ENTITY_KINDS, kindOf } from './model.ts';
import type { Article, ArticleId, Claim, EntityKey, EntityKind, Mention, Party, SourcePath } from './model.ts';
import { foldName } from './names.ts';
import type { Pending, Resolver } from './resolver.ts';

export type ArticleRecord = SourceRecord<'article'>;

/** An article whose references to names without a file are not settled yet. */
export interface DraftArticle {
  readonly record: ArticleRecord;
  readonly mentions: readonly PendingMention[];
}

interface PendingMention {
  readonly kind: EntityKind;
  readonly target: Pending;
  readonly ref: string;
  readonly as?: string;
}

/** First pass: every name of an article is looked up, so that all names without a file are known. */
export function draftArticle(record: ArticleRecord, resolver: Resolver): DraftArticle {
  const path = record.path as SourcePath;
  const mentions = ENTITY_KINDS.flatMap((kind) => {
    const key = MENTION_KEYS[kind];
    const written = record.data[key] ?? [];
    return written.flatMap((reference, index): PendingMention[] => {
      const target = resolver.mention(kind, reference.ref, path, [key, index]);
      return target === undefined ? [] : [{ kind, target, ...reference }];
    });
  });
  return { record, mentions };
}

interface ArticleContext {
  readonly resolver: Resolver;
  readonly archiveLang: string;
  readonly words: WordCount;
  readonly nameOf: (key: EntityKey) => string;
  readonly articleId: (text: string) => ArticleId | undefined;
}

/** Second pass: the article as a value. */
export function buildArticle({ record, mentions: pending }: DraftArticle, context: ArticleContext): Article {
  const { data } = record;
  const path = record.path as SourcePath;
  const status = data.status === 'withdrawn' ? 'withdrawn' : 'published';
  const mentions = settleMentions(pending, data, path, context);
  const original = data['translation-of'];
  const lang = data.lang ?? context.archiveLang;
  return {
    id: record.id as ArticleId,
    path,
    slug: record.path.slice(record.path.lastIndexOf('/') + 1).replace(/\.md$/i, '').normalize('NFC'),
    title: data.title,
    lang,
    published: data.date.day,
    ...compact({ summary: data.summary, publishedAt: data.date.instant, updated: data.updated?.day, updatedAt: data.updated?.instant, added: data.added, guid: data.guid }),
    ...(data.dateline !== undefined && { dateline: datelineOf(data.dateline, context) }),
    authors: data.authors ?? [],
    mentions,
    claims: claimsOf(data, mentions, path, context),
    sources: (data.source ?? []).map((source) => compact(source)),
    corrections: (data.corrections ?? []).map(({ date, kind: type, note }) => ({ date, type, note })),
    warnings: data.warnings ?? [],
    ...(original !== undefined && compact({ translationOf: translationOf(original, path, context) })),
    aliases: data.aliases ?? [],
    status,
    ...(status === 'withdrawn' && { withdrawn: { reason: data.withdrawn?.reason ?? '', ...compact({ date: data.withdrawn?.date }) } }),
    body: bodyRef(record, lang, context.words) ?? { digest: '', path, lang, words: 0 },
  };
}

function settleMentions(pending: readonly PendingMention[], data: FrontMatter<'article'>, path: SourcePath, context: ArticleContext): Mention[] {
  const about = aboutKeys(pending, data, path, context);
  const mentions = new Map<EntityKey, Mention>();
  for (const { target, ref, as: role } of pending) {
    const entity = context.resolver.settle(target);
    if (mentions.has(entity)) continue;
    const ownName = context.nameOf(entity);
    const isId = foldName(ref) === foldName(entity.slice(entity.indexOf('/') + 1));
    const asWritten = isId || ref === ownName ? undefined : ref;
    mentions.set(entity, { entity, about: about.has(entity), ...compact({ asWritten, role }) });
  }
  return [...mentions.values()];
}

/** `about` names some of the names above it, by whatever name. */
function aboutKeys(pending: readonly PendingMention[], data: FrontMatter<'article'>, path: SourcePath, context: ArticleContext): ReadonlySet<EntityKey> {
  const byFold = new Map<string, EntityKey>();
  for (const { target, ref } of pending) {
    const key = context.resolver.settle(target);
    for (const text of [ref, context.nameOf(key), key.slice(key.indexOf('/') + 1)]) byFold.set(foldName(text), key);
  }
  const keys = (data.about ?? []).flatMap(({ ref }, index) => {
    const known = byFold.get(foldName(ref)) ?? context.resolver.party(ENTITY_KINDS, ref).entity;
    if (known !== undefined && pending.some(({ target }) => context.resolver.settle(target) === known)) return [known];
    context.resolver.findings.push(aboutFinding(ref, path, ['about', index]));
    return [];
  });
  return new Set(keys);
}

function aboutFinding(ref: string, path: SourcePath, field: FieldPath): Finding {
  return {
    code: 'about-not-mentioned', severity: 'error', where: { path, field },
    message: `about: “${ref}” is not among the article’s places, organisations, people, events and tags.`,
    remedy: 'Add it there too, or take it out of about.',
  };
}

function datelineOf(written: NonNullable<FrontMatter<'article'>['dateline']>, context: ArticleContext): NonNullable<Article['dateline']> {
  const place = 'place' in written ? written.place : written.text;
  const party = context.resolver.party(['place'], place);
  const printed = 'place' in written ? (written.text ?? (party.entity === undefined ? place : context.nameOf(party.entity))) : written.text;
  return { text: printed, ...compact({ place: party.entity, date: 'place' in written ? written.date : undefined }) };
}

function translationOf(original: string, path: SourcePath, context: ArticleContext): ArticleId | undefined {
  const known = context.articleId(original);
  if (known === undefined) {
    context.resolver.findings.push({
      code: 'unknown-article', severity: 'error', where: { path, field: ['translation-of'] },
      message: `“${original}” is no article’s id.`, remedy: 'Write the id of the original: the name of its file without .md.',
    });
  }
  return known;
}

function claimsOf(data: FrontMatter<'article'>, mentions: readonly Mention[], path: SourcePath, context: ArticleContext): Claim[] {
  const events = mentions.filter(({ entity }) => kindOf(entity) === 'event').map(({ entity }) => entity);
  const taken = new Map<string, number>();
  return (data.claims ?? []).map((written, index) => {
    const source: Party = context.resolver.party(['organisation', 'person', 'place'], written.source);
    const event = written.event === undefined
      ? (events.length === 1 ? events[0] : undefined)
      : context.resolver.listed('event', written.event, path, ['claims', index, 'event']);
    const name = written.id ?? claimId(source, written.says);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return {
      id: times === 1 ? name : `${name}-${times}`,
      source, says: written.says, count: compact(written.count),
      ...compact({ of: written.of, date: written.date, event, quote: written.quote, note: written.note, url: written.url }),
    };
  });
}

function claimId(source: Party, says: string): string {
  const who = source.entity === undefined ? source.asWritten : source.entity.slice(source.entity.indexOf('/') + 1);
  return `${foldName(who)} ${foldName(says)}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
