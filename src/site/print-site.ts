/** Prints what is to be printed of a site: the pages and files that are not published as they would be made now. */
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BodyTexts } from '../pipeline/kept-bodies.ts';
import { feedBodies } from '../pipeline/resolved-bodies.ts';
import type { FileSpec, Made, Plan, WrittenFile } from '../plan/page-spec.ts';
import { digestOf } from '../source/read-archive.ts';
import { PagePrinter, SiteWriter } from './page-printer.ts';
import { pagesDue } from './pages-due.ts';
import type { Printed } from './pages-due.ts';
import type { PagesProgram } from './pages-program.ts';
import { asPage, PrinterThreads } from './printer-threads.ts';

export interface PrintOrder {
  readonly plan: Plan;
  /** The archive's folder, where files to copy lie. */
  readonly root: string;
  readonly bodies: BodyTexts;
  /** Folder where rendered bodies are kept. */
  readonly cacheDir: string;
  readonly program: PagesProgram;
  /** Digest of all that pages are made by: code, dependencies. */
  readonly version: string;
  /** What is published and may stay. */
  readonly published: ReadonlyMap<string, Made>;
  /** Folder to write to. */
  readonly out: string;
  /** Takes how many of the site's pages are printed or found to be as they were. */
  readonly progress?: (done: number, total: number) => void;
}

/** So many pages are printed in one go at most; their models are in memory meanwhile. */
const BATCH = 200;
/** And so many at first, then ever more: where few are due, they are printed while the others are looked for. */
const FIRST = 8;
/** So many other files are made in one go, while threads print pages: few, since a feed takes as long as ten pages. */
const SOME = 8;

export async function printSite(order: PrintOrder): Promise<Printed> {
  const made: Printed = new Map();
  const threads = new PrinterThreads();
  try {
    await printAll(order, made, threads);
    await threads.close();
  } finally {
    await threads.stop();
  }
  return made;
}

/** Threads print pages; this one makes the models for them and, when they have enough to do, other files, and then pages too. */
async function printAll(order: PrintOrder, made: Printed, threads: PrinterThreads): Promise<void> {
  const { program, plan: { frame, files: specs }, bodies, cacheDir, out, published } = order;
  const writer = new SiteWriter(out);
  const files = specs.values();
  const printFiles = (some: readonly FileSpec[]): void => some.forEach((spec) => printFile(spec, order, made, writer));
  const due = pagesDue(order, made);
  let size = FIRST;
  const open = (): void => threads.open({ program, frame, cacheDir, out });
  // Of a new site much is due, and threads take a while to come.
  if (published.size === 0) open();
  let batch = take(due, size);
  if (batch.length > 0) open();
  let here: PagePrinter | undefined;
  while (batch.length > 0) {
    // Threads are heard only while this one does nothing.
    await setImmediate();
    if (!threads.take(batch)) {
      const some = take(files, SOME);
      printFiles(some);
      if (some.length > 0) continue;
      here ??= await PagePrinter.open({ program, frame, bodies, out });
      here.print(batch.map(asPage));
    }
    size = Math.min(BATCH, size * 2);
    batch = take(due, size);
  }
  printFiles([...files]);
}

function take<Value>(values: Iterator<Value>, count: number): Value[] {
  const taken: Value[] = [];
  while (taken.length < count) {
    const { value, done } = values.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

/** But for pictures, which have a place of their own from build to build (`pipeline/save-pictures.ts`). */
function printFile(spec: FileSpec, order: PrintOrder, made: Printed, writer: SiteWriter): void {
  if ('picture' in spec) return;
  const file = spec.path.slice(1);
  if ('copy' in spec) {
    const source = join(order.root, spec.copy);
    const { size, mtimeMs } = statSync(source);
    const key = `${size} ${mtimeMs}`;
    made.set(file, { key });
    if (order.published.get(file)?.key !== key) copyTo(join(order.out, file), source);
    return;
  }
  const before = order.published.get(file);
  const of = spec.madeOf && digestOf(order.version + spec.madeOf(digestOf));
  if (before !== undefined && of !== undefined && before.of === of) {
    made.set(file, before);
    return;
  }
  const text = spec.source === undefined ? textOf(spec, order) : undefined;
  const key = text === undefined ? digestOf(order.version + (spec.source?.(digestOf) ?? '')) : digestOf(text);
  made.set(file, { key, ...(of !== undefined && { of }) });
  if (before?.key !== key) writer.write(file, text ?? textOf(spec, order));
}

function textOf(file: WrittenFile, { bodies, plan }: PrintOrder): string {
  return file.text(feedBodies(bodies, plan.frame.origin));
}

function copyTo(target: string, source: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}
