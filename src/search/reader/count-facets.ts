import { yearOf } from '../day-key.ts';
import { FIELD_FILE } from '../format.ts';
import type { Mask } from './filter.ts';
import type { Index } from './open-index.ts';

/** A facet value, and in how many results it is. */
export interface FacetCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
  readonly url?: string;
  readonly parent?: string;
}

/**
 * The values of `field` in the articles of `mask`: those chosen and the `most` commonest; years all, in order. A
 * field that the index does not have has no values.
 */
export async function countFacet(index: Index, field: string, mask: Mask, chosen: ReadonlySet<string>, most: number): Promise<FacetCount[]> {
  switch (field) {
    case 'year':
      return [...countYears(index, mask)].sort(([a], [b]) => a - b).map(([year, count]) => plainCount(String(year).padStart(4, '0'), count, chosen));
    case 'lang':
      return countOwn(index.manifest.langs, index.segments.map(({ langs }) => langs), mask, chosen);
    case 'kind':
      return countOwn(index.manifest.kinds, index.segments.map(({ kinds }) => kinds), mask, chosen);
    default:
      return countValues(index, index.manifest.fields.findIndex(({ name }) => name === field), mask, chosen, most);
  }
}

function plainCount(key: string, count: number, chosen: ReadonlySet<string>): FacetCount {
  return { key, label: key, count, chosen: chosen.has(key) };
}

function countYears({ segments }: Index, mask: Mask): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [number, { dates, articles }] of segments.entries()) {
    const kept = mask[number] ?? [];
    for (let article = 0; article < articles; article += 1) {
      const day = dates[article] ?? 0;
      if ((kept[article] ?? 0) === 1 && day > 0) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
    }
  }
  return counts;
}

function countOwn(list: readonly string[], columns: readonly Uint32Array[], mask: Mask, chosen: ReadonlySet<string>): FacetCount[] {
  const counts = new Uint32Array(list.length);
  for (const [number, column] of columns.entries()) {
    const kept = mask[number] ?? [];
    for (let article = 0; article < column.length; article += 1) {
      const value = column[article] ?? 0;
      if ((kept[article] ?? 0) === 1) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return [...new Set([...list, ...chosen])]
    .map((key, value) => plainCount(key, (counts[value] ?? 0), chosen))
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

async function countValues(index: Index, field: number, mask: Mask, chosen: ReadonlySet<string>, most: number): Promise<FacetCount[]> {
  const counts = new Uint32Array(index.manifest.fields[field]?.count ?? 0);
  await Promise.all(index.segments.flatMap(({ articles, field: open }, number) => {
    const parts = Math.ceil(articles / FIELD_FILE);
    return Array.from({ length: parts }, async (_, part) => {
      const kept = mask[number]?.subarray(part * FIELD_FILE, (part + 1) * FIELD_FILE);
      const column = kept?.includes(1) === true ? await open(field * parts + part) : undefined;
      let place = 0;
      for (const [article, count] of column?.counts.entries() ?? []) {
        for (const end = place + count; place < end; place += 1) {
          const value = column?.values[place] ?? 0;
          counts[value] = (counts[value] ?? 0) + (kept?.[article] ?? 0);
        }
      }
    });
  }));
  const met = [...counts.keys()].filter((value) => (counts[value] ?? 0) > 0).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const shown = await Promise.all(met.slice(0, most).map((value) => showValue(index, field, value, (counts[value] ?? 0), chosen)));
  const missing = new Set(chosen);
  for (const { key } of shown) missing.delete(key);
  return missing.size === 0 ? shown : [...shown, ...(await findMissing(index, field, met.slice(most), counts, missing))];
}

async function showValue(index: Index, field: number, number: number, count: number, chosen: ReadonlySet<string>): Promise<FacetCount> {
  const [key, label, parent, url] = await index.value(field, number);
  return { key, label, count, chosen: chosen.has(key), ...(url !== '' && { url }), ...(parent !== '' && { parent }) };
}

/** Chosen values that are not among the commonest; one that no result has is shown by its key, with none. */
async function findMissing(index: Index, field: number, met: readonly number[], counts: Uint32Array, missing: Set<string>): Promise<FacetCount[]> {
  const found: FacetCount[] = [];
  for (const number of met) {
    if (missing.size === 0) break;
    const value = await showValue(index, field, number, (counts[number] ?? 0), missing);
    if (missing.delete(value.key)) found.push(value);
  }
  return [...found, ...[...missing].map((key) => ({ key, label: key, count: 0, chosen: true }))];
}
