import type { Interval } from '../archive/model.ts';
import type { NameRow } from '../plan/models.ts';

/** Names in one line of a table: of one kind and language, without dates; a dated name has its own. */
export interface NameGroup extends Interval {
  readonly kind: NameRow['kind'];
  readonly lang?: string;
  readonly names: readonly string[];
}

/** In the order of their first names. */
export function nameGroups(names: readonly NameRow[]): readonly NameGroup[] {
  const groups = Map.groupBy(names, (name) => (isDated(name) ? name.text : `${name.kind} ${name.lang ?? ''}`));
  return [...groups.values()].map((group) => {
    const { text: _, ...first } = group[0] as NameRow;
    return { ...first, names: group.map((name) => name.text) };
  });
}

export function isDated({ from, to }: Interval): boolean {
  return from !== undefined || to !== undefined;
}
