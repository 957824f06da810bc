/** What Lighthouse found, as a table and as things to mend. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The figures of a visit that readers feel, and the bytes that they come from. */
const FIGURES = [['first-contentful-paint', 'FCP'], ['largest-contentful-paint', 'LCP'], ['total-blocking-time', 'TBT'], ['cumulative-layout-shift', 'CLS'], ['total-byte-weight', 'weight']] as const;

/** The part of Lighthouse's result that is told. */
export interface Run {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Audit {
  readonly title: string;
  /** How to mend it, in Markdown. */
  readonly description: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string | undefined;
  readonly numericValue?: number | undefined;
}

/** The run whose performance is in the middle; the other categories do not vary. */
export function medianRun(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}

/** 0 to 100. A category that could not be judged counts as 0. */
export function scoreOf({ categories }: Run, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

export function formatScores(results: readonly { readonly path: string; readonly run: Run }[]): string {
  const rows = results.map(({ path, run }) => [path, ...CATEGORIES.map((category) => String(scoreOf(run, category))), ...FIGURES.map(([id]) => figureOf(run.audits[id]))]);
  const table = [['page', ...CATEGORIES, ...FIGURES.map(([, name]) => name)], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}

function figureOf(audit: Audit | undefined): string {
  return (audit?.displayValue ?? '').replace(/^Total size was /, '').replaceAll('\u00a0', ' ');
}

/** Every audit that keeps a category from 100, with Lighthouse's remedy. */
export function faultsIn(run: Run): readonly string[] {
  return CATEGORIES.filter((category) => scoreOf(run, category) < 100).flatMap((category) => {
    const failing = (run.categories[category]?.auditRefs ?? []).filter(({ id, weight }) => weight > 0 && (run.audits[id]?.score ?? 1) < 1);
    return [`${category} ${scoreOf(run, category)}`, ...failing.map(({ id }) => `  ${describe(id, run.audits[id])}`), ...(category === 'performance' ? costsIn(run) : [])];
  });
}

/** What weighs nothing itself but says where the time goes. */
function costsIn({ categories, audits }: Run): readonly string[] {
  const hints = (categories['performance']?.auditRefs ?? []).filter(({ id, weight }) => weight === 0 && (audits[id]?.score ?? 1) < 0.9);
  return hints.map(({ id }) => `  ${describe(id, audits[id])}`);
}

function describe(id: string, audit: Audit | undefined): string {
  return `${id}: ${audit?.title ?? ''}${audit?.displayValue ? ` (${audit.displayValue})` : ''}. ${audit?.description ?? ''}`;
}
