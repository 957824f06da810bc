/** Astro's build as a function: the one door through which the command line enters it. */
import { build } from 'astro';
import { giveOrder } from './print-order.ts';
import type { PrintOrder } from './print-order.ts';

export interface PagesBuild {
  /** The program's folder. */
  readonly root: string;
  /** Folder to write to. */
  readonly out: string;
  /** Without one, Astro's own loop prints all pages. */
  readonly order?: PrintOrder;
}

/** Rejects when a page can't be rendered. Astro's warnings are left out: it warns of every kind that an archive has no file of. */
export async function buildPages({ root, out, order }: PagesBuild): Promise<void> {
  if (order !== undefined) giveOrder(order);
  await build({ root, outDir: out, logLevel: 'error' });
}
