import type { NameRow } from '../plan/models.ts';

export interface NameGroup {
  readonly kind: NameRow['kind'];
  readonly lang?: string;
  readonly names: readonly string[];
}

/** Names of one kind and language together, in the order of their first. */
export function nameGroups(names: readonly NameRow[]): readonly NameGroup[] {
  const groups = Map.groupBy(names, ({ kind, lang }) => `${kind} ${lang ?? ''}`);
  return [...groups.values()].map((group) => {
    const { kind, lang } = group[0] as NameRow;
    return { kind, names: group.map((name) => name.text), ...(lang !== undefined && { lang }) };
  });
}
