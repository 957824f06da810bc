/** Renaming a file or merging two entities: every reference follows, and the old address leads on. */
import { posix } from 'node:path';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { ENTITY_KINDS, entityKey } from '../archive/model.ts';
import type { EntityKey, EntityKind } from '../archive/model.ts';
import { foldName } from '../archive/names.ts';
import type { NameRegister } from '../archive/name-register.ts';
import { applyEdits } from '../import/edits.ts';
import type { Edit } from '../import/edits.ts';
import { routes } from '../plan/routes.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';
import { bodyOf } from '../source/front-matter-text.ts';
import { fileId, plainLines, readFileText } from '../source/read-archive.ts';
import type { ArchiveFile } from '../source/archive-folder.ts';
import { readWhole, registerOf } from './archive-texts.ts';
import type { DeskArchive, DeskFile } from './archive-texts.ts';
import { linkEdits } from './body-links.ts';
import type { Moved } from './body-links.ts';
import { fieldText } from './change.ts';
import type { Change, Refusal } from './change.ts';
import { addItem, addKey, editScalar, openFrontMatter, written } from './front-matter-file.ts';
import type { FrontMatterFile } from './front-matter-file.ts';
import { referencesIn } from './references.ts';
import type { WrittenReference } from './references.ts';

/** What is renamed, and how references to it are written from then on. */
interface Task {
  readonly file: DeskFile;
  /** Path of the file afterwards: its own where it is merged and stays. */
  readonly to: string;
  readonly moved: Moved;
  /** Entities alone are referred to by name. */
  readonly entity?: { readonly kind: EntityKind; readonly from: EntityKey; readonly into: EntityKey; readonly id: string };
  /** Edits of the file itself. */
  readonly own: (file: FrontMatterFile) => Edit[];
  readonly ownNotes: readonly string[];
}

export function planRename(archive: DeskArchive, file: DeskFile, id: string): readonly Change[] | Refusal {
  const { kind } = file;
  const to = posix.join(posix.dirname(file.path), `${id}.md`);
  const taken = archive.files.find((other) => other !== file && (other.path.toLowerCase() === to.toLowerCase() || (other.kind === kind && sameId(kind, other.id, id))));
  if (taken !== undefined) return { refused: `“${id}” is the id of ${taken.path} already.${isEntityKind(kind) ? ' If the two are one:  npm run merge' : ''}` };
  if (archive.faulty.some((path) => path.toLowerCase() === to.toLowerCase())) return { refused: `${to} is there already.` };
  const address = [addressOf(file, fileId(file.path)), addressOf(file, id)] as const;
  const entity = isEntityKind(kind) ? { kind, from: entityKey(kind, file.id), into: entityKey(kind, id), id } : undefined;
  const isArticleWithoutId = kind === 'article' && file.raw['id'] === undefined;
  const isPublished = !(file.record.kind === 'article' && file.record.data.status === 'draft');
  return planChanges(archive, {
    file, to, moved: { file: [file.path, to], address },
    ...(entity && { entity }),
    own: (open) => [
      ...(isPublished ? [alias(open, address[0], kind)] : []),
      ...(isArticleWithoutId ? [addKey(open, 'id', written(file.id, 'PLAIN', false), keysOf(kind))] : []),
    ],
    ownNotes: [`becomes ${to}`, ...(isPublished ? [`aliases: ${address[0]} leads on`] : []), ...(isArticleWithoutId ? [`id: ${file.id} stays`] : [])],
  });
}

