/** How facet values are shown, as files of many values each, in the order of their numbers. */
import { FILE, valuePlace } from '../format.ts';
import type { FieldEntry, ValueRow } from '../format.ts';
import type { FacetValue } from '../record.ts';
import type { FileWriter } from './file-writer.ts';
import type { ValueLists } from './value-register.ts';

/** A value that `shown` does not tell of is shown by its key. */
export function putValues(lists: ValueLists, shown: Readonly<Record<string, readonly FacetValue[]>>, files: FileWriter): FieldEntry[] {
  return Object.entries(lists).map(([name, keys]) => {
    const values = new Map((shown[name] ?? []).map((value) => [value.key, value]));
    const rows: ValueRow[][] = [];
    for (const [number, key] of keys.entries()) {
      const value = values.get(key);
      (rows[valuePlace(number).file] ??= []).push([key, value?.label ?? key, value?.parent ?? '', value?.url ?? '']);
    }
    return { name, count: keys.length, files: rows.map((file) => files.putJson(FILE.values, file)) };
  });
}
