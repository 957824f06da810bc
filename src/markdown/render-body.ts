import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { BodyRun } from './body-run.ts';
import { noteTexts, plainText } from './body-text.ts';
import { cleanText } from './clean-text.ts';
import { countWords } from './count-words.ts';
import { findAnchors, findImages, findLinks, findLostFragments } from './facts.ts';
import { findLeftovers } from './leftovers.ts';
import { findExcess, findExcessIn, findExcessInHtml, type Excess } from './limits.ts';
import { nodesOf } from './markdown-nodes.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { cleaner, htmlCleaner, presenter } from './pipeline.ts';
import { plainBody } from './plain-body.ts';
import { printProse } from './print-prose.ts';
import type { BodyContext, BodyProblem, RenderedBody } from './rendered-body.ts';

/**
 * The body of a file as safe HTML, with the facts that the rest of the archive needs of it. The same text and context
 * always give the same value. Whatever is wrong with the text is among its `problems`; nothing an author writes throws.
 */
export function renderBody(markdown: string, context: BodyContext): RenderedBody {
  return render(markdown, context, printProse);
}

/** The same by the plugins alone: the reference, which tests compare with. */
export function renderByPlugins(markdown: string, context: BodyContext): RenderedBody {
  return render(markdown, context, () => undefined);
}

function render(markdown: string, context: BodyContext, asProse: typeof printProse): RenderedBody {
  const { text, problems } = cleanText(markdown);
  const tree = readTree(text);
  if (!('what' in tree)) {
    const prose = asProse(tree, text, context);
    if (prose !== undefined) return { ...prose, notesHtml: '', notes: [], words: countWords(prose.text), images: [], leftovers: findLeftovers(text), problems };
  }
  const body: BodyRun = { context, problems: [...problems] };
  const clean = 'what' in tree ? tree : cleanTree(tree, text, body);
  if (!('what' in clean)) return presentBody(text, clean, body);
  const plain: BodyRun = { context, problems: [...problems, reportExcess(clean)] };
  return presentBody(text, cleaner.runSync(plainBody(text), fileOf(text, plain)), plain);
}

/** The body's tree, or why it can only be shown as plain text. */
function readTree(text: string): MarkdownRoot | Excess {
  return findExcess(text) ?? unlessTooDeep(() => {
    const tree = parseMarkdown(text);
    return findExcessIn(nodesOf(tree), text) ?? tree;
  });
}

/** The body's clean tree, or why it can only be shown as plain text. */
function cleanTree(tree: MarkdownRoot, text: string, body: BodyRun): Root | Excess {
  return unlessTooDeep(() => {
    const holdsHtml = nodesOf(tree).some(({ node }) => node.type === 'html');
    const clean = (holdsHtml ? htmlCleaner() : cleaner).runSync(tree, fileOf(text, body));
    return findExcessInHtml(clean) ?? clean;
  });
}

/** A stack that overflows in spite of the limits is a text that nests too deep, not a mistake of ours. */
function unlessTooDeep<Made>(make: () => Made): Made | Excess {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, what: 'It nests too deep' };
    throw error;
  }
}

function reportExcess({ line, what }: Excess): BodyProblem {
  const remedy = 'Divide it, or take the markup out; until then it is shown as plain text.';
  return { code: 'too-complex', message: `${what}.`, remedy, line, column: 1 };
}

function fileOf(value: string, body: BodyRun): { value: string; data: { body: BodyRun } } {
  return { value, data: { body } };
}

/** Facts are taken from the clean tree, where they are as the author wrote them; then it is made fit for the page. */
function presentBody(source: string, clean: Root, body: BodyRun): RenderedBody {
  const text = plainText(clean);
  const notes = noteTexts(clean);
  const links = findLinks(clean);
  const images = findImages(clean);
  const shown = presenter.runSync(clean, fileOf(source, body));
  const list: Root = body.notes ?? { type: 'root', children: [] };
  const anchors = [...findAnchors(shown), ...findAnchors(list)];
  const problems = [...body.problems, ...findLostFragments(links, anchors)];
  return {
    html: presenter.stringify(shown),
    notesHtml: presenter.stringify(list),
    text,
    notes,
    words: countWords(text),
    links,
    images,
    anchors,
    leftovers: findLeftovers(source),
    problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
