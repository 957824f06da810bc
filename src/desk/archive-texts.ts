/** An archive's records with their texts at hand, as the commands that edit it want them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntity, listedName } from '../archive/build-archive.ts';
import type { Settings } from '../archive/model.ts';
import { NameRegister } from '../archive/name-register.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';
import { fileId, readArchive } from '../source/read-archive.ts';

/** One file, as far as an edit needs it. */
export interface DeskFile {
  readonly kind: RecordKind;
  readonly path: string;
  readonly id: string;
  /** Sound front matter only. */
  readonly record: AnyRecord;
  /** Front matter as written. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface DeskArchive {
  readonly root: string;
  readonly settings: Settings;
  readonly files: readonly DeskFile[];
  /** Paths of files with faults: what refers to what in them is not known. */
  readonly faulty: readonly string[];
}

/** Undefined where the settings can't be read. Bodies are not kept: `visit` sees each. */
export function readDesk(root: string, visit?: (file: DeskFile, body: string, bodyLine: number) => void): DeskArchive | undefined {
  const files: DeskFile[] = [];
  const whole = new Set<string>();
  const { settings, records, unreadable } = readArchive(root, { visit: ({ record, raw: rawOf, body, bodyLine }) => {
    const raw = record && rawOf();
    if (record === undefined || raw === undefined) return;
    const file: DeskFile = { kind: record.kind, path: record.path, id: record.id, record, raw };
    files.push(file);
    whole.add(file.path);
    visit?.(file, body(), bodyLine);
  } });
  if (settings === undefined) return undefined;
  const faulty = [...unreadable.map(({ path }) => path as string), ...records.map(({ path }) => path).filter((path) => !whole.has(path))].toSorted();
  return { root, settings, files, faulty };
}

/** The file's text as it lies there; undefined where it is not UTF-8. */
export function readWhole(root: string, path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(root, path)));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

export function registerOf(records: readonly AnyRecord[]): NameRegister {
  return new NameRegister(records.filter(isEntity).map(listedName));
}

const KIND_WORDS: Readonly<Record<string, RecordKind>> = {
  article: 'article', place: 'place', organisation: 'organisation', person: 'person', event: 'event', tag: 'tag', page: 'page',
  articles: 'article', places: 'place', organisations: 'organisation', people: 'person', events: 'event', tags: 'tag', pages: 'page',
};

/** The files that `words` may mean: an id, `person/an-id`, or a file's path. */
export function filesMeant(words: string, files: readonly DeskFile[]): DeskFile[] {
  const path = words.normalize('NFC').replace(/^\.?\//, '');
  const exact = files.filter((file) => file.path.normalize('NFC') === path);
  if (exact.length > 0) return exact;
  const [, folder = '', name = path] = /^([^/]+)\/(?:.*\/)?([^/]+)$/.exec(path) ?? [];
  const kind = Object.hasOwn(KIND_WORDS, folder) ? KIND_WORDS[folder] : undefined;
  if (folder !== '' && kind === undefined) return [];
  const id = name.replace(/\.md$/i, '');
  return files.filter((file) => (kind === undefined || file.kind === kind) && (file.id === id || fileId(file.path) === id));
}
