/** What was measured, as Markdown. */
import { grouped } from './arguments.ts';
import { medianOf } from './rounds.ts';
import type { Measured, SiteSize } from './rounds.ts';
import { median } from './timing.ts';
import type { Run } from './timing.ts';
import type { Tool } from './tool.ts';

/** In columns that stand below each other in a terminal too. The first row is the heading. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heading = [], ...rest] = rows;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

/** Medians of each phase, and how many times `peer`'s wall time they are. */
export function phaseTable(tools: readonly Tool[], phases: readonly string[], { runs, sizeOf }: Measured, peer: Tool | undefined): string {
  const cell = (tool: Tool, phase: string): string => {
    const [own, peers] = [runs(tool, phase), peer === undefined || peer === tool ? [] : runs(peer, phase)];
    if (own.length === 0) return '–';
    const ratio = peers.length === 0 ? '' : ` (${(medianOf(own, 'seconds') / medianOf(peers, 'seconds')).toFixed(2)})`;
    return `${medianOf(own, 'seconds').toFixed(1)} s${ratio}, CPU ${medianOf(own, 'cpu').toFixed(1)} s, ${gigabytes(own)}`;
  };
  return formatTable([
    ['', ...tools.map(({ name }) => name)],
    ['files, MB', ...tools.map((tool) => formatSize(sizeOf(tool)))],
    ...phases.map((phase) => [phase, ...tools.map((tool) => cell(tool, phase))]),
  ]);
}

export function gigabytes(runs: readonly Run[]): string {
  return `${(medianOf(runs, 'megabytes') / 1000).toFixed(2)} GB`;
}

/** Feeds and other files that aren't pages apart, so that the same work can be seen to be the same. */
function formatSize(size: SiteSize | undefined): string {
  if (size === undefined) return '–';
  const { pages, feeds, files, bytes } = size;
  return `${grouped(files)} (${grouped(pages)} pages, ${grouped(feeds)} feeds); ${Math.round(bytes / 1e6)}`;
}

/** Medians of what each part of a tool's work takes. */
export function partsTable(tool: Tool, phases: readonly string[], { runs }: Measured): string {
  const parts = [...new Set(phases.flatMap((phase) => runs(tool, phase)).flatMap((run) => [...run.parts.keys()]))];
  const cell = (all: readonly Run[], part: string): string => {
    const of = (key: 'seconds' | 'cpu'): string => median(all.map((run) => run.parts.get(part)?.[key] ?? 0)).toFixed(1);
    return `${of('seconds')} s, CPU ${of('cpu')} s`;
  };
  const row = (phase: string): string[] => [phase, ...parts.map((part) => cell(runs(tool, phase), part))];
  return formatTable([[tool.name, ...parts], ...phases.filter((phase) => runs(tool, phase).length > 0).map(row)]);
}
