/**
 * What is sure of a file in spite of its faults. The file has its findings; the rest of the archive, which refers to it,
 * is checked as if it were sound. Nothing is ever built from it.
 */
import type { z } from 'zod';
import { ENTITY_KINDS } from '../archive/model.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';

/** Keys that say something wrong where the key on the left is gone. */
const LEAN_ON: Readonly<Record<string, readonly string[]>> = {
  places: ['about'], organisations: ['about'], people: ['about'], events: ['about'], tags: ['about'],
  status: ['withdrawn'], withdrawn: ['status'],
};

export interface Salvaged {
  readonly record: AnyRecord;
  /** False for an entity that may be known by names which can't be read. */
  readonly hasNames: boolean;
}

/** The record without its faulty keys. An entity without a name is known by its id; an article without a day is none. */
export function salvage(kind: RecordKind, path: string, id: string, raw: Readonly<Record<string, unknown>>, issues: readonly z.core.$ZodIssue[]): Salvaged | undefined {
  const faulty = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])])));
  const gone = new Set([...faulty, ...[...faulty].flatMap((key) => LEAN_ON[key] ?? [])]);
  const sound = Object.fromEntries(Object.entries(raw).filter(([key]) => !gone.has(key)));
  const parsed = FRONT_MATTER[kind].safeParse(isEntityKind(kind) ? { name: id, ...sound } : sound);
  if (!parsed.success) return undefined;
  const own = 'id' in parsed.data && typeof parsed.data.id === 'string' ? parsed.data.id : id;
  const record = { kind, path, id: own, data: parsed.data } as AnyRecord;
  return { record, hasNames: !isEntityKind(kind) || ('name' in sound && !faulty.has('names')) };
}

function isEntityKind(kind: RecordKind): boolean {
  return ENTITY_KINDS.some((known) => known === kind);
}
