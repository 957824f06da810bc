/** How long a program took, in wall and processor time, and how much memory; of Dateline's builds also what each part took. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Tool } from './tool.ts';

export interface Times {
  readonly seconds: number;
  /** All its threads', and those of the programs it ran. */
  readonly cpu: number;
}

export interface Run extends Times {
  /** At most. */
  readonly megabytes: number;
  /** By the names that `--json` has for them, and `starting`. Empty of other programs. */
  readonly parts: ReadonlyMap<string, Times>;
}

/** GNU's, which gives processor time and memory; without it there is wall time alone. */
export const TIME = '/usr/bin/time';
/** How many of them the kernel counts in a second, whatever its own clock does. */
const TICKS = 100;

export async function timed({ command, env, cwd, isOurs }: Tool): Promise<Run> {
  const hasTime = existsSync(TIME);
  const [program = '', ...args] = hasTime ? [TIME, '-f', '\n%U %S %M', ...command] : command;
  const started = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const marks: Mark[] = [];
  const mark = (part: string): void => void marks.push({ part, at: performance.now(), cpu: processorTime(child.pid) });
  if (isOurs) createInterface({ input: child.stdout }).on('line', (line) => markPhase(line, mark));
  else child.stdout.resume();
  const [complaints, status] = await Promise.all([text(child.stderr), new Promise((resolve, reject) => child.on('close', resolve).on('error', reject))]);
  const ended = performance.now();
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${complaints.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = hasTime ? (complaints.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  const all = [{ part: 'starting', at: started, cpu: 0 }, ...marks, { part: '', at: ended, cpu: user + system }];
  return { seconds: (ended - started) / 1000, cpu: user + system, megabytes: Math.round(kilobytes / 1024), parts: isOurs ? partsBetween(all) : new Map() };
}

/** Where a part begins. */
export interface Mark {
  readonly part: string;
  /** In milliseconds. */
  readonly at: number;
  /** So far, in seconds. */
  readonly cpu: number;
}

/** A part that comes twice counts as one. */
export function partsBetween(marks: readonly Mark[]): ReadonlyMap<string, Times> {
  const parts = new Map<string, Times>();
  for (const [index, { part, at, cpu }] of marks.slice(0, -1).entries()) {
    const [next, before] = [marks[index + 1] ?? { at, cpu }, parts.get(part) ?? { seconds: 0, cpu: 0 }];
    parts.set(part, { seconds: before.seconds + (next.at - at) / 1000, cpu: before.cpu + next.cpu - cpu });
  }
  return parts;
}

/** Events come at once: a program's writes to a pipe are synchronous. */
function markPhase(line: string, mark: (part: string) => void): void {
  const [, part] = /^\{"event":"phase","phase":"(\w+)"/.exec(line) ?? [];
  if (part !== undefined) mark(part);
}

/** Seconds so far of the program that GNU's time runs; 0 where the system doesn't tell. See proc(5). */
function processorTime(pid: number | undefined): number {
  try {
    const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const fields = readFileSync(`/proc/${child}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return 0;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2;
}
