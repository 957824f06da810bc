/** Plan → Astro's static paths. */
import type { GetStaticPaths } from 'astro';
import { sitePlan } from './plan.ts';

/** Every page but "not found", which Astro wants as a file of its own. */
export const pagePaths = (async () => {
  const { pages, frame } = await sitePlan();
  return pages.filter(({ kind }) => kind !== 'missing').map((page) => ({ params: { path: page.path.slice(1, -1) || undefined }, props: { page, frame } }));
}) satisfies GetStaticPaths;

/** Files that are written, not copied. */
export const filePaths = (async () => {
  const { files, frame } = await sitePlan();
  return files.filter((file) => 'text' in file).map((file) => ({ params: { file: file.path.slice(1) }, props: { file, origin: frame.origin } }));
}) satisfies GetStaticPaths;
