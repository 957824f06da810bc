/** A body in whatever form an export has it → Markdown, which the rest of the import goes on with. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { dropBoilerplate } from '../html/boilerplate.ts';
import { linkAddresses, settleEmbeds } from '../html/embeds.ts';
import { markFootnotes } from '../html/footnotes.ts';
import { dropEmpty } from '../html/html-tree.ts';
import { markLanguages } from '../html/languages.ts';
import { markParagraphs } from '../html/paragraphs.ts';
import { markdownOf } from '../html/to-markdown.ts';
import type { Body, Remark } from '../imported-item.ts';
import { markdownOfText } from './text-to-markdown.ts';

export interface ConvertedBody {
  readonly markdown: string;
  readonly remarks: readonly Remark[];
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** `lang`: the article's own language, which needs not be said of a part of it. */
export function convertBody({ as, text }: Body, lang: string | undefined): ConvertedBody {
  if (as === 'markdown') return { markdown: text, remarks: [] };
  if (as === 'text') return { markdown: markdownOfText(text), remarks: [] };
  try {
    return convertTree(parser.parse(text), { lang, linesCount: as === 'wordpress', isPage: false });
  } catch (error) {
    // Ten thousand elements within one another: the parsers are recursive.
    if (!(error instanceof RangeError)) throw error;
    return { markdown: '', remarks: [{ code: 'too-deep', message: 'Its HTML nests too deep to be read; its text was left out.' }] };
  }
}

export interface TreeOptions {
  readonly lang: string | undefined;
  /** True where a line break in the source means one on the page. */
  readonly linesCount: boolean;
  readonly isPage: boolean;
}

export function convertTree(tree: Root, { lang, linesCount, isPage }: TreeOptions): ConvertedBody {
  const remarks = [...dropBoilerplate(tree, { isPage }), ...settleEmbeds(tree)];
  markFootnotes(tree);
  markParagraphs(tree, { linesCount });
  dropEmpty(tree);
  linkAddresses(tree);
  markLanguages(tree, lang);
  return { markdown: markdownOf(tree), remarks };
}
