/** Bars by period: how often something is in the archive, year by year. */
import type { Day } from '../archive/day.ts';
import { groupRuns } from '../archive/group.ts';
import type { Article } from '../archive/model.ts';
import type { Bar } from './models.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

export function yearOfDay(day: Day): string {
  return day.slice(0, -6);
}

export function monthOfDay(day: Day): string {
  return day.slice(0, -3);
}

/** From the first to the last year of `range`, empty ones included; past forty years in bins of five or ten. */
export function yearBars(articles: readonly Article[], range: YearRange, pageOf: (year: string) => SitePath = routes.year): Bar[] {
  const counts = new Map<number, number>();
  const size = binSize(range);
  for (const [year, ofYear] of groupRuns(articles, ({ published }) => yearOfDay(published))) {
    const bin = binStart(Number(year), size);
    counts.set(bin, (counts.get(bin) ?? 0) + ofYear.length);
  }
  return binStarts(range).map((start) => {
    const count = counts.get(start) ?? 0;
    const period = size === 1 ? yearText(start) : `${yearText(start)}/${yearText(start + size - 1)}`;
    return { period, count, ...(size === 1 && count > 0 && { href: pageOf(yearText(start)) }) };
  });
}

/** The months of a year, empty ones included; `pageOf` where they have pages, as `others` have though nothing appeared. */
export function monthBars(year: string, articles: readonly Article[], pageOf?: (month: string) => SitePath, others?: ReadonlySet<string>): Bar[] {
  const counts = new Map<string, number>();
  for (const { published } of articles) counts.set(monthOfDay(published), (counts.get(monthOfDay(published)) ?? 0) + 1);
  return Array.from({ length: 12 }, (_, index) => {
    const period = `${year}-${String(index + 1).padStart(2, '0')}`;
    const count = counts.get(period) ?? 0;
    return { period, count, ...(pageOf && (count > 0 || others?.has(period) === true) && { href: pageOf(period) }) };
  });
}

export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/** Years from the oldest article to the newest. `undefined` for an archive without articles. */
export function yearRange(articles: readonly Article[]): YearRange | undefined {
  const [first, last] = [articles[0], articles.at(-1)];
  return first && last && { first: Number(yearOfDay(first.published)), last: Number(yearOfDay(last.published)) };
}

export function binSize({ first, last }: YearRange): number {
  const years = last - first + 1;
  return years <= 40 ? 1 : years <= 120 ? 5 : 10;
}

export function binStart(year: number, size: number): number {
  return Math.floor(year / size) * size;
}

export function binStarts(range: YearRange): number[] {
  const size = binSize(range);
  const first = binStart(range.first, size);
  return Array.from({ length: Math.floor((range.last - first) / size) + 1 }, (_, index) => first + index * size);
}

/** Four digits at least, as in a `Day`. */
export function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}
