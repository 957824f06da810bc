/** Article records → articles, with their references resolved. */
import type { FrontMatter, SourceRecord } from '../schema/front-matter.ts';
import { bodyRef } from './build-entities.ts';
import { compact } from './compact.ts';
import type { FieldPath, Finding } from './finding.ts';
import { MENTION_KEYS } from './kinds.ts';
import { ENTITY_KINDS, kindOf } from './model.ts';
import type { Article, ArticleId, BodyRef, Claim, EntityKey, Mention, Party, SourcePath } from './model.ts';
import { foldName } from './names.ts';
import type { Pending, Resolver } from './resolver.ts';

export type ArticleRecord = SourceRecord<'article'>;

/** An article whose references to names without a file are not settled yet. */
export interface DraftArticle {
  readonly record: ArticleRecord;
  /** As written, in the order of kinds. */
  readonly references: readonly Reference[];
  /** Of each reference. */
  readonly targets: readonly Pending[];
  /** Of each claim, where it names one. */
  readonly claimEvents: readonly (Pending | undefined)[];
}

interface Reference {
  readonly ref: string;
  readonly as?: string | undefined;
}

/** First pass: every name of an article is looked up, so that all names without a file are known. */
export function draftArticle(record: ArticleRecord, resolver: Resolver): DraftArticle {
  const path = record.path as SourcePath;
  const references: Reference[] = [];
  const targets: Pending[] = [];
  for (const kind of ENTITY_KINDS) {
    const key = MENTION_KEYS[kind];
    const written = record.data[key] ?? [];
    for (let index = 0; index < written.length; index += 1) {
      const reference = written[index] as Reference;
      references.push(reference);
      targets.push(resolver.mention(kind, reference.ref, { path, field: [key, index] }));
    }
  }
  const claimEvents = (record.data.claims ?? []).map(({ event }, index) =>
    event === undefined ? undefined : resolver.mention('event', event, { path, field: ['claims', index, 'event'] }),
  );
  return { record, references, targets, claimEvents };
}

interface ArticleContext {
  readonly resolver: Resolver;
  readonly archiveLang: string;
  readonly nameOf: (key: EntityKey) => string;
  /** A draft is none. */
  readonly articleId: (text: string) => ArticleId | undefined;
  readonly isDraft: (text: string) => boolean;
  readonly isUnread: (text: string) => boolean;
  readonly allNamesRead: boolean;
}

/** As it is before all are in order. */
export type UnplacedArticle = Omit<Article, 'place'>;

/** Second pass: the article as a value. */
export function buildArticle(draft: DraftArticle, context: ArticleContext): UnplacedArticle {
  const { record, claimEvents } = draft;
  const { data } = record;
  const path = record.path as SourcePath;
  const lang = data.lang ?? context.archiveLang;
  const isWithdrawn = data.status === 'withdrawn';
  const noBody: BodyRef = { digest: '', path, lang };
  const mentions = settleMentions(draft, context);
  const claims = claimsOf(data, mentions, claimEvents, path, context);
  const original = data['translation-of'];
  return {
    id: record.id as ArticleId,
    path,
    slug: record.path.slice(record.path.lastIndexOf('/') + 1).replace(/\.md$/i, '').normalize('NFC'),
    title: data.title,
    lang,
    published: data.date.day,
    ...compact({ summary: isWithdrawn ? undefined : data.summary, publishedAt: data.date.instant, updated: data.updated?.day, updatedAt: data.updated?.instant, added: data.added, guid: data.guid }),
    ...(data.dateline !== undefined && { dateline: datelineOf(data.dateline, path, context) }),
    authors: data.authors ?? [],
    ...compact({ knownAuthors: knownAuthors(data, context) }),
    mentions,
    claims: isWithdrawn ? [] : claims,
    sources: (data.source ?? []).map((source) => compact(source)),
    corrections: (data.corrections ?? []).map(({ date, kind: type, note }) => ({ date, type, note })),
    warnings: data.warnings ?? [],
    ...(original !== undefined && compact({ translationOf: translationOf(original, path, context) })),
    aliases: data.aliases ?? [],
    status: isWithdrawn ? 'withdrawn' : 'published',
    ...(isWithdrawn && { withdrawn: { reason: data.withdrawn?.reason ?? '', ...compact({ date: data.withdrawn?.date }) } }),
    body: isWithdrawn ? noBody : (bodyRef(record, lang) ?? noBody),
  };
}

