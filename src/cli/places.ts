/** Which archive a command works on, and where it publishes. */
import { createHash } from 'node:crypto';
import { isAbsolute, relative, resolve } from 'node:path';
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import type { Io } from './io.ts';

export interface Places {
  /** Absolute folder of the archive: `ARCHIVE`, else `content`. */
  readonly archive: string;
  /** Absolute folder that is published: `OUT`, else `dist`. */
  readonly out: string;
  /** Absolute folder for what can be made again, one for each archive. */
  readonly cache: string;
  /**
   * Absolute folder in which each build for `out` has a folder of its own. In the checkout, wherever `out` is: outside
   * of it, Astro would have one working folder for all builds at once.
   */
  readonly staging: string;
  /** The archive's folder as a person writes it from here. */
  readonly shown: string;
}

export function placesOf({ env, cwd }: Pick<Io, 'env' | 'cwd'>): Places {
  const archive = resolve(cwd, env['ARCHIVE'] ?? 'content');
  const out = resolve(cwd, env['OUT'] ?? 'dist');
  const cache = resolve(cwd, '.dateline', digestOf(archive));
  return { archive, out, cache, staging: resolve(cwd, '.dateline', `${digestOf(out)}.building`), shown: shownFrom(cwd, archive) };
}

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

export function shownFrom(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short === '' ? '.' : short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** Today in a newsroom's time zone. */
export function todayIn(now: Date, timeZone: string): Day {
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
  const day = dayOf(written);
  if (day === undefined) throw new Error(`no calendar day: ${written}`);
  return day;
}
