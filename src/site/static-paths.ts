/** Plan → Astro's static paths. */
import type { GetStaticPaths } from 'astro';
import { feedBodies } from './bodies.ts';
import { filesToPrint, pagesToPrint } from './print-order.ts';
import { sitePlan } from './plan.ts';

/** Every page but the front door's "not found", which Astro wants as a file of its own. */
export const pagePaths = (async () => {
  const { pages, frame } = await sitePlan();
  return pagesToPrint(pages.filter(({ kind }) => kind !== 'missing'), frame).map((page) => ({ params: { path: page.path.slice(1, -1) || undefined }, props: { page, frame } }));
}) satisfies GetStaticPaths;

/** Files that are written, not copied. */
export const filePaths = (async () => {
  const { files, frame } = await sitePlan();
  const bodies = feedBodies(frame.origin);
  const written = filesToPrint(files.filter((file) => 'text' in file), (file) => file.text(bodies));
  return written.map((file) => ({ params: { file: file.path.slice(1) }, props: { file, origin: frame.origin } }));
}) satisfies GetStaticPaths;
