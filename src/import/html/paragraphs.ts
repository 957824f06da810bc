/**
 * Paragraphs that are not marked up. WordPress stores a blank line for one and a line break for a break, as people type
 * them; old pages write two line breaks. Works on the tree, so that nothing inside a tag can be taken for a text.
 */
import type { Element, ElementContent, Root } from 'hast';
import { element, hasContent, isBlank, isBlock, isElement } from './html-tree.ts';
import type { Child } from './html-tree.ts';

/** Elements whose inside is paragraphs, or may be. */
const CONTAINERS = new Set(['div', 'blockquote', 'section', 'article', 'main', 'center', 'body', 'td', 'th', 'li', 'dd', 'figcaption', 'details', 'aside']);
/** Inside these, breaks stay breaks. */
const TIGHT = new Set(['td', 'th', 'figcaption']);

export interface ParagraphOptions {
  /** True where a line break in the source means one on the page. */
  readonly linesCount: boolean;
}

export function markParagraphs(parent: Root | Element, options: ParagraphOptions): void {
  for (const child of parent.children) if (isElement(child) && child.tagName !== 'pre') markParagraphs(child, options);
  if (parent.type === 'element' && !CONTAINERS.has(parent.tagName)) {
    if (parent.tagName === 'p' && options.linesCount) parent.children = withBreaks(parent.children);
    return;
  }
  const children = parent.children.flatMap((child): Child[] => (isElement(child, 'p') ? splitAtBreaks(child) : [child]));
  parent.children = group(children, parent, options) as never;
}

/** Runs of words between blocks become paragraphs. */
function group(children: readonly Child[], parent: Root | Element, { linesCount }: ParagraphOptions): Child[] {
  const isItem = parent.type === 'element' && parent.tagName === 'li';
  const isTight = parent.type === 'element' && (TIGHT.has(parent.tagName) || (parent.tagName === 'li' && !children.some(isBlock)));
  if (isTight && !linesCount) return [...children];
  const result: Child[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    if (run.some(hasContent)) result.push(isTight ? element('p', {}, run) : element('p', {}, linesCount ? withBreaks(trimmed(run)) : trimmed(run)));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child) || child.type === 'comment' || child.type === 'doctype') {
      close();
      result.push(child);
    } else {
      for (const piece of linesCount && child.type === 'text' ? piecesOf(child.value) : [child as ElementContent]) {
        if (piece === 'gap') close();
        else if (isElement(piece, 'br') && isElement(lastOf(run), 'br')) {
          run.pop();
          close();
        } else run.push(piece);
      }
    }
  }
  close();
  const [only, ...lists] = result.filter((child) => !isBlank(child));
  // An item of words and a list below them stays one line, or every line of the list would part from the next.
  if (isItem && isElement(only, 'p') && lists.length > 0 && lists.every((child) => isElement(child, 'ul', 'ol'))) return [...only.children, ...lists];
  const isOneLine = isTight && result.filter((child) => !isBlank(child)).length === 1 && isElement(only, 'p');
  return isOneLine && isElement(only) ? only.children : result;
}

function lastOf(run: readonly ElementContent[]): ElementContent | undefined {
  return run.findLast((node) => !isBlank(node));
}

function piecesOf(text: string): (ElementContent | 'gap')[] {
  return text.split(/(\n[ \t\u00a0]*\n\s*)/).flatMap((part, index): (ElementContent | 'gap')[] => (index % 2 === 1 ? ['gap' as const] : part === '' ? [] : [{ type: 'text' as const, value: part }]));
}

/** A paragraph with two breaks in a row is two paragraphs. */
function splitAtBreaks(paragraph: Element): Element[] {
  const parts: ElementContent[][] = [[]];
  for (const child of paragraph.children) {
    const part = parts.at(-1) ?? [];
    if (isElement(child, 'br') && isElement(lastOf(part), 'br')) {
      while (part.length > 0 && (isElement(part.at(-1), 'br') || isBlankOrNothing(part.at(-1)))) part.pop();
      parts.push([]);
    } else if (part.length > 0 || !isElement(child, 'br')) part.push(child);
  }
  return parts.length === 1 ? [paragraph] : parts.filter((part) => part.some(hasContent)).map((children) => ({ ...paragraph, children }));
}

function isBlankOrNothing(node: ElementContent | undefined): boolean {
  return node === undefined || isBlank(node);
}

function trimmed(run: readonly ElementContent[]): ElementContent[] {
  const isEdge = (node: ElementContent): boolean => isBlank(node) || isElement(node, 'br');
  const start = run.findIndex((node) => !isEdge(node));
  const end = run.findLastIndex((node) => !isEdge(node));
  return run.slice(start, end + 1);
}

/** A line break in the text → `<br>`, except where there is one already. */
function withBreaks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'text') return [child];
    const isAfterBreak = isElement(children[index - 1], 'br');
    const isBeforeBreak = isElement(children[index + 1], 'br');
    const isLast = index === children.length - 1;
    const text = child.value.replace(/^[ \t]*\n/, isAfterBreak || index === 0 ? '' : '\n').replace(/\n[ \t]*$/, isBeforeBreak || isLast ? '' : '\n');
    return text.split(/[ \t]*\n[ \t]*/).flatMap((line, at): ElementContent[] => [...(at === 0 ? [] : [element('br', {}, [])]), ...(line === '' ? [] : [{ type: 'text' as const, value: line }])]);
  });
}
