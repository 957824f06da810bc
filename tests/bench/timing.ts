/** How long a program took, in wall and processor time, and how much memory. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Tool } from './tools.ts';

export interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** GNU time gives processor time and memory; without it there is wall time alone. */
export function timed({ command: [program, ...args], env, cwd }: Tool): Run {
  const hasTime = existsSync('/usr/bin/time');
  const started = performance.now();
  const { status, stderr } = spawnSync(hasTime ? '/usr/bin/time' : program, hasTime ? ['-f', '\n%U %S %M', program, ...args] : args, { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28, stdio: ['ignore', 'ignore', 'pipe'] });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${program} failed:\n${stderr.slice(-2000)}`);
  const [user = 0, system = 0, kilobytes = 0] = hasTime ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { seconds, cpu: user + system, megabytes: Math.round(kilobytes / 1024) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
