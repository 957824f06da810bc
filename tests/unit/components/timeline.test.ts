import { describe, expect, test } from 'vitest';
import { parseDateSpan } from '../../../src/archive/date-span.ts';
import type { DateSpan } from '../../../src/archive/date-span.ts';
import { coverageDays } from '../../../src/components/geometry/coverage.ts';
import { axisOfTimeline, layOutTimeline, timelineBars } from '../../../src/components/geometry/timeline.ts';
import type { TimelineLayout } from '../../../src/components/geometry/timeline.ts';
import type { SitePath } from '../../../src/plan/routes.ts';

function aSpan(text: string): DateSpan {
  const span = parseDateSpan(text);
  if ('problem' in span) throw new Error(span.message);
  return span;
}

const YEARS = Array.from({ length: 20 }, (_, index) => ({ period: String(1997 + index), count: index % 3 }));

function layOut(...texts: string[]): TimelineLayout {
  const dates = texts.map(aSpan);
  const axis = axisOfTimeline(dates, YEARS);
  if (axis === undefined) throw new Error('no axis');
  return layOutTimeline(dates, axis);
}

describe('events on an axis', () => {
  test('a vague one is wide and hatched, a sharp one a hair', () => {
    const { rows } = layOut('2003', '2011-04-08');
    const [vague, sharp] = rows.map(({ stretches }) => stretches);
    expect(vague).toMatchObject([{ known: false }]);
    expect(vague?.[0]?.width).toBeGreaterThan(4);
    expect(sharp).toMatchObject([{ known: true, width: 0.6 }]);
  });

  test('those that overlap stand in lanes of their own', () => {
    expect(layOut('2003/2009', '2004/2005', '2012').rows.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });

  test('a year of many folds into one block, without what lasts longer', () => {
    const { rows, folds } = layOut(...Array.from({ length: 9 }, (_, index) => `2011-0${index + 1}-10`), '2011/2016');
    expect([rows.length, folds.map(({ count }) => count)]).toEqual([1, [9]]);
  });

  test('bars stand under their years', () => {
    const axis = axisOfTimeline([], YEARS);
    const bars = axis ? timelineBars(YEARS, axis) : [];
    expect(bars.every(({ x }, index) => index === 0 || x > (bars[index - 1]?.x ?? 0))).toBe(true);
    expect(Math.max(...bars.map(({ share }) => share))).toBe(1);
  });

  test('without events and reports there is no axis', () => {
    expect(axisOfTimeline([], [])).toBeUndefined();
  });
});

test('a month on both clocks', () => {
  const bars = Array.from({ length: 30 }, (_, index) => ({ period: `2011-04-${String(index + 1).padStart(2, '0')}`, count: index === 8 ? 2 : 0 }));
  const events = ['2011-04-08', '2011-04-08/2011-04-09', '2011-04-20?', '2011'].map((date) => ({ href: '/' as SitePath, text: date, date: aSpan(date) }));
  const days = coverageDays(bars, events.slice(0, 3), false);
  expect(days.filter(({ known }) => known > 0).map(({ day, known }) => [day, known])).toEqual([['2011-04-08', 2], ['2011-04-09', 1]]);
  expect(days.filter(({ isPossible }) => isPossible).map(({ day }) => day)).toEqual(['2011-04-20']);
  expect(days.filter(({ articles }) => articles > 0)).toMatchObject([{ day: '2011-04-09', share: 1 }]);
});
