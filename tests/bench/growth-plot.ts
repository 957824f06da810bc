/** A plot of time per article against how many there are: level where growth is linear. */
import { xmlWriter } from '../../src/formats/xml.ts';
import { grouped } from './arguments.ts';

export interface GrowthPoint {
  readonly articles: number;
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** In units of the drawing. The field is what the axes enclose; below it stands a table, a column under each point. */
const [WIDTH, HEIGHT] = [760, 480];
const FIELD = { left: 128, right: 624, top: 84, bottom: 330 };
const ROW = 24;
/** A time per article so many times that of the fewest is still called linear. */
const LIMIT = 1.2;
/** Between the names of two lines. */
const LEAST_APART = 18;

const STYLE = `
svg { --paper: #fbf9f5; --ink: #221d19; --ink-2: #4f4842; --rule: #d5cfc5; --accent: #8c1d18 }
@media (prefers-color-scheme: dark) { svg { --paper: #161412; --ink: #e6e2da; --ink-2: #bdb8af; --rule: #3f3b36; --accent: #f0968a } }
text { font: 13px system-ui, sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums }
.title { font-size: 17px; font-weight: 600 }
.quiet { fill: var(--ink-2) }
.end { text-anchor: end }
.middle { text-anchor: middle }
path { fill: none; stroke-width: 2 }
.grid { stroke: var(--rule); stroke-width: 1 }
.cpu { stroke: var(--accent) } circle.cpu { fill: var(--accent) } text.cpu { stroke: none; fill: var(--accent) }
.wall { stroke: var(--ink) } circle.wall { fill: var(--paper); stroke-width: 2 } text.wall { stroke: none }
.limit { stroke: var(--ink-2); stroke-dasharray: 5 4; stroke-width: 1.5 } text.limit { stroke: none; fill: var(--ink-2) }
`;

/** `condition` is a sentence: how it was measured. `points` by articles, one at least. */
export function drawGrowth(points: readonly GrowthPoint[], condition: string): string {
  const [first] = points;
  if (first === undefined) throw new Error('a plot wants a point');
  const lines = [
    { kind: 'wall', name: 'wall time', values: points.map((point) => perArticle(point, 'seconds')) },
    { kind: 'cpu', name: 'processor time', values: points.map((point) => perArticle(point, 'cpu')) },
  ];
  const limit = LIMIT * perArticle(first, 'seconds');
  const { step, top } = scaleOf(Math.max(limit, ...lines.flatMap(({ values }) => values)));
  const x = placesOf(points.map(({ articles }) => articles));
  const y = (value: number): number => FIELD.bottom - (value / top) * (FIELD.bottom - FIELD.top);
  const labels = setApart([...lines.map(({ kind, name, values }) => ({ kind, name, at: y(values.at(-1) ?? 0) })), { kind: 'limit', name: `${LIMIT} × at ${grouped(first.articles)}`, at: y(limit) }]);
  const limitPath = pathOf([[FIELD.left, y(limit)], [FIELD.right, y(limit)]]);
  const description = points.map((point) => `${grouped(point.articles)} articles: ${perArticle(point, 'seconds').toFixed(2)} ms of wall and ${perArticle(point, 'cpu').toFixed(2)} ms of processor time each, ${gigabytes(point)} at most.`);
  return xmlWriter()({
    svg: {
      '@xmlns': 'http://www.w3.org/2000/svg', '@viewBox': `0 0 ${WIDTH} ${HEIGHT}`, '@role': 'img', '@aria-labelledby': 'title description',
      title: { '@id': 'title', '#text': 'Time per article as an archive grows' },
      desc: { '@id': 'description', '#text': description.join(' ') },
      style: STYLE,
      rect: { '@width': WIDTH, '@height': HEIGHT, '@style': 'fill: var(--paper)' },
      g: [
        { text: [textAt(24, 34, 'Time per article as an archive grows', 'title'), textAt(24, 56, 'Milliseconds for each article: the whole site but its search, built from nothing', 'quiet')] },
        gridOf(step, top, y),
        { path: [{ '@class': 'limit', '@d': limitPath }, ...lines.map(({ kind, values }) => ({ '@class': kind, '@d': pathOf(values.map((value, index) => [x[index] ?? 0, y(value)])) }))] },
        { circle: lines.flatMap(({ kind, values }) => values.map((value, index) => ({ '@class': kind, '@cx': x[index], '@cy': round(y(value)), '@r': 4 }))) },
        { text: labels.map(({ kind, name, at }) => textAt(FIELD.right + 12, at + 4, name, kind)) },
        tableOf(points, x),
        { text: textAt(24, HEIGHT - 18, condition, 'quiet') },
      ],
    },
  });
}

/** In milliseconds. */
function perArticle({ articles, ...times }: GrowthPoint, key: 'seconds' | 'cpu'): number {
  return (times[key] / articles) * 1000;
}

function gigabytes({ megabytes }: GrowthPoint): string {
  return `${(megabytes / 1000).toFixed(2)} GB`;
}

/** A round number between two lines of the grid, so that there are four to eight. */
function scaleOf(most: number): { readonly step: number; readonly top: number } {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).findLast((each) => most / each >= 4) ?? power;
  return { step, top: Math.ceil(most / step) * step };
}

/** As far apart as the sizes differ in proportion; one alone stands in the middle. */
function placesOf(sizes: readonly number[]): number[] {
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const [from, to] = [FIELD.left + 32, FIELD.right - 32];
  return sizes.map((size) => round(least === most ? (from + to) / 2 : from + ((to - from) * Math.log(size / least)) / Math.log(most / least)));
}

function setApart<Label extends { readonly at: number }>(labels: readonly Label[]): Label[] {
  const apart: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.at - b.at)) apart.push({ ...label, at: Math.max(label.at, (apart.at(-1)?.at ?? -Infinity) + LEAST_APART) });
  return apart;
}

function gridOf(step: number, top: number, y: (value: number) => number) {
  const values = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return {
    path: values.map((value) => ({ '@class': 'grid', '@d': pathOf([[FIELD.left, y(value)], [FIELD.right, y(value)]]) })),
    text: values.map((value) => textAt(FIELD.left - 10, y(value) + 4, String(Number(value.toPrecision(6))), 'quiet end')),
  };
}

/** The figures, so that nobody has to read them from lines. */
function tableOf(points: readonly GrowthPoint[], x: readonly number[]) {
  const rows: readonly (readonly [string, (point: GrowthPoint) => string])[] = [
    ['articles', ({ articles }) => grouped(articles)],
    ['wall', (point) => `${perArticle(point, 'seconds').toFixed(2)} ms`],
    ['processor', (point) => `${perArticle(point, 'cpu').toFixed(2)} ms`],
    ['memory', gigabytes],
  ];
  return {
    text: rows.flatMap(([name, valueOf], index) => {
      const at = FIELD.bottom + ROW * (index + 1);
      return [textAt(24, at, name, 'quiet'), ...points.map((point, column) => textAt(x[column] ?? 0, at, valueOf(point), 'middle'))];
    }),
  };
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function textAt(x: number, y: number, text: string, kind: string) {
  return { '@class': kind, '@x': round(x), '@y': round(y), '#text': text };
}

/** To a tenth. */
function round(number: number): number {
  return Math.round(number * 10) / 10;
}
