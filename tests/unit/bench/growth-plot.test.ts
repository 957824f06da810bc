import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { drawGrowth } from '../../bench/growth-plot.ts';
import type { GrowthPoint } from '../../bench/growth-plot.ts';

const FEW: GrowthPoint = { articles: 5000, seconds: 10, cpu: 11, megabytes: 700 };
const MANY: GrowthPoint = { articles: 50_000, seconds: 110, cpu: 112, megabytes: 2500 };

interface Group {
  readonly circle?: readonly { readonly '@_cy': string; readonly '@_class': string }[];
}

function circlesOf(svg: string): Group['circle'] {
  const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg) as { readonly svg: { readonly g: readonly Group[] } };
  return root.g.flatMap(({ circle = [] }) => circle);
}

test('the plot is well formed and says its figures in words', () => {
  const svg = drawGrowth([FEW, MANY], 'Medians of 3 rounds & more.');
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).toContain('5,000 articles: 2.00 ms of wall and 2.20 ms of processor time each, 0.70 GB at most.');
  expect(svg).toContain('2.50 GB');
  expect(svg).toContain('Medians of 3 rounds &amp; more.');
});

test('what takes more for each article stands higher', () => {
  const heights = circlesOf(drawGrowth([FEW, MANY], ''))?.map((circle) => [circle['@_class'], Number(circle['@_cy'])]);
  const [few, many] = (heights ?? []).filter(([kind]) => kind === 'wall').map(([, y]) => Number(y)) as [number, number];
  expect(many).toBeLessThan(few);
});

test('one size alone is drawn too', () => {
  expect(XMLValidator.validate(drawGrowth([FEW], ''))).toBe(true);
});
