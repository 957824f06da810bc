/** What was learnt of an archive's files, kept from one process to the next. Safe to delete. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../archive/finding.ts';
import type { PlacedTarget } from '../plan/check-plan.ts';
import type { AnyRecord } from '../schema/front-matter.ts';
import { listArchive } from '../source/archive-folder.ts';
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
  /** What lies in the file that it was taken from. */
  readonly saved?: Saved;
  /** Files that changed from this moment on are not kept, in milliseconds. */
  readonly until: number;
}

interface Saved extends Known {
  /** As it was written. */
  readonly content: Buffer;
  /** By path: where its line begins, with the line break before it. */
  readonly lines: ReadonlyMap<string, number>;
}

interface Known {
  /** Of the program that read. */
  readonly version: string;
  readonly readings: ReadonlyMap<string, Stamped>;
  readonly texts: ReadonlyMap<string, ReadBody>;
  readonly media: MediaMemory;
}

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
  const saved = readSaved(join(cacheDir, FILE), version);
  if (saved !== undefined) takeReadings(root, saved.readings);
  // A file that changes while it is read may change again without a sign: the same length, the same moment.
  const until = now(cacheDir) - TICK;
  return { texts: new Map(saved?.texts), media: new Map(saved?.media), until, ...(saved && { saved }) };
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

/** Keeps what is known by now of the archive's files, unless it is what is kept already. */
export function saveMemory(root: string, cacheDir: string, version: string, { texts, media, saved, until }: Memory, files = listArchive(root).files): void {
  const readings = readingsOf(root, files, until);
  // A text whose record is not that of the file as it is now would never be looked for again.
  const known: Known = { version, readings, texts: new Map([...texts].filter(([path, { record }]) => readings.get(path)?.reading.record === record)), media: new Map([...media].filter(([, { changed }]) => changed < until)) };
  if (saved !== undefined && hold(saved.readings, known.readings) && hold(saved.texts, known.texts) && hold(saved.media, known.media)) return;
  mkdirSync(cacheDir, { recursive: true });
  writeSaved(join(cacheDir, FILE), known, saved);
}

/** Of one file: its path, what was read of it, and what is known of its text. */
type Line = readonly [path: string, stamped: Stamped, text?: Omit<ReadBody, 'record'>];

/** So many parts are written in one go. */
const PARTS = 1000;
const NEW_LINE = '\n';

/** A line of JSON for each file, since all of them in one string may be more than a string can hold. */
function writeSaved(file: string, known: Known, saved: Saved | undefined): void {
  const parts = [...partsOf(known, saved)];
  const written = `${file}.${process.pid}`;
  const to = openSync(written, 'w');
  writeFileSync(to, JSON.stringify([known.version, [...known.media]]));
  for (let from = 0; from < parts.length; from += PARTS) writeFileSync(to, Buffer.concat(parts.slice(from, from + PARTS)));
  closeSync(to);
  renameSync(written, file);
}

/** Lines that stay are taken as they stand, as many as follow on each other at once. */
function* partsOf(known: Known, saved: Saved | undefined): Generator<Buffer> {
  const content = saved?.content ?? Buffer.alloc(0);
  let run = { from: 0, to: 0 };
  for (const [path, stamped] of known.readings) {
    const stays = saved?.readings.get(path) === stamped && saved.texts.get(path) === known.texts.get(path);
    const line = stays ? saved.lines.get(path) : undefined;
    if (line !== run.to) yield content.subarray(run.from, run.to);
    if (line === undefined) yield lineOf(path, known);
    run = line === undefined ? { from: 0, to: 0 } : { from: line === run.to ? run.from : line, to: endOfLine(content, line) };
  }
  yield content.subarray(run.from, run.to);
}

/** Of the line that the line break at `from` begins. */
function endOfLine(content: Buffer, from: number): number {
  const end = content.indexOf(NEW_LINE, from + 1);
  return end === -1 ? content.length : end;
}

function lineOf(path: string, { readings, texts }: Known): Buffer {
  const { record: _record, ...text } = texts.get(path) ?? {};
  return Buffer.from(NEW_LINE + JSON.stringify([path, readings.get(path), ...('facts' in text ? [text] : [])]));
}

/** Whether both hold the very same values. */
function hold<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function readSaved(file: string, wanted: string): Saved | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const content = readFileSync(file);
    let from = endOfLine(content, -1);
    const [version, media] = JSON.parse(content.toString('utf8', 0, from)) as [string, [string, MeasuredFile][]];
    if (version !== wanted) return undefined;
    const readings = new Map<string, Stamped>();
    const texts = new Map<string, ReadBody>();
    const lines = new Map<string, number>();
    while (from < content.length) {
      const to = endOfLine(content, from);
      const [path, stamped, text] = JSON.parse(content.toString('utf8', from + 1, to)) as Line;
      const { record } = stamped.reading;
      readings.set(path, stamped);
      lines.set(path, from);
      if (text !== undefined && record !== undefined) texts.set(path, { ...text, record });
      from = to;
    }
    return { version, readings, texts, content, lines, media: new Map(media) };
  } catch {
    // Cut short.
    return undefined;
  }
}
