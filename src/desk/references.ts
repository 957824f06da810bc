/** Where front matter names entities: every key, in every shape that it may be written in. */
import type { FieldPath } from '../archive/finding.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import type { EntityKind } from '../archive/model.ts';
import type { RecordKind } from '../schema/front-matter.ts';

export interface WrittenReference {
  /** Of the scalar that names it. */
  readonly path: FieldPath;
  /** What it may be, in the order in which they are asked. */
  readonly kinds: readonly EntityKind[];
  readonly text: string;
  /** Among the article's own names first. */
  readonly isAbout?: true;
}

type Field = readonly [keys: readonly string[], ...kinds: EntityKind[]];

/** A key with a list in it goes on inside each entry. An entry is a name, or a group that names by its `id`. */
export const REFERENCE_FIELDS: Readonly<Record<RecordKind, readonly Field[]>> = {
  article: [
    [['places'], 'place'], [['organisations'], 'organisation'], [['people'], 'person'], [['events'], 'event'], [['tags'], 'tag'],
    [['about'], ...ENTITY_KINDS],
    [['dateline', 'place'], 'place'],
    [['claims', 'source'], 'organisation', 'person', 'place'], [['claims', 'event'], 'event'],
  ],
  place: [[['within'], 'place'], [['merged-into'], 'place']],
  organisation: [
    [['part-of'], 'organisation'], [['predecessors'], 'organisation'], [['successors'], 'organisation'], [['merged-into'], 'organisation'],
    [['designations', 'by'], 'organisation', 'place', 'person'],
  ],
  person: [[['roles', 'organisation'], 'organisation'], [['roles', 'place'], 'place'], [['merged-into'], 'person']],
  event: [[['place'], 'place'], [['part-of'], 'event'], [['actors'], 'organisation', 'person', 'place'], [['merged-into'], 'event']],
  tag: [[['broader'], 'tag'], [['merged-into'], 'tag']],
  page: [],
};

export function referencesIn(kind: RecordKind, data: Readonly<Record<string, unknown>>): WrittenReference[] {
  return REFERENCE_FIELDS[kind].flatMap(([keys, ...kinds]) =>
    found(data, keys, []).map(({ path, text }) => ({ path, kinds, text, ...(keys[0] === 'about' && { isAbout: true as const }) })),
  );
}

function found(value: unknown, keys: readonly string[], path: FieldPath): { path: FieldPath; text: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, keys, [...path, index]));
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (typeof value === 'string' || typeof value === 'number') return [{ path, text: String(value).trim().normalize('NFC') }];
    return isGroup(value) ? found(value['id'], [], [...path, 'id']) : [];
  }
  return isGroup(value) ? found(value[key], rest, [...path, key]) : [];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
