/**
 * What a build is asked to print. Astro bundles the pages apart from its configuration and its hooks, each with copies
 * of its own of our modules; what both sides know of one build is therefore kept on `globalThis`.
 */
import { createHash } from 'node:crypto';
import type { PageSpec, WrittenFile } from '../plan/page-spec.ts';
import type { SiteFrame } from '../plan/models.ts';

export interface PrintOrder {
  /** Digest of all that pages are made by: code, dependencies. */
  readonly program: string;
  /** What is published and may stay: file → key of what it was made of. */
  readonly published: ReadonlyMap<string, string>;
  /** The same for the site that is being made, filled in on the way. */
  readonly made: Map<string, string>;
  /** The printer's, from when it prints. */
  write?: (file: string, content: string | Uint8Array) => void;
}

const SHARED = Symbol.for('dateline.print-order');
const shared = globalThis as typeof globalThis & { [SHARED]?: PrintOrder };

export function takeOrder(): PrintOrder | undefined {
  return shared[SHARED];
}

export function giveOrder(order: PrintOrder): void {
  shared[SHARED] = order;
}

export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** File of a page, from the site's folder on. */
export function fileOfPage(path: string): string {
  return path === '/404.html' ? '404.html' : `${path.slice(1)}index.html`;
}

/**
 * The pages that have to be printed: all but those whose model, which holds everything that a page shows, is the one
 * that the published page was made of. Without an order, all.
 */
export function pagesToPrint(pages: readonly PageSpec[], frame: SiteFrame): readonly PageSpec[] {
  const order = takeOrder();
  if (order === undefined) return pages;
  const common = digestOf(JSON.stringify([order.program, frame]));
  return pages.filter((page) => {
    const [file, key] = [fileOfPage(page.path), digestOf(common + page.kind + JSON.stringify(page.model()))];
    order.made.set(file, key);
    return order.published.get(file) !== key;
  });
}

/**
 * The files that Astro is to write. With an order, none: those whose text is not the one that is published are written
 * here, since nothing of Astro's is in them.
 */
export function filesToPrint(files: readonly WrittenFile[], textOf: (file: WrittenFile) => string): readonly WrittenFile[] {
  const order = takeOrder();
  if (order?.write === undefined) return files;
  for (const spec of files) {
    const file = spec.path.slice(1);
    const text = spec.madeOf === undefined ? textOf(spec) : undefined;
    const key = text === undefined ? digestOf(order.program + (spec.madeOf?.() ?? '')) : digestOf(text);
    order.made.set(file, key);
    if (order.published.get(file) !== key) order.write(file, text ?? textOf(spec));
  }
  return [];
}
