/** How facet values are shown, as files of `VALUES_PER_FILE` values each, in the order of their numbers. */
import { FILE, VALUES_PER_FILE } from '../format.ts';
import type { FieldEntry, ValueRow } from '../format.ts';
import type { FacetValue } from '../record.ts';
import type { Emit } from './build-segment.ts';
import { emitShared } from './names-files.ts';
import type { ValueLists } from './value-register.ts';

/** A value that `shown` does not tell of is shown by its key. */
export function emitValues(lists: ValueLists, shown: Readonly<Record<string, readonly FacetValue[]>>, emit: Emit): FieldEntry[] {
  return Object.entries(lists).map(([name, keys]) => {
    const values = new Map((shown[name] ?? []).map((value) => [value.key, value]));
    const files: string[] = [];
    for (let from = 0; from < keys.length; from += VALUES_PER_FILE) {
      const rows = keys.slice(from, from + VALUES_PER_FILE).map((key): ValueRow => {
        const value = values.get(key);
        return [key, value?.label ?? key, value?.parent ?? '', value?.url ?? ''];
      });
      files.push(emitShared(FILE.values, new TextEncoder().encode(JSON.stringify(rows)), emit));
    }
    return { name, count: keys.length, files };
  });
}
