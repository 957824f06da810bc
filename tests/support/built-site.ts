/** A built site as a crawler finds it: every page parsed by the rules of HTML, and every file by its path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { elementsOf, textOf } from '../../src/markdown/tree.ts';

export interface BuiltSite {
  /** Paths of all files, with `/` before them. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
  /** Pages at former addresses, which lead on at once. */
  readonly former: readonly BuiltPage[];
  readonly read: (file: string) => string;
}

export interface BuiltPage {
  /** As in `/places/camp-ashraf/`; `/404.html` for the page that stands for all missing ones. */
  readonly path: string;
  readonly html: string;
  /** In document order. */
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

const parser = unified().use(rehypeRaw);

/** A document, or a piece of one, as a browser's parser reads it. */
export function parseHtml(html: string, as: 'document' | 'fragment' = 'document'): Root {
  const doctype: Root['children'] = as === 'document' ? [{ type: 'doctype' }] : [];
  return parser.runSync({ type: 'root', children: [...doctype, { type: 'raw', value: html }] });
}

export function readSite(folder: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const all = files.filter((file) => file.endsWith('.html')).map((file) => readPage(file, read(file)));
  const leadsOn = ({ html }: BuiltPage): boolean => html.includes('<meta http-equiv="refresh"');
  return { files, read, pages: all.filter((page) => !leadsOn(page)), former: all.filter(leadsOn) };
}

function readPage(file: string, html: string): BuiltPage {
  const elements = elementsOf(parseHtml(html));
  const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
  return { path: file.replace(/index\.html$/, ''), html, elements, ids: new Set(ids) };
}

/** What is wrong, page by page: empty where all is well. */
export function faultsOf(pages: readonly BuiltPage[], find: (page: BuiltPage) => readonly string[]): readonly string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.path}  ${fault}`));
}

export function named(page: BuiltPage, ...tagNames: readonly string[]): readonly Element[] {
  return page.elements.filter(({ tagName }) => tagNames.includes(tagName));
}

/** The content of a `<meta>` by its name or property. */
export function metaOf(page: BuiltPage, name: string): string | undefined {
  const meta = named(page, 'meta').find(({ properties }) => properties['name'] === name || properties['property'] === name);
  return meta?.properties['content']?.toString();
}

/** The addresses of `<link>` elements of a relation. */
export function linksOf(page: BuiltPage, relation: string): readonly string[] {
  const links = named(page, 'link').filter(({ properties: { rel } }) => Array.isArray(rel) && rel.includes(relation));
  return links.map(({ properties }) => String(properties['href']));
}

/** Visible words with single spaces. */
export function wordsOf(element: Element): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim();
}
