/** The whole way from a folder to a plan, with everything there is to say about it. */
import { buildArchive } from '../archive/build-archive.ts';
import type { Day } from '../archive/day.ts';
import type { Finding } from '../archive/finding.ts';
import type { Archive, BodyRef, Settings, SourcePath } from '../archive/model.ts';
import { checkPlan } from '../plan/check-plan.ts';
import type { Files, PlacedTarget } from '../plan/check-plan.ts';
import { checkSeal } from '../plan/seal.ts';
import type { TextDigest } from '../plan/seal.ts';
import type { Seal } from '../archive/seal.ts';
import { readSeal, textDigest } from './seal.ts';
import { buildPlan } from '../plan/build-plan.ts';
import type { MediaFile } from '../plan/build-plan.ts';
import type { Plan } from '../plan/page-spec.ts';
import type { AnyRecord } from '../schema/front-matter.ts';
import type { BodyFactSheet } from '../markdown/body-cache.ts';
import type { ArchiveFile } from '../source/archive-folder.ts';
import type { FolderFiles } from '../source/folder-files.ts';
import { fileId, placeFindings, readArchive } from '../source/read-archive.ts';
import type { FileVisitor, ReadArchive, VisitedFile } from '../source/read-archive.ts';
import { BodyStore } from './body-store.ts';
import type { BodyReader } from './body-store.ts';
import { bodySource, isPublic } from './body-source.ts';
import { bodyFindings } from './body-findings.ts';
import { checkCoordinates } from './check-coordinates.ts';
import { measureMedia } from './media.ts';
import { newMemory } from './memory.ts';
import type { Memory, ReadBody, TextFacts } from './memory.ts';
import { readAhead } from './read-ahead.ts';

export interface LoadOptions {
  readonly root: string;
  readonly cacheDir: string;
  /** The archive's, where it is to stay open; it is closed by whoever opened it. */
  readonly store?: BodyStore;
  /** The newsroom's day, by its time zone. */
  readonly today?: (timeZone: string) => Day;
  readonly progress?: (done: number, total: number) => void;
  /** Whether to take the digests that a seal is made of, of an archive that has none yet. */
  readonly withDigests?: boolean;
  /** Of one who looks again and again: what was learnt of files that stayed as they are. */
  readonly memory?: Memory;
  /** Whether threads may read files beside this one. */
  readonly threads?: boolean;
  /** The archive's files, where somebody has looked. */
  readonly states?: FolderFiles | undefined;
  /** False leaves notes out, which are many where names have no files, and only counts them. */
  readonly withNotes?: boolean;
}

export interface LoadedArchive {
  /** The archive's texts. */
  readonly files: readonly ArchiveFile[];
  /** In the order of files and lines; each has its place. */
  readonly findings: readonly Finding[];
  /** Absent when the settings can't be read. */
  readonly built?: { readonly archive: Archive; readonly settings: Settings; readonly plan: Plan };
  /** Of published articles' texts, by path: where the archive is sealed, or they were asked for. */
  readonly digests?: ReadonlyMap<string, string>;
  /** What the archive had promised, where it is sealed. */
  readonly seal?: Seal;
  /** Notes that were left out. */
  readonly untold: number;
  /** Articles whose names and texts were not looked at, because they are not to be published yet. */
  readonly drafts: number;
}

/** Reads, resolves, plans and checks an archive. Trouble comes back as findings; nothing is printed. */
export function loadArchive({ root, cacheDir, store: open, ...options }: LoadOptions): LoadedArchive {
  const store = open ?? new BodyStore(root, cacheDir);
  try {
    return load({ root, cacheDir }, store, options);
  } finally {
    if (open === undefined) store.close();
  }
}

