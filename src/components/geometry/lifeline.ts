/**
 * A name, a role or a listing drawn as long as it lasted. What is known is solid; the days between the earliest and the
 * latest possible start, and end, are hatched: from `1986` to `2013-09-11` opens with a hatched year and stops sharp.
 */
import { type DateSpan, type Day, addDays, parseDateSpan } from '../../archive/date-span.ts';
import type { Interval } from '../../archive/model.ts';
import { type TimeAxis, axisAround, percent, placeOf } from './time-axis.ts';

export interface Stretch {
  /** Percent of the axis. */
  readonly x: number;
  readonly width: number;
  readonly known: boolean;
}

export interface Lifeline {
  readonly stretches: readonly Stretch[];
  /** No end is recorded: it reaches past the axis. */
  readonly goesOn: boolean;
}

/** A start or an end: it lies between two days, the second not included, and is sharp where they are one. */
interface Bound {
  readonly first: Day;
  readonly last: Day;
}

/** One day of forty years would be a hair; this much can be seen. */
const LEAST_WIDTH = 0.6;

const DAYS_ABOUT = { day: 1, month: 30, season: 91, year: 365, decade: 3652, century: 36_524, millennium: 365_242 } as const;

/** An axis for all of them, up to `until` where one goes on; undefined when none has a date. */
export function axisOfLives(lives: readonly Interval[], until?: Day): TimeAxis | undefined {
  const days = lives.flatMap(({ from, to }) => [startOf(from), endOf(to)]).flatMap((bound) => (bound ? [bound.first, addDays(bound.last, -1)] : []));
  const anyGoesOn = lives.some(({ from, to }) => startOf(from) && !endOf(to));
  return axisAround(anyGoesOn && until !== undefined && days.length > 0 ? [...days, until] : days);
}

/** Without a start, nothing before the end is known; without either there is nothing to draw. */
export function lifelineOf({ from, to }: Interval, axis: TimeAxis): Lifeline {
  const end = endOf(to);
  const fromFirst = { first: axis.from, last: axis.from };
  const start = from?.openStart ? fromFirst : (startOf(from) ?? (end && { ...fromFirst, last: end.last }));
  if (start === undefined) return { stretches: [], goesOn: false };
  return { stretches: stretchesOf(axis, start, end ?? { first: axis.to, last: axis.to }), goesOn: end === undefined };
}

/** The two ends of one date: `2003~/2009-01-01` lasted from about 2003 until that day, `2011` began and ended in it. */
export function lifeOfSpan(span: DateSpan): Interval {
  if (!span.edtf.includes('/')) return { from: span, to: span };
  const [from, to] = span.edtf.split('/').map((end) => parseDateSpan(end)).map((end) => ('problem' in end ? undefined : end));
  return { ...(span.openStart ? { from: span } : from && { from }), ...(to && { to }) };
}

function stretchesOf(axis: TimeAxis, start: Bound, end: Bound): readonly Stretch[] {
  const [first, knownFrom, knownTo, last] = [start.first, start.last, end.first, end.last].map((day) => placeOf(axis, day)) as [number, number, number, number];
  if (last - first < LEAST_WIDTH) {
    const isSharp = start.first === start.last && end.first === end.last;
    return [{ x: percent(Math.min(first, 100 - LEAST_WIDTH)), width: LEAST_WIDTH, known: isSharp }];
  }
  if (knownFrom >= knownTo) return [stretch(first, last, false)];
  return [stretch(first, knownFrom, false), stretch(knownFrom, knownTo, true), stretch(knownTo, last, false)].filter(({ width }) => width > 0);
}

function stretch(from: number, to: number, known: boolean): Stretch {
  return { x: percent(from), width: percent(to - from), known };
}

/** From when: sharp before the day itself. */
function startOf(span: DateSpan | undefined): Bound | undefined {
  const day = span && sharpDay(span);
  return day === undefined ? boundOf(span) : { first: day, last: day };
}

/** Until when: sharp after the day itself, for it lasted that day through. */
function endOf(span: DateSpan | undefined): Bound | undefined {
  const day = span && sharpDay(span);
  if (day === undefined) return span?.openEnd ? undefined : boundOf(span);
  return { first: addDays(day, 1), last: addDays(day, 1) };
}

function sharpDay(span: DateSpan): Day | undefined {
  return span.earliest !== null && span.earliest === span.latest && !span.uncertain && !span.approximate ? span.earliest : undefined;
}

/** "About" widens a date by one of its own units on either side. */
function boundOf(span: DateSpan | undefined): Bound | undefined {
  const first = span?.earliest ?? span?.latest;
  const last = span?.latest ?? span?.earliest;
  if (!span || !first || !last) return undefined;
  const about = span.approximate ? DAYS_ABOUT[span.precision] : 0;
  return { first: addDays(first, -about), last: addDays(last, about + 1) };
}