export function planMerge(archive: DeskArchive, file: DeskFile, into: DeskFile): readonly Change[] | Refusal {
  if (!isEntityKind(file.kind) || file.kind !== into.kind) return { refused: `${file.path} and ${into.path} are not of one kind; only places, organisations, people, events and tags can be merged, each with its like.` };
  if (file === into) return { refused: `${file.path} can’t be merged into itself.` };
  if (file.raw['merged-into'] !== undefined) return { refused: `${file.path} is merged into “${String(file.raw['merged-into'])}” already.` };
  if (into.raw['merged-into'] !== undefined) return { refused: `${into.path} is itself merged into “${String(into.raw['merged-into'])}”; merge into that one.` };
  return planChanges(archive, {
    file, to: file.path,
    moved: { file: [file.path, into.path], address: [addressOf(file, file.id), addressOf(into, into.id)] },
    entity: { kind: file.kind, from: entityKey(file.kind, file.id), into: entityKey(into.kind as EntityKind, into.id), id: into.id },
    own: (open) => [addKey(open, 'merged-into', written(into.id, 'PLAIN', false), keysOf(file.kind))],
    ownNotes: [`merged-into: ${into.id}; its names and its address lead there`],
  });
}

/** An entity known by its name alone, merged into one with a file: the name becomes one of its names. */
export function planMergeOfName(archive: DeskArchive, { name, key }: { readonly name: string; readonly key: EntityKey }, into: DeskFile): readonly Change[] | Refusal {
  const text = readWhole(archive.root, into.path);
  const open = text === undefined ? undefined : openFrontMatter(text);
  if (open === undefined) return { refused: `${into.path} can’t be edited; mend it first.` };
  const address = routes.entity(key);
  const edits = [addItem(open, 'names', written(name, 'PLAIN', true), keysOf(into.kind)), alias(open, address, into.kind)];
  return [{ path: into.path, text: applyEdits(open.text, edits), notes: [`names: ${name}`, `aliases: ${address} leads on`] }];
}

function planChanges(archive: DeskArchive, task: Task): readonly Change[] | Refusal {
  const before = registerOf(archive.files.map(({ record }) => record));
  const after = registerOf(archive.files.map((other) => recordAfter(other, task)));
  const changes: Change[] = [];
  const refusals: string[] = [];
  for (const file of archive.files) {
    const references = task.entity === undefined ? [] : referencesToWrite(file, task.entity, before, after);
    const captured = references.filter(({ isCaptured }) => isCaptured);
    refusals.push(...captured.map(({ text, path }) => `${file.path}: “${text}” (${fieldText(path)}) would mean this one from then on`));
    const change = changeOf(archive.root, file, references, task);
    if (change === undefined) continue;
    if ('refused' in change) refusals.push(change.refused);
    else if (change.notes.length > 0) changes.push(change);
  }
  if (refusals.length > 0) return { refused: `It can’t be done whole:\n${refusals.map((line) => `  ${line}`).join('\n')}` };
  return changes;
}

/** The record with its new id, or as merged: for looking up what references will lead to. */
function recordAfter(file: DeskFile, { file: renamed, to, entity }: Task): AnyRecord {
  if (file !== renamed || entity === undefined) return file.record;
  return file.path === to ? { ...file.record, data: { ...file.record.data, 'merged-into': entity.id } } as AnyRecord : { ...file.record, id: entity.id, path: to };
}

interface ReferenceToWrite extends WrittenReference {
  /** Leads elsewhere so far, and would not any more. */
  readonly isCaptured: boolean;
}

/** References by the old id, and by what would not be understood any more. Those by name stay as the author wrote them. */
function referencesToWrite(file: DeskFile, { kind, from, into, id }: NonNullable<Task['entity']>, before: NameRegister, after: NameRegister): ReferenceToWrite[] {
  const oldId = from.slice(from.indexOf('/') + 1);
  const all = referencesIn(file.kind, file.raw);
  return all.filter((reference) => reference.kinds.includes(kind)).flatMap((reference): ReferenceToWrite[] => {
    const { text, kinds, isAbout } = reference;
    if (isAbout === true) {
      // It picks one of the article's own names, and what those mean is looked after above it.
      const isMeant = meantByAbout(text, all, before) === from;
      const isUnderstood = text !== oldId && look(kind, text, after) === into;
      return isMeant && !isUnderstood ? [{ ...reference, isCaptured: false }] : [];
    }
    const meant = known(kinds, text, before);
    const later = known(kinds, text, after);
    if (meant !== from) return later === into && meant !== into ? [{ ...reference, isCaptured: true }] : [];
    if (text !== oldId && later === into) return [];
    // The new id may be another's name, of a kind that is asked first.
    return [{ ...reference, isCaptured: known(kinds, id, after) !== into }];
  });
}

