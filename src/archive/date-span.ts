/**
 * When something was, as far as it is known: "2009-07-28/2009-07-29" or "1986~" is a stretch of calendar days.
 * Sort by earliest, then latest; draw the width, never a point in it.
 */
import { type Day, compareDays, dayOf } from './day.ts';
import { type DatePrecision, type DateProblem, type EdtfEnd, type EdtfRange, isProblem, parseEdtf } from './edtf.ts';

export { type Day, addDays, compareDays, dateOf, dayNumber, dayOf, monthOf, weekdayOf, yearOf } from './day.ts';
export type { DatePrecision, DateProblem } from './edtf.ts';

export interface DateSpan {
  /** As written, without stray spaces and without a time of day. */
  readonly edtf: string;
  /** Null where the start is open or unknown. */
  readonly earliest: Day | null;
  /** Null where the end is open or unknown. */
  readonly latest: Day | null;
  /** The widest of its parts. */
  readonly precision: DatePrecision;
  /** Any part is. */
  readonly uncertain: boolean;
  /** Any part is. */
  readonly approximate: boolean;
  /** Written with `..`: before everything. */
  readonly openStart: boolean;
  /** Written with `..`: still so. */
  readonly openEnd: boolean;
}

const FROM_NARROW: readonly DatePrecision[] = ['day', 'month', 'season', 'year', 'decade', 'century', 'millennium'];

/** `2011-04-08`, `2009-07`, `1986~`, `198X`, `2009-07-28/2009-07-29`, `../2009`, `[1667,1670..1672]` … (see `edtf.ts`). */
export function parseDateSpan(text: string): DateSpan | DateProblem {
  const written = text.trim();
  const plain = dayOf(written);
  if (plain !== undefined) return spanOfDay(plain);
  const edtf = parseEdtf(written);
  return isProblem(edtf) ? edtf : spanOfRanges(written.replaceAll(/\s+|T.*/g, ''), edtf.ranges);
}

export function spanOfDay(day: Day): DateSpan {
  return { edtf: day, earliest: day, latest: day, precision: 'day', uncertain: false, approximate: false, openStart: false, openEnd: false };
}

function spanOfRanges(edtf: string, ranges: readonly EdtfRange[]): DateSpan {
  const starts = ranges.map((range) => range.start);
  const ends = ranges.map((range) => range.end);
  const dates = [...starts, ...ends].filter((end) => typeof end === 'object');
  return {
    edtf,
    earliest: outermost(starts, (end) => end.earliest, -1),
    latest: outermost(ends, (end) => end.latest, 1),
    precision: FROM_NARROW.findLast((precision) => dates.some((date) => date.precision === precision)) ?? 'day',
    uncertain: dates.some((date) => date.uncertain),
    approximate: dates.some((date) => date.approximate),
    openStart: starts.includes('open'),
    openEnd: ends.includes('open'),
  };
}

function outermost(ends: readonly EdtfEnd[], dayOfEnd: (end: Exclude<EdtfEnd, string>) => Day, direction: 1 | -1): Day | null {
  let outer: Day | null = null;
  for (const end of ends) {
    if (typeof end === 'string') return null;
    const day = dayOfEnd(end);
    if (outer === null || compareDays(day, outer) * direction > 0) outer = day;
  }
  return outer;
}

/**
 * From the start of the first to the end of the last, each as it was written: when a report on several events is about.
 * Undefined where that says nothing: no spans, or neither start nor end known.
 */
export function spanOver(spans: readonly DateSpan[]): DateSpan | undefined {
  const first = spans.toSorted((a, b) => compareStarts(a.earliest, b.earliest) || compareEnds(b.latest, a.latest))[0];
  const last = spans.toSorted((a, b) => compareEnds(b.latest, a.latest) || compareStarts(a.earliest, b.earliest))[0];
  if (first === undefined || last === undefined) return undefined;
  if (compareEnds(first.latest, last.latest) === 0) return first;
  if (compareStarts(first.earliest, last.earliest) === 0) return last;
  const joined = parseDateSpan(`${writtenEnds(first)[0]}/${writtenEnds(last)[1]}`);
  return isProblem(joined) ? undefined : joined;
}

/** A set can stand in no interval, so its outermost days do. */
function writtenEnds(span: DateSpan): readonly [start: string, end: string] {
  if (/[[{]/.test(span.edtf)) return [span.earliest ?? '..', span.latest ?? '..'];
  const [start = '', end = start] = span.edtf.split('/');
  return [start, end];
}

/** By earliest, then by latest. Without a start comes first, without an end comes last. */
export function compareSpans(a: DateSpan, b: DateSpan): number {
  return compareStarts(a.earliest, b.earliest) || compareEnds(a.latest, b.latest);
}

function compareStarts(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareDays(a, b);
}

function compareEnds(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareDays(a, b);
}

/** Whether some day may lie in both. */
export function overlaps(a: DateSpan, b: DateSpan): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: DateSpan, b: DateSpan): boolean {
  return a.latest !== null && b.earliest !== null && compareDays(a.latest, b.earliest) < 0;
}

/** Whether `day` may lie in it: for a set, between its outermost days. */
export function contains(span: DateSpan, day: Day): boolean {
  return overlaps(span, spanOfDay(day));
}
