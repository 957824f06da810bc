/** Saved web pages: each file is one article, with whatever stood around it. */
import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { parseHTML } from 'linkedom';
import { unified } from 'unified';
import { compact } from '../../archive/compact.ts';
import { normalisedDate } from '../dates.ts';
import { NOTHING_SAID, note, refusal } from '../imported-item.ts';
import type { ImportedItem, ReadItem } from '../imported-item.ts';
import { decodeWhole, htmlEncoding } from '../input/decoding.ts';
import type { Input } from '../input/input.ts';
import { lastStep } from './feed.ts';
import { pageFacts } from './page-facts.ts';
import { LARGEST_PAGE } from './reader.ts';
import type { Reader, ReaderOptions } from './reader.ts';

export const readHtmlPages: Reader = (input, options) => () => items(input, options);

/** HTML as browsers read it → well-formed, so that the small DOM that Readability works on has nothing to guess. */
const parser = unified().use(rehypeParse).freeze();
const writer = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze();

async function* items({ files }: Input, options: ReaderOptions): AsyncGenerator<ReadItem> {
  const pages = files.length === 1 ? files : files.filter(({ path }) => isPage(path));
  for (const [index, file] of pages.entries()) {
    const progress = (index + 1) / pages.length;
    const decoded = await decodeWhole(file, LARGEST_PAGE, htmlEncoding);
    if (decoded === undefined) {
      yield { item: refusal(file.path, 'too-large', 'The file is larger than 32 MB: no article is.'), progress };
      continue;
    }
    for (const remark of decoded.remarks) yield { item: note(file.path, remark.code, remark.message), progress };
    yield { item: articleOf(decoded.text, file.path, options), progress };
  }
}

/** Browsers put what a page shows into a folder beside it, frames included. */
export function isPage(path: string): boolean {
  return /\.(?:x?html?|shtml|php|aspx?)$/i.test(path) && !/(?:_files|_data|-Dateien|_fichiers|_archivos|-filer)\//i.test(path);
}

export function articleOf(html: string, at: string, options: Pick<ReaderOptions, 'date' | 'lang' | 'site'>): ImportedItem {
  const parsed = wellFormed(html);
  if (parsed === undefined) return refusal(at, 'too-deep', 'Its HTML nests too deep to be read.');
  const { document } = parseHTML(parsed);
  const facts = pageFacts(document, html);
  const article = new Readability(document, { keepClasses: true, charThreshold: 200 }).parse();
  const content = article?.content ?? '';
  if (content.trim() === '') return refusal(at, 'empty-body', 'No article was found on the page.');
  const title = facts.title ?? article?.title ?? undefined;
  const url = facts.url ?? (options.site === undefined ? undefined : new URL(encodeURI(at), options.site).href);
  const date = facts.date ?? options.date;
  return {
    ...NOTHING_SAID,
    kind: 'article', at, id: url ?? at,
    ...compact({
      slug: lastStep(url) ?? fileName(at),
      title,
      date: date === undefined ? undefined : normalisedDate(date),
      updated: facts.updated === undefined ? undefined : normalisedDate(facts.updated),
      lang: facts.lang ?? options.lang,
      summary: facts.summary,
      publisher: facts.publisher,
      sourceUrl: url,
    }),
    authors: facts.authors,
    tags: facts.tags,
    formerUrls: facts.url === undefined ? [] : [facts.url],
    body: { as: 'html', text: withoutHeadline(content, title) },
  };
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return /^index$/i.test(name) ? (path.split('/').at(-2) ?? name) : name;
}

function wellFormed(html: string): string | undefined {
  try {
    return writer.stringify(parser.parse(html));
  } catch (error) {
    // The parsers are recursive.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** The headline stands above the text already. */
function withoutHeadline(content: string, title: string | undefined): string {
  if (title === undefined) return content;
  const tree: Root = fragments.parse(content);
  const wanted = bareWords(title);
  const dropIn = (parent: Root | Root['children'][number]): boolean => {
    if (!('children' in parent)) return false;
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element' && /^h[1-3]$/.test(child.tagName) && bareWords(wordsIn(child)) === wanted) {
        parent.children.splice(index, 1);
        return true;
      }
      if (child.type === 'element' && dropIn(child)) return true;
    }
    return false;
  };
  return dropIn(tree) ? writer.stringify(tree) : content;
}

function wordsIn(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

function bareWords(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, ' ').trim().toLowerCase();
}
