/** Records and archives for tests, made through the real schemas: what they refuse, a test can't use. */
import { buildArchive } from '../../src/archive/build-archive.ts';
import type { Day } from '../../src/archive/day.ts';
import type { Finding } from '../../src/archive/finding.ts';
import type { Archive, Article, ArticleId, EntityKey, EntityKind, Settings } from '../../src/archive/model.ts';
import { slugOf } from '../../src/archive/names.ts';
import { archiveSettings } from '../../src/schema/archive-settings.ts';
import { FOLDER_OF, FRONT_MATTER } from '../../src/schema/front-matter.ts';
import type { AnyRecord, RecordKind } from '../../src/schema/front-matter.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan } from '../../src/plan/page-spec.ts';

/** Front matter as an editor writes it, with the file's `path` where it matters and `body: ''` for none. */
export type Written = Readonly<Record<string, unknown>> & { readonly path?: string; readonly body?: string };

function aRecord(kind: RecordKind, file: string, { path = `${FOLDER_OF[kind]}/${file}.md`, body = 'A text.', ...data }: Written): AnyRecord {
  const parsed = FRONT_MATTER[kind].parse(data);
  const own = 'id' in parsed && typeof parsed.id === 'string' ? parsed.id : path.slice(path.lastIndexOf('/') + 1, -3);
  return { kind, path, id: own, data: parsed, ...(body !== '' && { bodyDigest: `digest of ${body}` }) } as AnyRecord;
}

export function anArticle(written: Written = {}): AnyRecord {
  const { title = 'A report', date = '2011-04-08', ...rest } = written;
  return aRecord('article', slugOf(String(title)), { title, date, ...rest });
}

export function aPage(written: Written = {}): AnyRecord {
  const { title = 'About', ...rest } = written;
  return aRecord('page', slugOf(String(title)), { title, ...rest });
}

const anEntity = (kind: EntityKind) => (name: string, written: Written = {}): AnyRecord => aRecord(kind, slugOf(name), { name, ...written });

export const aPlace = anEntity('place');
export const anOrganisation = anEntity('organisation');
export const aPerson = anEntity('person');
export const anEvent = anEntity('event');
export const aTag = anEntity('tag');

export function someSettings(written: Readonly<Record<string, unknown>> = {}): Settings {
  const { 'time-zone': timeZone, 'per-page': perPage, 'all-feed-formats': allFeedFormats, languages, ...rest } = archiveSettings.parse({ title: 'The Archive', id: 'archive', url: 'https://archive.example', ...written });
  return { ...rest, languages: languages ?? [rest.lang], timeZone, perPage, allFeedFormats } as Settings;
}

export interface BuiltArchive {
  readonly archive: Archive;
  /** In short: `code path:field`. */
  readonly found: readonly string[];
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/** The archive of these records, and what there is to say about it. */
export function anArchive(records: readonly AnyRecord[], written: Readonly<Record<string, unknown>> = {}, today?: string): BuiltArchive {
  const settings = someSettings(written);
  const { archive, findings } = buildArchive({ records, settings, ...(today !== undefined && { today: today as Day }) });
  return { archive, settings, findings, found: findings.map(inShort) };
}

export function inShort({ code, where }: Finding): string {
  return `${code} ${where.path}${where.field === undefined ? '' : `:${where.field.join('.')}`}`;
}

/** Each article that others may be related to, with these. */
export function relatedIn({ articles, indexes }: Archive): (readonly [ArticleId, readonly Article[]])[] {
  return articles.filter(({ status }) => status === 'published').map((article) => [article.id, indexes.related.of(article)] as const);
}

/** The plan of these records, whose texts link to nothing. */
export function aPlan(records: readonly AnyRecord[], written: Readonly<Record<string, unknown>> = {}): Plan {
  const { archive, settings } = anArchive(records, written);
  return buildPlan({ archive, settings, media: new Map(), bodies: { facts: () => ({ words: 2, links: [], images: [] }) } });
}

export function key(text: string): EntityKey {
  return text as EntityKey;
}