function settleMentions({ record, references, targets }: DraftArticle, context: ArticleContext): Mention[] {
  const entities = targets.map((target) => context.resolver.settle(target));
  const about = aboutKeys(references, entities, record, context);
  const mentions: Mention[] = [];
  for (const [index, { ref, as: role }] of references.entries()) {
    const entity = entities[index];
    // There are few, so that looking through them is quicker than a set for each article.
    if (entity === undefined || entities.indexOf(entity) < index) continue;
    const isOwn = ref === context.nameOf(entity) || foldName(ref) === foldName(entity.slice(entity.indexOf('/') + 1));
    const mention = { entity, about: about.has(entity) };
    mentions.push(isOwn && role === undefined ? mention : { ...mention, ...(!isOwn && { asWritten: ref }), ...(role !== undefined && { role }) });
  }
  return mentions;
}

const NOTHING: ReadonlySet<EntityKey> = new Set();

/** `about` names some of the names above it, by whatever name. */
function aboutKeys(references: readonly Reference[], entities: readonly EntityKey[], { data, path }: ArticleRecord, context: ArticleContext): ReadonlySet<EntityKey> {
  if (data.about === undefined) return NOTHING;
  const byFold = new Map<string, EntityKey>();
  for (const [index, key] of entities.entries()) {
    for (const text of [references[index]?.ref ?? '', context.nameOf(key), key.slice(key.indexOf('/') + 1)]) byFold.set(foldName(text), key);
  }
  const keys = data.about.flatMap(({ ref }, index) => {
    const known = byFold.get(foldName(ref)) ?? context.resolver.known(ENTITY_KINDS, ref);
    if (known !== undefined && entities.includes(known)) return [known];
    if (context.allNamesRead) context.resolver.findings.push(aboutFinding(ref, path as SourcePath, ['about', index]));
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

function knownAuthors({ authors = [] }: FrontMatter<'article'>, { resolver }: ArticleContext): Article['knownAuthors'] {
  const known = authors.flatMap((asPrinted) => {
    const entity = resolver.known(['person', 'organisation'], asPrinted);
    return entity === undefined ? [] : [{ asPrinted, entity }];
  });
  return known.length === 0 ? undefined : known;
}

/** A dateline as printed may name a place that is known; one given as `place` had better. */
function datelineOf(written: NonNullable<FrontMatter<'article'>['dateline']>, path: SourcePath, { resolver, nameOf }: ArticleContext): NonNullable<Article['dateline']> {
  if (!('place' in written)) return { text: written.text, ...compact({ place: resolver.known(['place'], written.text) }) };
  const { entity } = resolver.party(['place'], written.place, { path, field: ['dateline', 'place'] });
  return { text: written.text ?? (entity === undefined ? written.place : nameOf(entity)), ...compact({ place: entity, date: written.date }) };
}

function translationOf(original: string, path: SourcePath, context: ArticleContext): ArticleId | undefined {
  const known = context.articleId(original);
  if (known === undefined && !context.isUnread(original)) {
    const [what, remedy] = context.isDraft(original) ? ['is a draft', 'Publish the original first, or both together.'] : ['is no article’s id', 'Write the id of the original: the name of its file without .md.'];
    context.resolver.findings.push({ code: 'unknown-article', severity: 'error', where: { path, field: ['translation-of'] }, message: `“${original}” ${what}.`, remedy });
  }
  return known;
}

function claimsOf(data: FrontMatter<'article'>, mentions: readonly Mention[], claimEvents: DraftArticle['claimEvents'], path: SourcePath, { resolver }: ArticleContext): Claim[] {
  const events = mentions.filter(({ entity }) => kindOf(entity) === 'event').map(({ entity }) => entity);
  const taken = new Set((data.claims ?? []).flatMap(({ id }) => id ?? []));
  return (data.claims ?? []).map((written, index) => {
    const source: Party = resolver.party(['organisation', 'person', 'place'], written.source, { path, field: ['claims', index, 'source'] });
    const named = claimEvents[index];
    const event = named === undefined ? (events.length === 1 ? events[0] : undefined) : resolver.settle(named);
    return {
      id: written.id ?? unusedId(claimId(source, written.says), taken),
      source, says: written.says, count: compact(written.count),
      ...compact({ of: written.of, date: written.date, event, quote: written.quote, note: written.note, url: written.url }),
    };
  });
}

/** `id`, with a number where it is taken; the result is taken from then on. */
function unusedId(id: string, taken: Set<string>): string {
  let unused = id;
  for (let times = 2; taken.has(unused); times += 1) unused = `${id}-${times}`;
  taken.add(unused);
  return unused;
}

function claimId(source: Party, says: string): string {
  const who = source.entity === undefined ? source.asWritten : source.entity.slice(source.entity.indexOf('/') + 1);
  return `${foldName(who)} ${foldName(says)}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}
