/** How facet values are shown, as files of many values each, in the order of their numbers. */
import { FILE, valuePlace } from '../format.ts';
import type { FieldEntry, ValueRow } from '../format.ts';
import type { FacetValue } from '../record.ts';
import type { Emit } from './build-segment.ts';
import { emitShared } from './names-files.ts';
import type { ValueLists } from './value-register.ts';

/** A value that `shown` does not tell of is shown by its key. */
export function emitValues(lists: ValueLists, shown: Readonly<Record<string, readonly FacetValue[]>>, emit: Emit): Promise<FieldEntry[]> {
  return Promise.all(Object.entries(lists).map(async ([name, keys]) => {
    const values = new Map((shown[name] ?? []).map((value) => [value.key, value]));
    const rows: ValueRow[][] = [];
    for (const [number, key] of keys.entries()) {
      const value = values.get(key);
      (rows[valuePlace(number).file] ??= []).push([key, value?.label ?? key, value?.parent ?? '', value?.url ?? '']);
    }
    return { name, count: keys.length, files: await Promise.all(rows.map((file) => emitShared(FILE.values, new TextEncoder().encode(JSON.stringify(file)), emit))) };
  }));
}
