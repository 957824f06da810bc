/** Files → records: the one reader, for the site's content loaders and the command line alike. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../archive/findings-catalogue.ts';
import type { Finding } from '../archive/finding.ts';
import type { Settings, SourcePath } from '../archive/model.ts';
import { archiveSettings } from '../schema/archive-settings.ts';
import { ID } from '../schema/fields.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';
import { SETTINGS_FILE, listArchive } from './archive-folder.ts';
import type { ArchiveFile } from './archive-folder.ts';
import { stateOf } from './folder-files.ts';
import type { FileState, FolderFiles } from './folder-files.ts';
import { bodyOf, locate, readYaml, splitFile } from './front-matter-text.ts';
import { findingsOf } from './issues.ts';
import { keepReading, knownReading } from './readings.ts';
import type { Reading } from './readings.ts';
import { salvage } from './salvage.ts';
import type { Salvaged } from './salvage.ts';
import { unreadableFile } from './unreadable.ts';

export interface ReadArchive {
  readonly files: readonly ArchiveFile[];
  readonly settings: Settings | undefined;
  /** Of files with faults, what is sure of them: see `salvage`. */
  readonly records: readonly AnyRecord[];
  /** Files of which nothing is sure but that they are there. */
  readonly unreadable: readonly ArchiveFile[];
  /** Kinds of which some names could not be read. */
  readonly nameless: ReadonlySet<RecordKind>;
  readonly media: readonly SourcePath[];
  readonly findings: readonly Finding[];
}

/** A file that was read, whatever is wrong with it. */
export interface ReadFile {
  /** Only of a file with sound front matter. */
  readonly record?: AnyRecord;
  /** What is sure of one with faults; see `salvage`. */
  readonly salvaged?: Salvaged;
  /** Front matter as written, for the loaders' own validation. */
  readonly raw?: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly bodyLine: number;
  readonly findings: readonly Finding[];
}

/** A file whose text is read only where it is wanted. */
export type VisitedFile = Reading & { raw(): ReadFile['raw']; body(): string };

/** Is shown each file, be it read now or known; no body is kept. Without readable settings it is not called. */
export type FileVisitor = (file: VisitedFile, settings: Settings, done: number, total: number) => void;

/** Is shown all files there are before the first is read, and may return what is to be called before each, with its index. */
export type Ahead = (files: readonly ArchiveFile[], settings: Settings) => ((index: number) => void) | undefined;

export interface ReadOptions {
  readonly visit?: FileVisitor;
  readonly ahead?: Ahead;
  /** The files there are, where somebody has looked. */
  readonly states?: FolderFiles | undefined;
}

export function readArchive(root: string, { visit, ahead, states }: ReadOptions = {}): ReadArchive {
  const listing = listArchive(root, states?.keys());
  const { settings, findings } = readSettings(root);
  const records: AnyRecord[] = [];
  const unreadable: ArchiveFile[] = [];
  const nameless = new Set<RecordKind>();
  const found: Finding[] = [...findings, ...listing.findings];
  const before = settings && ahead?.(listing.files, settings);
  for (const [index, listed] of listing.files.entries()) {
    before?.(index);
    const file = visitFile(root, listed, states?.get(listed.path));
    found.push(...file.findings);
    const record = file.record ?? file.salvaged?.record;
    if (record === undefined) unreadable.push(listed);
    else records.push(record);
    if (file.salvaged?.hasNames === false) nameless.add(listed.kind);
    if (settings !== undefined) visit?.(file, settings, index + 1, listing.files.length);
  }
  return { files: listing.files, settings, records, unreadable, nameless, media: listing.media, findings: found };
}

/** Reads and validates one file of an archive; throws where it is gone. */
export function readFile(root: string, file: ArchiveFile): ReadFile {
  const { kind, path } = file;
  const state = attempt(path, () => stateOf(`${root}/${path}`));
  if ('code' in state) return unread(kind, path, state);
  const read = readNow(root, file);
  const { raw: _raw, body: _body, ...reading } = read;
  keepReading(root, file, state, reading);
  return read;
}

/** What is known of it; not read again by a process that knows the file as it is. */
export function readRecord(root: string, file: ArchiveFile): Reading {
  return knownReading(root, file) ?? readFile(root, file);
}

function visitFile(root: string, file: ArchiveFile, state: FileState | undefined): VisitedFile {
  const known = knownReading(root, file, state);
  if (known !== undefined) return { ...known, raw: () => readFile(root, file).raw, body: () => bodyOf(readText(root, file.path) ?? '') };
  const { raw, body, ...reading } = readFile(root, file);
  return { ...reading, raw: () => raw, body: () => body };
}

function readNow(root: string, { kind, path }: ArchiveFile): ReadFile {
  const read = readSource(root, path);
  return 'code' in read ? unread(kind, path, read) : readFileText({ kind, path }, read.text);
}