/** Of the article's own names those that the text is one of; where several are, the last kind in order counts. */
function meantByAbout(text: string, references: readonly WrittenReference[], register: NameRegister): EntityKey | undefined {
  return ENTITY_KINDS.flatMap((kind) => {
    const key = look(kind, text, register);
    const isNamed = key !== undefined && references.some(({ path, text: name }) => path[0] === MENTION_KEYS[kind] && look(kind, name, register) === key);
    return isNamed ? [key] : [];
  }).at(-1);
}

function look(kind: EntityKind, text: string, register: NameRegister): EntityKey | undefined {
  const looked = register.look(kind, text);
  return 'found' in looked ? looked.found : undefined;
}

function known(kinds: readonly EntityKind[], text: string, register: NameRegister): EntityKey | undefined {
  return kinds.map((kind) => look(kind, text, register)).find((key) => key !== undefined);
}

function changeOf(root: string, file: DeskFile, references: readonly ReferenceToWrite[], task: Task): Change | Refusal | undefined {
  const isOwn = file === task.file;
  const text = readWhole(root, file.path);
  if (text === undefined) return { refused: `${file.path} is not UTF-8 text` };
  const path = isOwn ? task.to : file.path;
  const open = openFrontMatter(text);
  if (open === undefined) {
    const isConcerned = isOwn || references.length > 0 || linkEdits(bodyOf(plainLines(text)), path, task.moved).length > 0;
    return isConcerned ? { refused: `${file.path} can’t be edited in place: are its line ends those of an old Mac?` } : undefined;
  }
  const links = linkEdits(text.slice(open.bodyStart), path, task.moved).map((edit) => ({ ...edit, start: edit.start + open.bodyStart, end: edit.end + open.bodyStart }));
  const edits = [
    ...references.map((reference) => editScalar(open, reference.path, task.entity?.id ?? '')),
    ...links,
    ...(isOwn ? task.own(open) : []),
  ];
  if (edits.length === 0) return undefined;
  const edited = applyEdits(text, edits);
  if (readFileText({ kind: file.kind, path: path as ArchiveFile['path'] }, plainLines(edited)).record === undefined) return { refused: `${file.path} would not be sound any more; edit it by hand first` };
  return {
    path: file.path, ...(path !== file.path && { to: path }), text: edited,
    notes: [
      ...(isOwn ? task.ownNotes : []),
      ...references.map((reference) => `${fieldText(reference.path)}: ${reference.text} → ${task.entity?.id ?? ''}`),
      ...(links.length > 0 ? [`${links.length} ${links.length === 1 ? 'link' : 'links'} in the text`] : []),
    ],
  };
}

function alias(open: FrontMatterFile, address: string, kind: RecordKind): Edit {
  return addItem(open, 'aliases', written(address, 'PLAIN', true), keysOf(kind));
}

/** The page's address, if the file were called `name`. */
function addressOf({ kind, record }: DeskFile, name: string): string {
  if (record.kind === 'article') return routes.article(record.data.date.day, name);
  return isEntityKind(kind) ? routes.entity(entityKey(kind, name)) : routes.standing(name);
}

export function isEntityKind(kind: RecordKind): kind is EntityKind {
  return kind !== 'article' && kind !== 'page';
}

function sameId(kind: RecordKind, a: string, b: string): boolean {
  return isEntityKind(kind) ? foldName(a) === foldName(b) : kind === 'page' && a.toLowerCase() === b.toLowerCase();
}

function keysOf(kind: RecordKind): readonly string[] {
  return Object.keys(FRONT_MATTER[kind].shape);
}
