/** Prints what is to be printed of a site: the pages and files that are not published as they would be made now. */
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BodyReader } from '../pipeline/body-store.ts';
import { feedBodies } from '../pipeline/resolved-bodies.ts';
import type { FileSpec, PageSpec, Plan, WrittenFile } from '../plan/page-spec.ts';
import { PagesRenderer } from './pages-program.ts';
import type { PagesProgram } from './pages-program.ts';

export interface PrintOrder {
  readonly plan: Plan;
  /** The archive's folder, where files to copy lie. */
  readonly root: string;
  readonly bodies: BodyReader;
  readonly program: PagesProgram;
  /** Digest of all that pages are made by: code, dependencies. */
  readonly version: string;
  /** What is published and may stay: file → key of what it was made of. */
  readonly published: ReadonlyMap<string, string>;
  /** Folder to write to. */
  readonly out: string;
  /** Takes how many of the site's pages are printed or found to be as they were. */
  readonly progress?: (done: number, total: number) => void;
}

/** So many pages are rendered in one go; their models are in memory meanwhile. */
const BATCH = 200;

/** File → key of what it is made of, of the whole site. */
export type Printed = Map<string, string>;

export async function printSite(order: PrintOrder): Promise<Printed> {
  const made: Printed = new Map();
  const write = writerTo(order.out);
  const due = pagesDue(order, made);
  let renderer: PagesRenderer | undefined;
  for (let batch = take(due, BATCH); batch.length > 0; batch = take(due, BATCH)) {
    renderer ??= await PagesRenderer.open(order.program, order.plan.frame, order.bodies);
    for await (const [page, html] of renderer.render(batch)) write(fileOfPage(page), html);
  }
  for (const file of order.plan.files) printFile(file, order, made, write);
  return made;
}

/** The pages that have to be printed: all but those whose model, which holds everything that a page shows, is the one that the published page was made of. */
function* pagesDue({ plan: { frame, pages }, version, published, progress }: PrintOrder, made: Printed): Generator<PageSpec> {
  const common = digestOf(JSON.stringify([version, frame]));
  for (const [index, page] of pages.entries()) {
    progress?.(index, pages.length);
    const model = page.model();
    const [file, key] = [fileOfPage(page), digestOf(common + page.kind + JSON.stringify(model))];
    made.set(file, key);
    if (published.get(file) !== key) yield { ...page, model: () => model } as PageSpec;
  }
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

type Write = (file: string, content: string | Uint8Array) => void;

/** But for pictures, which have a place of their own from build to build (`pipeline/save-pictures.ts`). */
function printFile(spec: FileSpec, order: PrintOrder, made: Printed, write: Write): void {
  if ('picture' in spec) return;
  const file = spec.path.slice(1);
  if ('copy' in spec) {
    const source = join(order.root, spec.copy);
    const { size, mtimeMs } = statSync(source);
    made.set(file, `${size} ${mtimeMs}`);
    if (order.published.get(file) !== `${size} ${mtimeMs}`) copyTo(join(order.out, file), source);
    return;
  }
  const text = spec.madeOf === undefined ? textOf(spec, order) : undefined;
  const key = text === undefined ? digestOf(order.version + (spec.madeOf?.(digestOf) ?? '')) : digestOf(text);
  made.set(file, key);
  if (order.published.get(file) !== key) write(file, text ?? textOf(spec, order));
}

function textOf(file: WrittenFile, { bodies, plan }: PrintOrder): string {
  return file.text(feedBodies(bodies, plan.frame.origin));
}

function copyTo(target: string, source: string): void {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target);
}

/** Writes files below `out`, and the folders that they need. */
function writerTo(out: string): Write {
  const folders = new Set<string>();
  return (file, content) => {
    const path = join(out, file);
    if (!path.startsWith(out)) throw new Error(`${file} is no place in the site`);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, content);
  };
}

function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

/** File of a page, from the site's folder on. */
function fileOfPage({ kind, path }: PageSpec): string {
  return kind === 'missing' ? '404.html' : `${path.slice(1)}index.html`;
}
