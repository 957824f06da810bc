/**
 * Geometry of the spine, the ruler of the archive's time under every masthead. Its bins are equally wide, whatever
 * they last, so that each can carry a link.
 */
import { dayNumber, monthOf, yearOf } from '../../archive/date-span.ts';
import type { SiteFrame, SpineMark } from '../../plan/models.ts';
import { percent } from './time-axis.ts';

export type SpineBin = SiteFrame['spine']['bins'][number];

/** A stretch of the ruler, in percent of its length from its beginning. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** From which width of the window a bin's label is shown: on any, from 48 em, from 72 em, or never. */
export type LabelWidth = 'any' | 'wide' | 'widest' | 'none';

/** Shorter stretches are drawn as a needle: they would be thinner than a bar. */
const NEEDLE = 1.5;
const STEPS_OF_YEARS: readonly number[] = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
const STEPS_OF_MONTHS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120];
/** How many labels fit side by side at 320 px, 48 em and 72 em: of years, and of months, which take twice the room. */
const ROOM = { years: [6, 20, 40], months: [3, 9, 18] } as const;

/** Days before the first bin or after the last count as its outer edge. Undefined where there are no bins. */
export function stretchOf(bins: readonly SpineBin[], mark: Pick<SpineMark, 'from' | 'to'>): Stretch | undefined {
  if (bins.length === 0) return undefined;
  const from = positionOf(bins, dayNumber(mark.from));
  return { x: percent(from), width: percent(positionOf(bins, dayNumber(mark.to) + 1) - from) };
}

export function isNeedle(stretch: Stretch): boolean {
  return stretch.width < NEEDLE;
}

/** One for each bin: round years keep their label where there is little room. */
export function labelWidths(bins: readonly SpineBin[]): readonly LabelWidth[] {
  const inMonths = bins.every((bin) => bin.period.length === 'YYYY-MM'.length);
  const positions = bins.map(({ from }) => (inMonths ? yearOf(from) * 12 + monthOf(from) - 1 : yearOf(from)));
  const steps = inMonths ? STEPS_OF_MONTHS : STEPS_OF_YEARS;
  const room = ROOM[inMonths ? 'months' : 'years'];
  const any = roundStep(positions, steps, room[0]);
  // A label of the wider layouts may not fall between two that are there already.
  const finer = steps.filter((step) => any !== undefined && any % step === 0);
  const wide = roundStep(positions, finer, room[1]);
  const widest = roundStep(positions, finer, room[2]);
  return positions.map((position) => {
    const isOn = (step: number | undefined) => step !== undefined && position % step === 0;
    return isOn(any) ? 'any' : isOn(wide) ? 'wide' : isOn(widest) ? 'widest' : 'none';
  });
}

/** The smallest step that leaves labels, and no more of them than there is room for. */
function roundStep(positions: readonly number[], steps: readonly number[], room: number): number | undefined {
  return steps.find((step) => {
    const labels = positions.filter((position) => position % step === 0).length;
    return labels > 0 && labels <= room;
  });
}

function positionOf(bins: readonly SpineBin[], number: number): number {
  const width = 100 / bins.length;
  const index = bins.findLastIndex((bin) => dayNumber(bin.from) <= number);
  const bin = bins[index];
  if (!bin) return 0;
  const start = dayNumber(bin.from);
  const share = Math.min(1, (number - start) / (dayNumber(bin.to) + 1 - start));
  return (index + share) * width;
}
