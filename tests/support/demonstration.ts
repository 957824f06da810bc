/** The demonstration archive as its editor wrote it, read by no code of ours: what tests compare the site with. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { checkout } from './checkout.ts';

export interface WrittenArticle {
  readonly slug: string;
  readonly title: string;
  /** As written: a day. */
  readonly date: string;
  readonly lang: string;
  readonly summary?: string;
  readonly authors?: readonly string[];
  readonly updated?: string;
  readonly added?: string;
  readonly warnings?: readonly string[];
  readonly corrections?: readonly { readonly date: string }[];
}

interface Settings {
  readonly title: string;
  /** Without a slash at the end. */
  readonly url: string;
  readonly lang: string;
}

const folder = join(checkout, 'content');

function readYaml(text: string): unknown {
  return parse(text);
}

// The shapes are what `npm run check` has found to be right.
export const settings = readYaml(readFileSync(join(folder, 'archive.yaml'), 'utf8')) as Settings;

function readWritten(file: string): WrittenArticle {
  const [, frontMatter = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
  return { slug: basename(file, '.md'), lang: settings.lang, ...(readYaml(frontMatter) as Omit<WrittenArticle, 'slug' | 'lang'>) };
}

/** In the order of their files; each is published. */
export const writtenArticles: readonly WrittenArticle[] = globSync('articles/**/*.md', { cwd: folder }).sort().map(readWritten);

export function addressOf({ date, slug }: WrittenArticle): string {
  return `/${date.replaceAll('-', '/')}/${slug}/`;
}
