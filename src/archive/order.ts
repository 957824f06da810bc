/** Orders of the archive. All are total and know no locale: the same archive sorts alike on every machine. */
import { compareDays, compareSpans } from './date-span.ts';
import type { Article, Entity, Event } from './model.ts';

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Oldest first: by day, then instant, then id. */
export function byPublication(a: Article, b: Article): number {
  return compareDays(a.published, b.published) || compareText(a.publishedAt ?? '', b.publishedAt ?? '') || compareText(a.id, b.id);
}

/** Accession clock, oldest first; an article without accession date counts by its publication. */
export function byAccession(a: Article, b: Article): number {
  return compareDays(a.added ?? a.published, b.added ?? b.published) || byPublication(a, b);
}

/** Earliest, then latest, then id; events without a date last. */
export function byEventDate(a: Event, b: Event): number {
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined) || compareText(a.id, b.id);
  return compareSpans(a.date, b.date) || compareText(a.id, b.id);
}

export function byId(a: Entity, b: Entity): number {
  return compareText(a.id, b.id);
}
