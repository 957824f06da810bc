/** What was learnt of an archive's files, kept from one process to the next. Safe to delete. */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../archive/finding.ts';
import type { PlacedTarget } from '../plan/check-plan.ts';
import type { SourcePath } from '../archive/model.ts';
import type { AnyRecord, RecordKind } from '../schema/front-matter.ts';
import { listArchive } from '../source/archive-folder.ts';
import { KeptLines } from '../source/kept-lines.ts';
import type { Lines } from '../source/kept-lines.ts';
import { readingsOf, takeReadings } from '../source/readings.ts';
import type { DatedReading } from '../source/readings.ts';
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
  readonly readings: ReadonlyMap<string, DatedReading>;
  readonly texts: ReadonlyMap<string, ReadBody>;
  readonly media: ReadonlyMap<string, MeasuredFile>;
}

/** Of a text file, 0 for what there is not: no word twice, since there are a hundred thousand of them and each is taken up at every start. */
type TextLine = readonly [path: string, state: readonly [size: number, changed: number, touched: number, inode: number], kind: RecordKind, id: string, data: AnyRecord['data'], bodyDigest: string | 0, bodyLine: number, text: KeptText | 0];
type KeptText = readonly [lang: string, words: number, links: readonly KeptTarget[], images: readonly KeptTarget[], findings: readonly Finding[], digest: string | 0];
type KeptTarget = readonly [target: string, line: number, column: number];
/** Of another file. */
type MediaLine = readonly [path: string, measured: MeasuredFile];

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
  const all = [...readings];
  saved.lines.save(
    linesOf(measured, all, texts),
    linesOf(measured.filter(([path, file]) => saved.media.get(path) !== file), all.filter(([path, dated]) => saved.readings.get(path) !== dated || saved.texts.get(path) !== textOf(texts, path, dated)), texts),
  );
}

function linesOf(measured: readonly MediaLine[], readings: readonly (readonly [string, DatedReading])[], texts: Memory['texts']): Lines {
  function* lines(): Generator<MediaLine | TextLine> {
    yield* measured;
    for (const [path, dated] of readings) yield lineOf(path, dated, texts);
  }
  return { count: measured.length + readings.length, lines: lines() };
}

/** A text whose record is not that of the file as it is now would never be looked for again. */
function textOf(texts: Memory['texts'], path: string, { reading }: DatedReading): ReadBody | undefined {
  const text = texts.get(path);
  return text?.record === reading.record ? text : undefined;
}

function lineOf(path: string, dated: DatedReading, texts: Memory['texts']): TextLine {
  const { state: { size, changed, touched, inode }, reading: { record, bodyLine } } = dated;
  if (record === undefined) throw new Error(`${path} has faults`);
  const { kind, id, data, bodyDigest = 0 } = record;
  const text = textOf(texts, path, dated);
  return [path, [size, changed, touched, inode], kind, id, data, bodyDigest, bodyLine, text === undefined ? 0 : keptText(text)];
}

function keptText({ lang, facts: { words, links, images }, findings, digest }: ReadBody): KeptText {
  const kept = ({ target, line, column }: PlacedTarget): KeptTarget => [target, line, column];
  return [lang, words, links.map(kept), images.map(kept), findings, digest ?? 0];
}

function readSaved(lines: KeptLines): Saved {
  const readings = new Map<string, DatedReading>();
  const texts = new Map<string, ReadBody>();
  const media = new Map<string, MeasuredFile>();
  // It is this module that wrote them.
  for (const line of lines.read() as Iterable<MediaLine | TextLine>) {
    if (line.length === 2) {
      media.set(line[0], line[1]);
      continue;
    }
    const [path, [size, changed, touched, inode], kind, id, data, bodyDigest, bodyLine, text] = line;
    const record = { kind, path, id, data, ...(bodyDigest !== 0 && { bodyDigest }) } as AnyRecord;
    readings.set(path, { state: { size, changed, touched, inode }, reading: { record, bodyLine, findings: NONE } });
    if (text === 0) texts.delete(path);
    else texts.set(path, readText(record, text));
  }
  return { lines, readings, texts, media };
}

const NONE: readonly never[] = [];

function readText(record: AnyRecord, [lang, words, links, images, findings, digest]: KeptText): ReadBody {
  const path = record.path as SourcePath;
  const placed = ([target, line, column]: KeptTarget): PlacedTarget => ({ path, target, line, column });
  return { record, lang, facts: { words, links: links.map(placed), images: images.map(placed) }, findings, ...(digest !== 0 && { digest }) };
}
