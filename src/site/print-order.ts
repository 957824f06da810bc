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

/** The files that have to be written: all but those with the text that is published. */
export function filesToPrint(files: readonly WrittenFile[], textOf: (file: WrittenFile) => string): readonly WrittenFile[] {
  const order = takeOrder();
  if (order === undefined) return files;
  return files.filter((spec) => {
    const file = spec.path.slice(1);
    const published = order.published.get(file);
    // The printer notes the digest of a text that nothing was published of.
    if (spec.madeOf === undefined && published === undefined) return true;
    const key = spec.madeOf === undefined ? digestOf(textOf(spec)) : digestOf(order.program + spec.madeOf());
    order.made.set(file, key);
    return published !== key;
  });
}
