/** Tools in turns, round after round, so that a machine that grows slower does so for all of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, timed } from './timing.ts';
import type { Run, Times } from './timing.ts';
import type { Tool } from './tool.ts';

/** What is changed before a tool runs, by the name of the phase. */
export type Phases = Readonly<Record<string, (tool: Tool) => void>>;

export const FROM_NOTHING: Phases = { 'from nothing': (tool) => tool.prepare() };

export interface SiteSize {
  readonly pages: number;
  readonly feeds: number;
  /** Pages, feeds and all others. */
  readonly files: number;
  readonly bytes: number;
}

export interface Measured {
  /** Empty where it took no part. */
  readonly runs: (tool: Tool, phase: string) => readonly Run[];
  /** After its first run; undefined where that failed. */
  readonly sizeOf: (tool: Tool) => SiteSize | undefined;
}

/** Median of one thing measured. */
export function medianOf(runs: readonly Run[], of: keyof Times | 'megabytes'): number {
  return median(runs.map((run) => run[of]));
}

interface Turns {
  readonly phases: Phases;
  readonly rounds: number;
  /** From 0. */
  readonly takesPart?: (tool: Tool, phase: string, round: number) => boolean;
}

/**
 * All rounds from nothing come first: what later phases have deleted slows down whoever creates files within some minutes. A further
 * round of those begins with a site built anew. Of tools that fail, that is said, and they take no further part; the program's
 * exit code is 1 then.
 */
export async function measureInTurns(tools: readonly Tool[], { phases, rounds, takesPart = () => true }: Turns): Promise<Measured> {
  const runs = new Map<string, Run[]>();
  const sizes = new Map<Tool, SiteSize>();
  const failed = new Set<Tool>();
  const [first, later] = [Object.keys(phases).filter((phase) => phase in FROM_NOTHING), Object.keys(phases).filter((phase) => !(phase in FROM_NOTHING))];
  const measure = async (tool: Tool, phase: string, round: number): Promise<void> => {
    if (round > 0 && phase === later[0]) {
      tool.prepare();
      await timed(tool);
    }
    phases[phase]?.(tool);
    // What others have left to write is not this one's.
    execFileSync('sync');
    const run = await timed(tool);
    runs.set(tool.id + phase, [...(runs.get(tool.id + phase) ?? []), run]);
    if (!sizes.has(tool)) sizes.set(tool, measureSite(tool.out));
    console.error(`round ${round + 1} of ${rounds}, ${phase}, ${tool.name}: ${run.seconds.toFixed(1)} s`);
  };
  const inRounds = async (group: readonly string[]): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) {
      for (const phase of group) {
        for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
          if (failed.has(tool) || !takesPart(tool, phase, round)) continue;
          try {
            await measure(tool, phase, round);
          } catch (error) {
            failed.add(tool);
            process.exitCode = 1;
            console.error(`${tool.name} is left out from here on. ${error instanceof Error ? error.message : String(error)}`);
          }
        }
      }
    }
  };
  await inRounds(first);
  await inRounds(later);
  return { runs: (tool, phase) => runs.get(tool.id + phase) ?? [], sizeOf: (tool) => sizes.get(tool) };
}

function measureSite(folder: string): SiteSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const count = (name: RegExp): number => files.filter((file) => name.test(file.name)).length;
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return { pages: count(/\.html$/), feeds: count(/^(?:rss|feed)\.xml$/), files: files.length, bytes };
}

/** A folder for as long as `use` takes. */
export async function inWorkFolder(use: (work: string) => Promise<void>): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await use(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
