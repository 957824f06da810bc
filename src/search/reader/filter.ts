/** Which articles a choice of facet values, or a range of days, leaves. */
import { dayKeyOf, lastDayKeyOf, yearOf } from '../day-key.ts';
import { valueTerm } from '../format.ts';
import type { Index } from './open-index.ts';
import type { Segment } from './segment.ts';

/** 1 by ordinal for the articles that stay, for each segment. */
export type Mask = readonly Uint8Array[];

export type Filters = Readonly<Record<string, readonly string[]>>;

/** The values of a field that an article may have any of; undefined where none is chosen. */
export async function maskOf(index: Index, field: string, keys: readonly string[]): Promise<Mask> {
  return Promise.all(index.segments.map((segment) => maskIn(index, segment, field, keys)));
}

async function maskIn({ manifest }: Index, segment: Segment, field: string, keys: readonly string[]): Promise<Uint8Array> {
  switch (field) {
    case 'year': {
      const years = new Set(keys.map(Number));
      return Uint8Array.from(segment.dates, (day) => (day > 0 && years.has(yearOf(day)) ? 1 : 0));
    }
    case 'lang':
      return oneOf(segment.langs, manifest.langs, keys);
    case 'kind':
      return oneOf(segment.kinds, manifest.kinds, keys);
    default: {
      const mask = new Uint8Array(segment.articles);
      for (const posting of await Promise.all(keys.map((key) => segment.posting(valueTerm(field, key))))) {
        for (const article of posting?.articles ?? []) mask[article] = 1;
      }
      return mask;
    }
  }
}

function oneOf(column: Uint32Array, list: readonly string[], keys: readonly string[]): Uint8Array {
  const chosen = new Set(keys.map((key) => list.indexOf(key)));
  return Uint8Array.from(column, (number) => (chosen.has(number) ? 1 : 0));
}

/** From the first day of what `from` names to the last of what `to` does; either may be empty. */
export function maskOfDays({ segments }: Index, from: string, to: string): Mask {
  const first = dayKeyOf(from);
  const last = lastDayKeyOf(to) || Infinity;
  return segments.map(({ dates }) => Uint8Array.from(dates, (day) => (day > 0 && day >= first && day <= last ? 1 : 0)));
}

export function maskOfAll({ segments }: Index): Mask {
  return segments.map(({ articles }) => new Uint8Array(articles).fill(1));
}

export function both(masks: readonly Mask[]): Mask {
  const [first = [], ...rest] = masks;
  return first.map((column, number) => {
    const kept = column.slice();
    for (const mask of rest) {
      const other = mask[number] ?? [];
      for (let article = 0; article < kept.length; article += 1) kept[article] = (kept[article] ?? 0) & (other[article] ?? 0);
    }
    return kept;
  });
}