function load({ root, cacheDir }: Pick<LoadOptions, 'root' | 'cacheDir'>, store: BodyStore, { today, progress, withDigests, memory = newMemory(), threads = false, states, withNotes = true }: Omit<LoadOptions, 'root' | 'cacheDir' | 'store'>): LoadedArchive {
  const found: Finding[] = [];
  const texts = new Map<string, TextFacts>();
  const sealed = readSeal(root);
  const digests = new Map<string, string>();
  const ahead = (files: readonly ArchiveFile[], { lang }: Settings) => readAhead({ root, cacheDir, lang, files }, (facts) => store.know(facts));
  const visit: FileVisitor = (file, settings, done, total) => {
    progress?.(done, total);
    const record = file.record ?? file.salvaged?.record;
    if (record?.bodyDigest === undefined || !isPublic(record)) return;
    const isSealed = (sealed !== undefined || withDigests === true) && record.kind === 'article';
    const body = readBody(record, file, settings.lang, store, memory.texts, isSealed);
    found.push(...body.findings);
    texts.set(record.path, body.facts);
    if (isSealed && body.digest !== undefined) digests.set(record.path, body.digest);
  };
  const read = readArchive(root, { visit, states, ...(threads && memory.texts.size === 0 && { ahead }) });
  store.save();
  const { files, settings, records, media: mediaPaths } = read;
  if (settings === undefined) return { files, untold: 0, drafts: read.records.filter(isDraft).length, findings: inOrder(placeFindings(root, [...read.findings, ...found])) };
  const unread = { articles: new Set(read.unreadable.map(({ path }) => fileId(path))), kinds: read.nameless };
  const { archive, findings } = buildArchive({ records, settings, unread, ...(today && { today: today(settings.timeZone) }) });
  const { files: media, findings: mediaFindings } = measureMedia(root, mediaPaths, memory.media);
  const digest: TextDigest = ({ path }) => digests.get(path);
  const plan = buildPlan({ archive, settings, media, bodies: { facts: ({ path }) => targetsIn(texts.get(path)) } });
  const targets = { links: [...texts.values()].flatMap(({ links }) => links), images: [...texts.values()].flatMap(({ images }) => images) };
  const sealFindings = (): Finding[] => (sealed === undefined ? [] : 'seal' in sealed ? checkSeal(sealed.seal, archive, plan, settings, digest) : [sealed.finding]);
  const all = [...read.findings, ...found, ...mediaFindings, ...findings, ...checkCoordinates(archive).filter(({ code, where }) => !findings.some((other) => other.code === code && other.where.path === where.path)), ...checkPlan(archive, plan, targets, filesOf(read, media)), ...sealFindings()];
  const told = withNotes ? all : all.filter(({ severity }) => severity !== 'note');
  return { files, untold: all.length - told.length, drafts: read.records.filter(isDraft).length, findings: inOrder(placeFindings(root, told)), built: { archive, settings, plan }, digests, ...(sealed !== undefined && 'seal' in sealed && { seal: sealed.seal }) };
}

function readBody(record: AnyRecord, file: VisitedFile, archiveLang: string, store: BodyStore, memory: Memory['texts'], isSealed: boolean): ReadBody {
  const body = bodySource(record, archiveLang);
  const known = memory.get(record.path);
  if (known?.record === record && known.lang === body.lang && !(isSealed && known.digest === undefined)) return known;
  const facts = store.facts(body, () => file.body());
  const read: ReadBody = { record, lang: body.lang, facts: textFacts(body.path, facts, file.bodyLine), findings: bodyFindings(body.path, facts, file), ...(isSealed && { digest: textDigest(file.body()) }) };
  memory.set(record.path, read);
  return read;
}

/** Lines are counted in the file from here on. Images of other sites are their own affair. */
function textFacts(path: SourcePath, { words, links, images }: BodyFactSheet, bodyLine: number): TextFacts {
  const place = ({ target, line, column }: { target: string; line: number; column: number }): PlacedTarget => ({ path, target, line: line + bodyLine - 1, column });
  return { words, links: links.map(place), images: images.filter(({ target }) => !/^https?:/.test(target)).map(place) };
}

function targetsIn({ words, links, images }: TextFacts = { words: 0, links: [], images: [] }) {
  return { words, links: links.map(({ target }) => target), images: images.map(({ target }) => target) };
}

function filesOf({ records, unreadable }: ReadArchive, media: ReadonlyMap<string, MediaFile>): Files {
  return new Map([
    ...records.map((record) => [record.path, isDraft(record) ? 'draft' : 'text'] as const),
    ...unreadable.map(({ path }) => [path, 'text'] as const),
    ...[...media].map(([path, { size }]) => [path, size === undefined ? 'other' : 'image'] as const),
  ]);
}

function isDraft(record: AnyRecord): boolean {
  return record.kind === 'article' && record.data.status === 'draft';
}

/** Targets of a body's links and images, as the plan looks them up. */
export function targetsOf(store: BodyReader, body: BodyRef) {
  const facts = store.facts(body);
  return { words: facts.words, links: facts.links.map(({ target }) => target), images: facts.images.map(({ target }) => target) };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort((a, b) =>
    compare(a.where.path, b.where.path) || compare(a.where.line ?? 0, b.where.line ?? 0) || compare(a.where.column ?? 0, b.where.column ?? 0) || compare(a.code, b.code) || compare(a.message, b.message),
  );
}