/** Validates the text of a file: `\n` line ends, no byte order mark. */
export function readFileText({ kind, path }: ArchiveFile, text: string): ReadFile {
  const split = splitFile(text);
  if (!('data' in split)) return unread(kind, path, problem(path, split.code, split.message, split.remedy, split.line, split.column));
  const { data: raw, body, bodyLine } = split;
  const bodyDigest = body.trim() === '' ? {} : { bodyDigest: digestOf(body) };
  const parsed = FRONT_MATTER[kind].safeParse(raw);
  const found: Finding[] = [...checkFileName(path), ...checkBody(path, body, kind, raw['status'])];
  if (!parsed.success) {
    found.push(...findingsOf(parsed.error, { path, kind, schema: FRONT_MATTER[kind], data: raw }));
    const salvaged = salvage(kind, path, fileId(path), raw, parsed.error.issues);
    return { raw, body, bodyLine, findings: found, ...(salvaged && { salvaged: { ...salvaged, record: { ...salvaged.record, ...bodyDigest } } }) };
  }
  const data = parsed.data;
  const own = 'id' in data && typeof data.id === 'string' ? data.id : fileId(path);
  return { record: { kind, path, id: own, data, ...bodyDigest } as AnyRecord, raw, body, bodyLine, findings: found };
}

function unread(kind: RecordKind, path: SourcePath, found: Finding): ReadFile {
  const salvaged = salvage(kind, path, fileId(path), {}, []);
  return { body: '', bodyLine: 1, findings: [found], ...(salvaged && { salvaged }) };
}

/** The file's name without its folders and its ending. */
export function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').normalize('NFC');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The file's text with `\n` line ends and without a byte order mark, or why there is none; throws where it is gone. */
export function readSource(root: string, path: SourcePath): { readonly text: string } | Finding {
  const read = attempt(path, () => ({ bytes: readFileSync(join(root, path)) }));
  if ('code' in read) return read;
  try {
    return { text: plainLines(utf8.decode(read.bytes)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem(path, 'not-utf8', 'The file is not UTF-8 text.', 'Save it again as UTF-8; letters outside ASCII were written in another encoding.', 1);
  }
}

/** The same; undefined where there is none. */
export function readText(root: string, path: string): string | undefined {
  const read = readSource(root, path as SourcePath);
  return 'text' in read ? read.text : undefined;
}

function attempt<Read>(path: SourcePath, read: () => Read): Read | Finding {
  try {
    return read();
  } catch (error) {
    return unreadableFile(path, error);
  }
}

/** Without a byte order mark, each line end a `\n`. */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

export function readSettings(root: string): { settings: Settings | undefined; findings: Finding[] } {
  const path = SETTINGS_FILE;
  if (!existsSync(join(root, path))) return { settings: undefined, findings: [problem(path, 'no-settings', 'The archive has no archive.yaml.', 'Create it with at least three lines: title: …, id: … and url: https://…', 1)] };
  const source = readSource(root, path);
  if ('code' in source) return { settings: undefined, findings: [source] };
  const read = readYaml(source.text);
  if (!('data' in read)) return { settings: undefined, findings: [problem(path, read.code, read.message, read.remedy, read.line, read.column)] };
  const parsed = archiveSettings.safeParse(read.data);
  if (!parsed.success) {
    return { settings: undefined, findings: findingsOf(parsed.error, { path, kind: 'settings', schema: archiveSettings, data: read.data }) };
  }
  const { 'time-zone': timeZone, 'per-page': perPage, 'all-feed-formats': allFeedFormats, languages, publisher, licence, ...rest } = parsed.data;
  return { settings: { ...defined(rest), ...(publisher && { publisher: defined(publisher) }), ...(licence && { licence: defined(licence) }), languages: languages ?? [rest.lang], timeZone, perPage, allFeedFormats }, findings: [] };
}

/** Without the keys that hold `undefined`. */
function defined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}

function checkFileName(path: SourcePath): Finding[] {
  const name = fileId(path);
  if (ID.test(name) && name === name.toLowerCase()) return [];
  const ok = ID.test(name);
  return [{
    code: 'file-name', severity: ok ? 'warning' : 'error', where: { path, line: 1, column: 1 },
    message: `The file’s name “${name}.md” becomes part of an address${ok ? ', and capitals in it look alike on some systems' : ', and can’t'}.`,
    remedy: 'Rename it in lower case, with letters, digits and hyphens: camp-ashraf.md.',
  }];
}

function checkBody(path: SourcePath, body: string, kind: RecordKind, status: unknown): Finding[] {
  const mayBeEmpty = (kind !== 'article' && kind !== 'page') || status === 'draft' || status === 'withdrawn';
  if (body.trim() !== '' || mayBeEmpty) return [];
  return [{ code: 'empty-body', severity: 'error', where: { path, line: 1, column: 1 }, message: 'There is no text below the front matter.', remedy: 'Write it, or set status: draft until there is one.' }];
}

function problem(path: SourcePath, code: FindingCode, message: string, remedy: string, line: number, column = 1): Finding {
  return { code, severity: 'error', where: { path, line, column }, message, remedy };
}

/** Gives each finding that points at a field its line and column. Reads each file once more, and only those concerned. */
export function placeFindings(root: string, findings: readonly Finding[]): Finding[] {
  const texts = new Map<string, string>();
  return findings.map((found) => {
    const { path, field, atKey, line } = found.where;
    if (line !== undefined) return found;
    if (field === undefined) return { ...found, where: { ...found.where, line: 1, column: 1 } };
    const text = texts.get(path) ?? readText(root, path) ?? '';
    texts.set(path, text);
    return { ...found, where: { ...found.where, ...locate(text, field, atKey ?? false) } };
  });
}
