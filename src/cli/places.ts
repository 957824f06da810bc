/** Which archive a command works on, and where it publishes. */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import type { Io } from './io.ts';

export interface Places {
  /** Absolute folder of the archive: `ARCHIVE`, else `content`. */
  readonly archive: string;
  /** Absolute folder that is published: `OUT`, else `dist`. Where that is a link, the folder that it leads to, so that the link stays. */
  readonly out: string;
  /** Absolute folder for what can be made again, one for each archive. */
  readonly cache: string;
  /**
   * Absolute folder in which each build for `out` has a folder of its own. In the checkout, wherever `out` is: outside
   * of it, Astro would have one working folder for all builds at once.
   */
  readonly staging: string;
  /** Absolute file that whoever changes `out` holds (`hold.ts`). */
  readonly lock: string;
  /** The archive's folder as a person writes it from here. */
  readonly shown: string;
}

export function placesOf({ env, cwd }: Pick<Io, 'env' | 'cwd'>): Places {
  // A variable that is empty is one that nobody has set.
  const archive = resolve(cwd, env['ARCHIVE'] || 'content');
  const out = realPlace(resolve(cwd, env['OUT'] || 'dist'));
  const cache = resolve(cwd, '.dateline', digestOf(archive));
  const ofOut = (ending: string): string => resolve(cwd, '.dateline', `${digestOf(out)}.${ending}`);
  return { archive, out, cache, staging: ofOut('building'), lock: ofOut('lock'), shown: shownFrom(cwd, archive) };
}

/** An absolute path without symbolic links, as far as it is there. */
export function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPlace(above), basename(path));
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
