import { createRequire } from 'node:module';
import type RehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowList } from './allow-list.ts';
import { rehypeAddresses } from './rehype-addresses.ts';
import { rehypeAnchors } from './rehype-anchors.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeDirection } from './rehype-direction.ts';
import { rehypeExternalImages } from './rehype-external-images.ts';
import { rehypeFigures } from './rehype-figures.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { NOTE_PREFIX, rehypeNotes } from './rehype-notes.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypeReportUnsafe } from './rehype-report-unsafe.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkCheckNotes } from './remark-check-notes.ts';
import { ofText, remarkDefinitions } from './remark-definitions.ts';
import { remarkLinkedAddresses } from './remark-linked-addresses.ts';
import { remarkTaskSigns } from './remark-task-signs.ts';

// Three processors, each made once at most. The order inside them matters, and says what may rely on what.

const marked = () => unified().use(remarkTaskSigns).use(remarkCheckNotes);

const toHtmlTree = (marks: ReturnType<typeof marked>) =>
  marks
    .use(remarkDefinitions)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: NOTE_PREFIX, handlers: { root: ofText } });

/** Markdown tree → HTML tree that holds nothing but what the allow-list allows, with every address settled. */
export const cleaner = toHtmlTree(marked())
  .use(rehypeReportUnsafe)
  .use(rehypeSanitize, allowList)
  .use(rehypeAddresses)
  .freeze();

const require = createRequire(import.meta.url);
let forHtml: ReturnType<typeof makeHtmlCleaner> | undefined;

/** The same for a body that holds HTML, which has to be parsed; the parser is loaded when there is one. */
export function htmlCleaner(): ReturnType<typeof makeHtmlCleaner> {
  return (forHtml ??= makeHtmlCleaner());
}

function makeHtmlCleaner() {
  const { default: rehypeRaw } = require('rehype-raw') as { readonly default: typeof RehypeRaw };
  return toHtmlTree(marked().use(remarkLinkedAddresses))
    .use(rehypeRaw)
    .use(rehypeReportUnsafe)
    .use(rehypeSanitize, allowList)
    .use(rehypeAddresses)
    .freeze();
}

/** Clean HTML tree → the tree that a page shows, and its text. What these plugins add is not sanitised again. */
export const presenter = unified()
  .use(rehypeHeadings)
  .use(rehypeAnchors)
  .use(rehypeFigures)
  .use(rehypeExternalImages)
  .use(rehypeTables)
  .use(rehypeCode)
  .use(rehypeDirection)
  .use(rehypeNotes)
  .use(rehypeParagraphs)
  .use(rehypeStringify)
  .freeze();
