/** Entities that a query names, and those that it may be about to. */
import type { EntityRow, NameRow } from '../format.ts';
import type { Index } from './open-index.ts';

export interface NamedEntity {
  readonly kind: string;
  readonly key: string;
  readonly label: string;
  readonly url: string;
  readonly weight: number;
  readonly names: readonly string[];
}

const LONGEST_NAME = 10;

/** The entities with the whole name `words[from..from + length]`. */
export interface NameMatch {
  readonly from: number;
  readonly length: number;
  readonly entities: readonly NamedEntity[];
}

/** The names in `words` (folded): the longest first, and none inside another. */
export async function findNames(index: Index, words: readonly string[]): Promise<NameMatch[]> {
  if (index.manifest.names.files.length === 0) return [];
  const spans: { from: number; length: number; name: string }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length -= 1) {
      spans.push({ from, length, name: words.slice(from, from + length).join(' ') });
    }
  }
  const found = await Promise.all(spans.map(async ({ name, ...span }) => ({ ...span, entities: await entitiesNamed(index, name) })));
  const taken = new Set<number>();
  const matches: NameMatch[] = [];
  for (const match of found.filter(({ entities }) => entities.length > 0).sort((a, b) => b.length - a.length || a.from - b.from)) {
    const places = Array.from({ length: match.length }, (_, place) => match.from + place);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    matches.push(match);
  }
  return matches.sort((a, b) => a.from - b.from);
}

async function entitiesNamed(index: Index, name: string): Promise<NamedEntity[]> {
  const { rows, entities } = await index.names(Math.max(0, fileOf(index, name)));
  return rows.filter(([row, , isEnd]) => row === name && isEnd === 0).flatMap((row) => entityOf(row, entities));
}

/** Entities with a name, or a later part of one, that begins with `typed`: whole names first, then the heaviest. */
export async function suggestEntities(index: Index, typed: string, most: number): Promise<NamedEntity[]> {
  if (typed === '' || index.manifest.names.files.length === 0) return [];
  const best = new Map<string, { entity: NamedEntity; rank: number }>();
  for (const file of filesOf(index, typed)) {
    const { rows, entities } = await index.names(file);
    for (const row of rows) {
      const [name, , isEnd] = row;
      if (!name.startsWith(typed)) continue;
      const rank = (name === typed ? 0 : 2) + isEnd;
      for (const entity of entityOf(row, entities)) {
        const id = `${entity.kind}/${entity.key}`;
        if (rank < (best.get(id)?.rank ?? Infinity)) best.set(id, { entity, rank });
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || b.entity.weight - a.entity.weight || (a.entity.label < b.entity.label ? -1 : 1))
    .slice(0, most)
    .map(({ entity }) => entity);
}

function entityOf([, place]: NameRow, entities: readonly EntityRow[]): NamedEntity[] {
  const row = entities[place];
  if (row === undefined) return [];
  const [kind, key, label, url, weight, names] = row;
  return [{ kind, key, label, url, weight, names }];
}

function fileOf({ manifest: { names } }: Index, name: string): number {
  return names.starts.findLastIndex((start) => start <= name);
}

function filesOf(index: Index, prefix: string): number[] {
  const { starts } = index.manifest.names;
  const files = [Math.max(0, fileOf(index, prefix))];
  for (let next = (files[0] ?? 0) + 1; starts[next]?.startsWith(prefix) === true; next += 1) files.push(next);
  return files;
}
