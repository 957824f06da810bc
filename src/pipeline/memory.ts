/** What was learnt of an archive's files, kept from one process to the next. Safe to delete. */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../archive/finding.ts';
import type { PlacedTarget } from '../plan/check-plan.ts';
import type { AnyRecord } from '../schema/front-matter.ts';
import { listArchive } from '../source/archive-folder.ts';
import { KeptLines } from '../source/kept-lines.ts';
import { readingsOf, takeReadings } from '../source/readings.ts';
import type { Stamped } from '../source/readings.ts';
import type { MeasuredFile, MediaMemory } from './media.ts';

/** A published text, as far as findings and the plan go. */
export interface ReadBody {
  /** The record that it belongs to, which stays the same value as long as its file does. */
  readonly record: AnyRecord;
  readonly lang: string;
  readonly facts: TextFacts;
  readonly findings: readonly Finding[];
  /** Digest that a seal is made of, where it was asked for. */
  readonly digest?: string;
}

export interface TextFacts {
  readonly words: number;
  readonly links: readonly PlacedTarget[];
  readonly images: readonly PlacedTarget[];
}

export interface Memory {
  /** By path. */
  readonly texts: Map<string, ReadBody>;
  readonly media: MediaMemory;
  /** Where it was taken from, and what lies there. */
  readonly saved?: Saved;
  /** Files that changed from this moment on are not kept, in milliseconds. */
  readonly until: number;
}

interface Saved {
  readonly lines: KeptLines;
  readonly readings: ReadonlyMap<string, Stamped>;
  readonly texts: ReadonlyMap<string, ReadBody>;
  readonly media: ReadonlyMap<string, MeasuredFile>;
}

/** Of a text: what was read of it, and what is known of what it says. Of another file: what was measured. */
type Line = readonly [path: string, stamped: Stamped, text?: Omit<ReadBody, 'record'>] | readonly [path: string, measured: MeasuredFile];

const FILE = 'memory';
/** Milliseconds within which a file system may give two changes one time. */
const TICK = 100;

export function hasMemory(cacheDir: string): boolean {
  return existsSync(join(cacheDir, FILE));
}

/** Of one who keeps nothing. */
export function newMemory(): Memory {
  return { texts: new Map(), media: new Map(), until: 0 };
}

/** An empty one where nothing is kept, or what another version has read. Call it before files are read. */
export function takeMemory(root: string, cacheDir: string, version: string): Memory {
  const saved = readSaved(new KeptLines(join(cacheDir, FILE), version));
  takeReadings(root, saved.readings);
  // A file that changes while it is read may change again without a sign: the same length, the same moment.
  const until = now(cacheDir) - TICK;
  return { texts: new Map(saved.texts), media: new Map(saved.media), until, saved };
}

/** By the clock that files bear. */
function now(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${FILE}.${process.pid}`);
  writeFileSync(file, '');
  const { ctimeMs } = statSync(file);
  rmSync(file);
  return ctimeMs;
}

/** Keeps what is known by now of the archive's files. `memory` was taken, not made. */
export function saveMemory(root: string, { texts, media, saved, until }: Memory, files = listArchive(root).files): void {
  if (saved === undefined) return;
  const readings = readingsOf(root, files, until);
  const measured = [...media].filter(([, { changed }]) => changed < until);
  const lineOf = ([path, stamped]: readonly [string, Stamped]): Line => {
    const text = textOf(texts, path, stamped);
    if (text === undefined) return [path, stamped];
    const { record: _record, ...rest } = text;
    return [path, stamped, rest];
  };
  function* all(): Generator<Line> {
    yield* measured;
    for (const reading of readings) yield lineOf(reading);
  }
  const fresh = [
    ...measured.filter(([path, file]) => saved.media.get(path) !== file),
    ...[...readings].filter(([path, stamped]) => saved.readings.get(path) !== stamped || saved.texts.get(path) !== textOf(texts, path, stamped)).map(lineOf),
  ];
  saved.lines.save(all(), measured.length + readings.size, fresh);
}

/** A text whose record is not that of the file as it is now would never be looked for again. */
function textOf(texts: Memory['texts'], path: string, { reading }: Stamped): ReadBody | undefined {
  const text = texts.get(path);
  return text?.record === reading.record ? text : undefined;
}

function readSaved(lines: KeptLines): Saved {
  const readings = new Map<string, Stamped>();
  const texts = new Map<string, ReadBody>();
  const media = new Map<string, MeasuredFile>();
  // It is this module that wrote them.
  for (const [path, one, text] of lines.read() as Iterable<Line>) {
    if ('file' in one) {
      media.set(path, one);
      continue;
    }
    readings.set(path, one);
    const { record } = one.reading;
    if (text !== undefined && record !== undefined) texts.set(path, { ...text, record });
    else texts.delete(path);
  }
  return { lines, readings, texts, media };
}
