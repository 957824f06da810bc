/** Numbers for facet values. A number once given stays, so that each segment agrees with those before it. */
import type { SearchRecord } from '../record.ts';
import { compareText } from './digest.ts';

/** Keys in the order of their numbers, by field. */
export type ValueLists = Readonly<Record<string, readonly string[]>>;

export class ValueRegister {
  readonly #lists = new Map<string, string[]>();
  readonly #numbers = new Map<string, Map<string, number>>();

  constructor(known: ValueLists = {}) {
    for (const [field, keys] of Object.entries(known)) {
      this.#lists.set(field, [...keys]);
      this.#numbers.set(field, new Map(keys.map((key, number) => [key, number])));
    }
  }

  /** Gives numbers to the values that have none: the most frequent the smallest, so that most take one byte. */
  addAll(records: Iterable<Pick<SearchRecord, 'fields'>>): void {
    const counts = new Map<string, Map<string, number>>();
    for (const { fields } of records) {
      for (const [field, keys] of Object.entries(fields)) {
        if (keys.length === 0) continue;
        let ofField = counts.get(field);
        if (ofField === undefined) counts.set(field, (ofField = new Map()));
        for (const key of new Set(keys)) ofField.set(key, (ofField.get(key) ?? 0) + 1);
      }
    }
    for (const [field, ofField] of [...counts].sort(([a], [b]) => compareText(a, b))) {
      const list = this.#lists.get(field) ?? [];
      const numbers = this.#numbers.get(field) ?? new Map<string, number>();
      this.#lists.set(field, list);
      this.#numbers.set(field, numbers);
      for (const [key] of [...ofField].sort(([a, many], [b, more]) => more - many || compareText(a, b))) {
        if (!numbers.has(key)) numbers.set(key, list.push(key) - 1);
      }
    }
  }

  fields(): string[] {
    return [...this.#lists.keys()];
  }

  /** The numbers of a record's values, rising. */
  numbers(field: string, keys: readonly string[]): number[] {
    const numbers = this.#numbers.get(field);
    return [...new Set(keys)].map((key) => numbers?.get(key) ?? 0).sort((a, b) => a - b);
  }

  lists(): ValueLists {
    return Object.fromEntries([...this.#lists].map(([field, keys]) => [field, [...keys]]));
  }
}
